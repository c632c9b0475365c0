import { expect, test } from "vitest";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { listZipEntries } from "../../src/ledger/zip-entries.ts";
import { instantOf } from "../../src/zone.ts";
import { beginWalk, found, netBars, owner, photo, type Walk } from "./support/hazard.ts";

/** The hazard from the photo to the sign-off, nobody looking at what is said on the way. */
async function walked(): Promise<Walk> {
  const walk = await beginWalk();
  const { station, officer, shop } = walk;
  await found(walk, "星空网吧：二楼通道堆物。期限 3天", [await photo(1)]);
  await shop.sendsPicture(await photo(2));
  await shop.says("通道清好了");
  await station.clock.advance({ minutes: 15 });
  await officer.says("通过 1");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  return walk;
}

async function sentTo({ station }: Walk): Promise<Buffer> {
  await station.clock.advance({ minutes: 1 });
  return Buffer.from(station.messenger.expectFile(station.street.contactOf("张智军"), "file"));
}

test("台账 brings the officer the ledger with the hazard and both its pictures, in private", async () => {
  const walk = await walked();
  const { station, officer } = walk;
  await officer.says("导出 台账 11月");
  officer.isTold("台账（2026-11-01 至 2026-11-23）发给您：隐患1处，签收1条，检查1次。");
  const bytes = await sentTo(walk);
  expect(station.messenger.arrived.at(-1)?.what).toMatchObject({
    name: "台账2026-11-01至2026-11-23.xlsx",
  });
  const [hazards, receipts, checks, summary] = await readSpreadsheet(bytes, "xlsx");
  const [row] = hazards?.rows.slice(3) ?? [];
  expect(row).toEqual(
    expect.arrayContaining(["星空网吧", "二楼通道堆物", "已整改：“通道清好了”", "合格", "是"]),
  );
  expect(receipts?.rows[3]?.[3]).toBe("星空网吧");
  expect(checks?.rows[3]).toContain("发现隐患1处");
  expect(summary?.rows[3]).toEqual(expect.arrayContaining(["网吧", "2026年11月", "100%"]));
  expect([...listZipEntries(bytes).keys()].filter((name) => name.startsWith("xl/media/"))).toHaveLength(2);
  station.expectNothingElse();
});

test("发现日期 is the day he said, in 检查台账 too", async () => {
  const walk = await beginWalk();
  const { station, officer } = walk;
  await officer.says("隐患 星空网吧：昨天下午3点检查发现二楼通道堆物。期限 3天");
  expect(officer.isTold("【隐患预览】还没发")).toContain("另记：发现时间11月22日（周日）15:00");
  await officer.says("立即");
  await station.clock.advance({ minutes: 3 });
  expect(station.groupGets(netBars, "二楼通道堆物")).not.toContain("昨天");
  station.overlook();
  await officer.says("隐患 1");
  officer.isTold("昨天15:00张智军查到，没有照片");
  await officer.says("台账 11月");
  officer.isTold("隐患1处，签收1条，检查1次");
  const [hazards, , checks] = await readSpreadsheet(await sentTo(walk), "xlsx");
  expect(hazards?.rows[3]).toContain("2026-11-22");
  expect(hazards?.rows[3]).not.toContain("2026-11-23");
  expect(checks?.rows[3]).toContain("2026-11-22 15:00");
});

test("of one photographed before midnight and posted after it, 发现日期 is the day of the photo", async () => {
  const walk = await beginWalk({ start: instantOf(2026, 11, 30, 23, 55) });
  const { station, officer } = walk;
  await officer.sendsPicture(await photo(1));
  await station.clock.advance({ minutes: 10 });
  await officer.says("隐患 星空网吧：二楼通道堆物。期限 3天");
  await officer.says("立即");
  await station.clock.advance({ minutes: 3 });
  station.overlook();
  await officer.says("台账 11月");
  officer.isTold("隐患1处，签收0条，检查1次");
  const [hazards] = await readSpreadsheet(await sentTo(walk), "xlsx");
  expect(hazards?.rows[3]).toContain("2026-11-30");
});

test("what cannot be made into a ledger is said in a sentence", async () => {
  const walk = await walked();
  const { officer } = walk;
  await officer.says("台账 10月");
  officer.isTold("2026-10-01 至 2026-10-31：没有隐患、通知和检查，没有台账可导出。");
  await officer.says("导出台账 日租房");
  officer.isTold("没有叫“日租房”的群、标签或场所类别。");
  await officer.says("台账 11月15日到11月10日");
  officer.isTold("没看懂“11月15日到11月10日”");
});

test("an officer's ledger holds what he may see", async () => {
  const walk = await walked();
  const other = await walk.station.officer("李明");
  await walk.station.limit("李明", "日租房");
  walk.station.overlook();
  await other.says("台账");
  other.isTold("没有隐患、通知和检查，没有台账可导出。");
  await other.says("提示单 1");
  other.isTold("没有【回执1】");
});

test("提示单 brings one hazard on a page, also of one that is closed", async () => {
  const walk = await walked();
  const { station, officer } = walk;
  await officer.says("提示单 1");
  officer.isTold("【回执1】的提示单发给您，一页纸");
  const [sheet] = await readSpreadsheet(await sentTo(walk), "xlsx");
  expect(sheet?.rows.flat()).toEqual(expect.arrayContaining(["隐患提示单", "星空网吧", "二楼通道堆物"]));
  station.expectNothingElse();
  await officer.says("通知 网吧：请自查灭火器");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  await officer.says("提示单 2");
  officer.isTold("【回执2】不是隐患，没有提示单。");
});

test("提示单 without a hazard says so", async () => {
  const { officer } = await beginWalk();
  await officer.says("提示单");
  officer.isTold("没有没办结的隐患，要已办结的请带编号，例如「提示单 31」。");
});

test("a shop that types 台账 gets none", async () => {
  const walk = await walked();
  const { station } = walk;
  await station.clock.advance({ minutes: 1 });
  await station.member(owner).says("台账 11月");
  await station.clock.advance({ minutes: 1 });
  station.expectNothingElse();
});
