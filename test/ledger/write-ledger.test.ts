import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ledgerOf } from "../../src/ledger/ledger-sheets.ts";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { findSlip } from "../../src/ledger/slip-facts.ts";
import { writeLedger } from "../../src/ledger/write-ledger.ts";
import { writeSlip } from "../../src/ledger/write-slip.ts";
import { listZipEntries } from "../../src/ledger/zip-entries.ts";
import { faultsOf } from "./check-workbook.ts";
import { drawnThumbnails } from "./drawn-thumbnails.ts";
import { fileOf, type HazardStory, LedgerStation, november, zhang } from "./ledger-station.ts";

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find(existsSync);
const canPrint = office !== undefined && existsSync("/usr/bin/pdftotext");

/** A month with so many hazards, each with two photos before and after. */
function monthOf(hazards: number): LedgerStation {
  const station = new LedgerStation();
  for (let index = 0; index < hazards; index += 1) station.found(hazardOf(station, index));
  station.inspections.checks.push({
    id: 1,
    site: station.site(1),
    at: november(9),
    by: zhang,
    found: "normal",
  });
  return station;
}

function hazardOf(station: LedgerStation, index: number): HazardStory {
  const photo = (what: string) => fileOf(`${String.fromCharCode(index % 7)}${what}${index}`);
  return {
    number: 31 + index,
    site: station.site(index % 3),
    words:
      index % 4 === 1
        ? '=HYPERLINK("http://x")应急照明灯不亮，灭火器压力不足，安全出口上锁'
        : "二楼通道堆物，影响疏散",
    due: 72,
    before: [photo("before"), photo("more")],
    hazard: { grade: "一般", source: "日常检查", secondInspector: "陈晨" },
    said: [
      [20, "done", "通道已经清理干净，灭火器换了新的"],
      [20, photo("after")],
      [20, photo("side")],
    ],
    ruled: index % 3 === 0 ? [[30, { is: "passed", way: "photo" }]] : [],
  };
}

async function written(station: LedgerStation, missing: readonly string[] = []): Promise<Buffer> {
  const { sheets } = ledgerOf(station.facts(), "幸福路派出所", "");
  return Buffer.from(await writeLedger(sheets, drawnThumbnails(missing)));
}

test("the ledger has its four sheets, with title, headings, rows as text and a foot to be filled in", async () => {
  const bytes = await written(monthOf(3));
  const sheets = await readSpreadsheet(bytes, "xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["隐患排查整改台账", "通知签收台账", "检查台账", "汇总"]);
  const [hazards] = sheets;
  expect(hazards?.rows[0]?.[0]).toBe("幸福路派出所隐患排查整改台账");
  expect(hazards?.rows[1]?.[0]).toBe(
    "时间：2026-11-01 至 2026-11-30　　按发现日期　　导出：2026-11-30 18:00",
  );
  expect(hazards?.rows[2]?.slice(0, 4)).toEqual(["序号", "隐患编号", "来源", "场所名称"]);
  expect(hazards?.rows[3]?.slice(0, 8)).toEqual([
    "1",
    "31",
    "日常检查",
    "星空网吧",
    "网吧",
    "幸福路3号",
    "李强",
    "138****5678",
  ]);
  expect(hazards?.rows[5]?.[3]).toBe("=迷雾密室");
  expect(hazards?.rows.at(-1)?.filter((cell) => cell !== "" && cell !== null)).toEqual([
    "制表单位：幸福路派出所",
    "填表人：",
    "审核人：",
    "填表日期：　　　　年　　月　　日",
  ]);
  const sheet = listZipEntries(bytes).get("xl/worksheets/sheet1.xml")?.read().toString("utf8") ?? "";
  expect(sheet).not.toContain("<f>");
  expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
});

test("ledger and 提示单 have nothing that Excel would repair", async () => {
  expect(faultsOf(await written(monthOf(4)))).toEqual([]);
  expect(faultsOf(await written(new LedgerStation()))).toEqual([]);
  expect(faultsOf(await slipOf(monthOf(1)))).toEqual([]);
});

test("each photo stands in its cell, begins in it and ends in it", async () => {
  const bytes = await written(monthOf(2));
  const entries = listZipEntries(bytes);
  expect([...entries.keys()].filter((name) => name.startsWith("xl/media/"))).toHaveLength(8);
  const drawing = entries.get("xl/drawings/drawing1.xml")?.read().toString("utf8") ?? "";
  const sheet = entries.get("xl/worksheets/sheet1.xml")?.read().toString("utf8") ?? "";
  const anchors = [
    ...drawing.matchAll(
      /<xdr:col>(\d+)<\/xdr:col><xdr:colOff>(\d+)<\/xdr:colOff><xdr:row>(\d+)<\/xdr:row><xdr:rowOff>(\d+)<\/xdr:rowOff><\/xdr:from><xdr:ext cx="(\d+)" cy="(\d+)"/gu,
    ),
  ].map((found) => found.slice(1).map(Number));
  expect(new Set(anchors.map(([column, , row]) => `${column}/${row}`))).toEqual(
    new Set(["14/3", "18/3", "14/4", "18/4"]),
  );
  const emuPerPixel = 9525;
  for (const [column = 0, x = 0, row = 0, y = 0, width = 0, height = 0] of anchors) {
    const columnWidth = Number(
      new RegExp(`<col min="${column + 1}"[^>]*width="([\\d.]+)"`, "u").exec(sheet)?.[1],
    );
    const rowHeight = Number(new RegExp(`<row r="${row + 1}"[^>]* ht="([\\d.]+)"`, "u").exec(sheet)?.[1]);
    expect((x + width) / emuPerPixel).toBeLessThanOrEqual(columnWidth * 7);
    expect((y + height) / emuPerPixel).toBeLessThanOrEqual((rowHeight * 4) / 3);
  }
});

test("a photo shown in several rows is drawn once, and one whose file is gone is told of", async () => {
  const station = new LedgerStation();
  const [shared, lost] = [fileOf("shared"), fileOf("lost")];
  for (const number of [31, 32, 33]) {
    station.found({ number, site: station.site(0), before: [shared, lost], with: { postedWith: 31 } });
  }
  const thumbnails = drawnThumbnails([lost.hash]);
  const { sheets } = ledgerOf(station.facts(), "幸福路派出所", "");
  const [hazards] = await readSpreadsheet(Buffer.from(await writeLedger(sheets, thumbnails)), "xlsx");
  expect([...thumbnails.asked.values()]).toEqual([1, 1]);
  expect(hazards?.rows[3]?.[14]).toBe("照片文件缺失");
});

test("a disk that fails is not taken for a photo that is gone", async () => {
  const { sheets } = ledgerOf(monthOf(1).facts(), "幸福路派出所", "");
  const broken = { thumbnail: () => Promise.reject(new Error("EIO")) };
  await expect(writeLedger(sheets, broken)).rejects.toThrow("EIO");
});

test("a ledger without rows still has its form", async () => {
  const sheets = await readSpreadsheet(await written(new LedgerStation()), "xlsx");
  expect(sheets.map(({ rows }) => rows[3]?.[0])).toEqual(["没有", "没有", "没有", "没有"]);
});

test("a 提示单 says what is to be fixed and by when, and that it is no legal document", async () => {
  const words = cells(await readSpreadsheet(await slipOf(monthOf(1)), "xlsx"));
  expect(words).toEqual(
    expect.arrayContaining(["隐患提示单", "线上提示，不替代执法文书　【回执31】", "星空网吧"]),
  );
  expect(words).toEqual(
    expect.arrayContaining(["二楼通道堆物，影响疏散", "11月13日（周五）14:00", "138****5678"]),
  );
  expect(words).toEqual(expect.arrayContaining(["场所负责人签字", "检查人签字"]));
  expect(words.join("")).not.toMatch(/责令|文号|公章|13812345678/u);
});

test("a notice that is no hazard, or was taken back, has no 提示单", () => {
  const station = new LedgerStation();
  station.found({ number: 31, site: station.site(0), with: { withdrawnAt: november(11) } });
  const [file] = station.files;
  expect(file && findSlip(file, station.directory, november(12))).toBeUndefined();
});

describe.skipIf(!canPrint)(
  "as LibreOffice prints it (skipped where LibreOffice or poppler is not installed)",
  () => {
    test("the ledger is as wide as the page, with its headings on every page", async () => {
      const { pages, text } = await print(await written(monthOf(16)));
      // Eight hazards with two photos each fit on a page; the further sheets are one each.
      expect(pages).toBeGreaterThanOrEqual(5);
      expect(pages).toBeLessThanOrEqual(7);
      expect(text.match(/法律文书/gu)?.length).toBe(pages - 3);
      expect(text).toContain("第2页，共");
      expect(text).toContain("138****5678");
      expect(text).not.toContain("13812345678");
    }, 120_000);

    test("a 提示单 is one page", async () => {
      expect((await print(await slipOf(monthOf(1)))).pages).toBe(1);
    }, 120_000);
  },
);

async function slipOf(station: LedgerStation): Promise<Buffer> {
  const [file] = station.files;
  const slip = file && findSlip(file, station.directory, november(11));
  if (!slip) throw new Error("there is no slip");
  return Buffer.from(await writeSlip(slip, "幸福路派出所", drawnThumbnails()));
}

function cells(sheets: Awaited<ReturnType<typeof readSpreadsheet>>): string[] {
  return sheets.flatMap(({ rows }) => rows.flat()).map(String);
}

/** Turned to PDF by LibreOffice in a profile of its own. */
async function print(bytes: Uint8Array): Promise<{ readonly pages: number; readonly text: string }> {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-print-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "out.xlsx");
  await writeFile(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run(office ?? "", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file]);
  const pdf = join(folder, "out.pdf");
  const text = await run("pdftotext", ["-layout", pdf, "-"]);
  return { pages: text.split("\f").length - 1, text };
}

/** What the program printed. */
async function run(program: string, args: readonly string[]): Promise<string> {
  return await new Promise((resolve, reject) => {
    execFile(program, args, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}
