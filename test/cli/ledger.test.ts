import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { openStation, type Station } from "./station.ts";

/** A station with a notice and a hazard, posted by hand. */
async function stationWithHazard(): Promise<Station> {
  const station = await openStation();
  await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  await station.run("sites", "add", "星空网吧", "--category", "网吧");
  await station.store.update("directory", ({ directory }) => {
    for (const site of Object.values(directory.sites)) site.phone = "13812345678";
  });
  await station.run("officers", "add", "张智军");
  await station.run("say", "张智军", "隐患 星空网吧：二楼通道堆物。期限 3天");
  await station.run("say", "张智军", "立即");
  return station;
}

describe("export ledger", () => {
  it("writes four sheets, to be read by its owner only, and replaces nothing unasked", async () => {
    const station = await stationWithHazard();
    const file = join(station.folder, "台账.xlsx");
    const run = (...more: string[]) =>
      station.run("export", "ledger", "--from", "2026-11-01", "--to", "2026-11-30", "-o", file, ...more);
    expect(await run()).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^已导出到 .*台账\.xlsx：隐患1处，签收\d条，检查1次。\n$/u),
      stderr: expect.stringContaining("电话已打码"),
    });
    const phone = async () => (await readSpreadsheet(await readFile(file), "xlsx"))[0]?.rows[3]?.[7];
    expect(await phone()).toBe("138****5678");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining("--force") });
    expect(await run("--force", "--phones")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("电话没有打码"),
    });
    expect(await phone()).toBe("13812345678");
  });

  it("is of this month and named after its days where nothing else is said", async () => {
    const station = await stationWithHazard();
    await station.run("export", "ledger", "--tags", "网吧");
    const file = join(station.folder, "台账2026-11-01至2026-11-23.xlsx");
    const [hazards] = await readSpreadsheet(await readFile(file), "xlsx");
    expect(hazards?.rows[1]?.[0]).toContain("范围：网吧");
  });

  it.each([
    [["--from", "2026-02-30"], "“2026-02-30”不是日期：请写成 2026-11-01。"],
    [["--from", "11月"], "“11月”不是日期"],
    [["--from", "2026-11-20", "--to", "2026-11-10"], "起止日期反了：2026-11-20 在 2026-11-10 之后。"],
    [["--from", "2027-01-01"], "2027-01-01 还没到"],
    [["--to", "2026-11-10"], "请也写上 --from"],
    [["--from", "2026-10-01", "--to", "2026-10-31"], "2026-10-01 至 2026-10-31：没有隐患、通知和检查"],
    [["--tags", "网吧,足浴"], "没有叫“足浴”的群、标签或场所类别。"],
    [["-o", "台账.pdf"], "只能写成 .xlsx"],
  ])("%j is refused with a sentence", async (options, sentence) => {
    const station = await stationWithHazard();
    expect(await station.run("export", "ledger", ...options)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(sentence),
    });
  });
});

it("export slip writes one hazard on a page; of what is none it says so", async () => {
  const station = await stationWithHazard();
  expect(await station.run("export", "slip", "1")).toMatchObject({
    code: 0,
    stdout: "已把【回执1】的提示单写到 隐患提示单1.xlsx。\n",
  });
  const [sheet] = await readSpreadsheet(await readFile(join(station.folder, "隐患提示单1.xlsx")), "xlsx");
  expect(sheet?.rows.flat()).toEqual(expect.arrayContaining(["隐患提示单", "星空网吧", "138****5678"]));
  await station.run("publish", "--to", "网吧", "--text", "请自查灭火器。", "--now");
  expect(await station.run("export", "slip", "2")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("【回执2】不是隐患"),
  });
  expect(await station.run("export", "slip", "9")).toMatchObject({ code: 1 });
});

it("export with a number and a file still writes one notice", async () => {
  const station = await stationWithHazard();
  expect(await station.run("export", "1", "31.xlsx")).toMatchObject({ code: 0 });
});
