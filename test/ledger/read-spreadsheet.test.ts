import { describe, expect, it } from "vitest";
import { Declined } from "../../src/errors.ts";
import { readCsv } from "../../src/ledger/read-csv.ts";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { csvOf, excelOf } from "./rows-of.ts";

describe("CSV", () => {
  it.each([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ['"a,""b""",c', [['a,"b"', "c"]]],
    ['"two\nlines",c\nd', [["two\nlines", "c"], ["d"]]],
    ["a\n\nb", [["a"], [], ["b"]]],
    [
      "a,\n,b",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    [
      "a\tb\n1,5\t2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    ['="0512",x', [["0512", "x"]]],
    ["a,b,", [["a", "b", ""]]],
    ["", []],
  ])("%j is read as rows", (text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });

  it("a quote that never ends is refused with its row", async () => {
    await expect(readSpreadsheet(csvOf("a,b", '"c,d'), "csv")).rejects.toThrow("第2行");
  });

  it.each([
    ["UTF-8", Buffer.from("名称\n星空", "utf8")],
    ["UTF-8 with a mark", Buffer.from("\ufeff名称\n星空", "utf8")],
    ["GB18030", Buffer.from("c3fbb3c60ad0c7bfd5", "hex")],
    ["UTF-16", Buffer.from("\ufeff名称\n星空", "utf16le")],
  ])("%s is recognised", async (_, bytes) => {
    expect(await readSpreadsheet(bytes, "csv")).toEqual([{ name: "", rows: [["名称"], ["星空"]] }]);
  });
});

describe("Excel files", () => {
  it("cells merged downwards hold the same in each row, and rows keep their numbers", async () => {
    const bytes = await excelOf({
      name: "甲 & 乙",
      rows: [
        ["名称", "类别"],
        ["星空", { value: "网吧", rowSpan: 3 }],
        ["蓝天", null],
        ["极速", null],
        [],
        ["迷宫", "密室"],
      ],
    });
    const [sheet] = await readSpreadsheet(bytes, "xlsx");
    expect(sheet?.name).toBe("甲 & 乙");
    expect(sheet?.rows.map((row) => row.join("|"))).toEqual([
      "名称|类别",
      "星空|网吧",
      "蓝天|网吧",
      "极速|网吧",
      "|",
      "迷宫|密室",
    ]);
  });

  it("numbers keep all their digits, also eighteen of them", async () => {
    const bytes = await excelOf({ name: "a", rows: [[13800138000, Number("110101199003070011"), 0.5]] });
    const [sheet] = await readSpreadsheet(bytes, "xlsx");
    expect(sheet?.rows[0]).toEqual(["13800138000", "110101199003070020", "0.5"]);
  });

  it("a date stays a date, for nobody knows what was typed", async () => {
    const bytes = await excelOf({ name: "a", rows: [[new Date(Date.UTC(2026, 2, 2))]] });
    const [sheet] = await readSpreadsheet(bytes, "xlsx");
    expect(sheet?.rows[0]?.[0]).toBeInstanceOf(Date);
  });

  it("an Excel file called .csv is read as what it is", async () => {
    const [sheet] = await readSpreadsheet(await excelOf({ name: "a", rows: [["名称"]] }), "csv");
    expect(sheet?.rows).toEqual([["名称"]]);
  });

  it.each([
    ["no archive", Buffer.from("hello"), "xlsx", "另存为 .xlsx"],
    ["the old format", Buffer.from("d0cf11e0a1b11ae100000000", "hex"), "xlsx", "旧格式"],
    ["the old format called .csv", Buffer.from("d0cf11e0a1b11ae100000000", "hex"), "csv", "旧格式"],
    ["nothing", Buffer.alloc(0), "xlsx", "空的"],
    ["a picture", Buffer.from("ffd8ffe000104a46494600", "hex"), "csv", "编码"],
    ["more than it may be", Buffer.alloc(20_000_001), "csv", "20MB"],
  ] as const)("%s is refused with what to do", async (_, bytes, kind, told) => {
    const error = await readSpreadsheet(bytes, kind).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(Declined);
    expect((error as Declined).sentence).toContain(told);
  });

  it("a file cut short is refused", async () => {
    const bytes = await excelOf({ name: "a", rows: [["名称"], ["星空"]] });
    await expect(readSpreadsheet(bytes.subarray(0, bytes.length / 2), "xlsx")).rejects.toThrow(Declined);
  });
});
