import { describe, expect, it } from "vitest";
import { readPhone } from "../../src/ledger/read-phone.ts";
import { readSiteRows } from "../../src/ledger/read-site-rows.ts";
import { findSiteColumns } from "../../src/ledger/site-columns.ts";
import type { Cell } from "../../src/ledger/types.ts";

function read(...rows: Cell[][]) {
  const columns = findSiteColumns(rows);
  if (!columns) throw new Error("no column for names");
  return { ...readSiteRows(rows, columns), ignored: columns.ignored };
}

describe("headings", () => {
  it("are found in any order and under other names, below a title, and unknown ones are named", () => {
    const { rows, ignored } = read(
      ["城关派出所场所名单"],
      [],
      ["序号", "管片民警", "手机号码（必填）", "店 名", "曾用名", "备注"],
      ["1", "张智军", "13800138000", "星空网吧", "星光", "x"],
    );
    expect(rows).toEqual([
      { row: 4, name: "星空网吧", officer: "张智军", phone: "13800138000", aliases: ["星光"], notes: [] },
    ]);
    expect(ignored).toEqual(["序号", "备注"]);
  });

  it("in two rows are read where most is known", () => {
    const { rows } = read(
      ["场所名称", "负责人", ""],
      ["场所名称", "姓名", "电话"],
      ["星空", "李强", "13800138000"],
    );
    expect(rows).toMatchObject([{ name: "星空", person: "李强", phone: "13800138000" }]);
  });

  it("repeated on the next page are no site, nor are blank rows", () => {
    const { rows, refused } = read(
      ["名称", "序号"],
      ["星空", "1"],
      ["", "2"],
      ["名称", "序号"],
      ["蓝天", "3"],
    );
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, "星空"],
      [5, "蓝天"],
    ]);
    expect(refused).toEqual([]);
  });

  it("without a name are not found", () => {
    expect(
      findSiteColumns([
        ["地址", "电话"],
        ["幸福路", "110"],
      ]),
    ).toBeUndefined();
  });
});

describe("a row is refused with its reason", () => {
  it.each<[string, Cell, string]>([
    ["a formula", "=HYPERLINK(1)", "公式"],
    ["a command", "+cmd|' /C calc'!A0", "公式"],
    ["a function", "@SUM(1)", "公式"],
    ["HTML", "<b>星空</b>", "网页代码"],
    ["a control character", "星\u0007空", "控制字符"],
    ["a mark that turns the text round", "星\u202e空", "控制字符"],
    ["a long name", "店".repeat(41), "最多40个字"],
    ["a date", new Date(0), "日期"],
    ["an error", "#REF!", "出错的公式"],
    ["nothing but signs", "。。。", "汉字、字母或数字"],
    ["a sum", "合计：12家", "合计"],
    ["no name", "", "没有写"],
  ])("%s", (_, name, told) => {
    const { rows, refused } = read(["名称", "地址"], [name, "幸福路"]);
    expect(rows).toEqual([]);
    expect(refused).toMatchObject([{ row: 2, did: "refused", because: expect.stringContaining(told) }]);
  });

  it.each([
    "110101199003070011",
    "11010119900307001x",
    "１１０１０１１９９００３０７００１１",
    "110101 19900307 0011",
    "李强110101199003070011",
    "110101199003070000",
  ])("identity number %s, in whatever column, without repeating it", (number) => {
    const { rows, refused } = read(["名称", "备注"], ["星空", number], ["蓝天", "x"]);
    expect(rows.map(({ name }) => name)).toEqual(["蓝天"]);
    expect(refused[0]?.because).toContain("“备注”里有身份证号码");
    expect(JSON.stringify(refused)).not.toContain("0307");
  });

  it.each(["91310115MA1H7X9Y3K", "320500123456789", "13800138000 13900139000", "20261126180000"])(
    "but %s is no identity number",
    (words) => {
      expect(read(["名称", "备注"], ["星空", words]).rows).toHaveLength(1);
    },
  );
});

it("a sum in another column is no shop, and a row that holds nothing but what a merged cell reaches down is none", () => {
  const { rows, refused } = read(
    ["类别", "名称", "地址", "群"],
    ["网吧", "星空", "幸福路", "网吧群"],
    ["网吧", "", "", "网吧群"],
    ["合计", "10家", "", ""],
  );
  expect(rows.map(({ name }) => name)).toEqual(["星空"]);
  expect(refused).toMatchObject([{ row: 4, because: expect.stringContaining("合计") }]);
});

it("what looks odd and is a name is taken", () => {
  const names = ["-18℃冰室", "@家", "+1咖啡", "3-2", "A&B", "爱<心", "KTV之王（二店）", "👨‍👩‍👧亲子馆"];
  expect(read(["名称"], ...names.map((name) => [name])).rows.map(({ name }) => name)).toEqual(names);
});

it("words are kept on one line, in plain letters, and “none” is nothing", () => {
  const { rows } = read(
    ["名称", "地址", "负责人", "别名"],
    ["蓝天\n网吧\u200b", "幸福路１８号　２楼", "无", "/"],
  );
  expect(rows).toEqual([{ row: 2, name: "蓝天网吧", address: "幸福路18号 2楼", notes: [] }]);
});

describe("a phone", () => {
  it.each([
    ["１３８ ００１３-８０００", "13800138000"],
    ["+86 138 0013 8000", "13800138000"],
    ["(0512)6601 2345", "0512-66012345"],
    ["010—62345678", "010-62345678"],
    ["66012345", "66012345"],
    ["400-820-8820", "4008208820"],
    ["13800138000/0512-66012345", "13800138000、0512-66012345"],
    ["13800138000 13900139000", "13800138000、13900139000"],
    ["1.38E+10", undefined],
    ["12345678901", undefined],
    ["123", undefined],
    ["110", undefined],
    ["李强", undefined],
  ])("%s is %s", (written, phone) => {
    expect(readPhone(written)).toBe(phone);
  });

  it("that is none is left out and said, and the row counts", () => {
    const { rows, refused } = read(["名称", "电话"], ["星空", "1380013800"]);
    expect(rows).toEqual([{ row: 2, name: "星空", notes: [expect.stringContaining("“1380013800”")] }]);
    expect(refused).toEqual([]);
  });
});
