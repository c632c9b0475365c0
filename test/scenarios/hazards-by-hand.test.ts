import { expect, test } from "vitest";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { beginWalk, netBars, photo } from "./support/hazard.ts";

/** A copy as Windows makes it. Times of Monday, 23 November 2026. */
function copied(...lines: readonly (readonly [name: string, time: string, words: string])[]): string {
  return lines.map(([name, time, words]) => `${name} 2026/11/23 ${time}\n${words}`).join("\n\n");
}

test("a hazard in a group by hand: handed over to be posted, ticked, pasted with its photos, sent back, passed, and in the ledger", async () => {
  const { station, officer } = await beginWalk({ byTheClock: true });
  const his = station.street.contactOf("张智军");
  await officer.says(`手工 ${netBars}`);
  station.overlook();
  await officer.sendsPicture(await photo(1));
  await officer.says("隐患 星空网吧：二楼通道堆物。期限 3天");
  expect(officer.isTold("【隐患预览】还没发")).toContain("网吧店主群，手工");
  await officer.says("发");
  officer.isTold("【回执1】写好了，“网吧店主群”要您手工转发：回「手发 1」");
  await station.clock.advance({ minutes: 2 });
  officer.isTold("【回执1】星空网吧没人是机器人好友，请把下面的转发给店主");
  officer.isTold("【回执1】星空网吧：二楼通道堆物");
  station.messenger.expectFile(his, "picture");
  station.expectNothingElse();

  await officer.says("手发 1");
  await station.clock.advance({ minutes: 1 });
  officer.isTold("下面文字1条、图片或视频1个");
  const text = officer.isTold("二楼通道堆物");
  expect(text).not.toContain("星空");
  station.messenger.expectFile(his, "picture");
  await officer.says("已发 1 网吧店主群 14:02");
  officer.isTold("【回执1】“网吧店主群”记为今天14:02已发");
  station.expectNothingElse();

  await station.clock.advance({ minutes: 10 });
  await officer.says(
    `粘贴 网吧店主群\n${copied(
      ["星空网吧-李强", "14:06:00", "收到，马上清"],
      ["蓝天网吧-老孙", "14:06:30", "收到"],
      ["星空网吧-李强", "14:09:10", "[图片]"],
      ["星空网吧-李强", "14:09:30", "改好了"],
    )}`,
  );
  officer.isTold("“网吧店主群”看懂");
  await officer.says("确认");
  officer.isTold("“网吧店主群”记下");
  await station.clock.advance({ minutes: 1 });
  const submission = officer.isTold("【回执1】星空网吧报整改，照片1张：“改好了”");
  expect(submission).toContain("有1张没取到，请到群里看");
  station.expectNothingElse();

  await officer.says("退回 1 没拍到通道");
  expect(officer.isTold("【回执1】星空网吧已退回：没拍到通道")).toContain(
    "请您发到网吧店主群：\n【回执1】照片要重拍：没拍到通道。",
  );
  await station.clock.advance({ minutes: 10 });
  await officer.says(
    `粘贴 网吧店主群\n${copied(
      ["星空网吧-李强", "14:20:10", "[图片]"],
      ["星空网吧-李强", "14:20:30", "通道清完了"],
    )}`,
  );
  officer.isTold("“网吧店主群”看懂2条：新的2条");
  await officer.says("确认");
  station.overlook();
  await station.clock.advance({ minutes: 1 });
  officer.isTold("【回执1】星空网吧报整改，照片1张（第2轮）：“通道清完了”");
  await officer.says("现场通过");
  expect(officer.isTold("【回执1】星空网吧现场复查通过，已销号。")).toContain(
    "请您发到网吧店主群：\n【回执1】复查合格，感谢配合。",
  );
  await station.clock.advance({ minutes: 5 });
  station.expectNothingElse();

  await officer.says("台账 11月");
  officer.isTold("隐患1处");
  await station.clock.advance({ minutes: 1 });
  const bytes = Buffer.from(station.messenger.expectFile(his, "file"));
  const [hazards, receipts] = await readSpreadsheet(bytes, "xlsx");
  const row = hazards?.rows[3] ?? [];
  expect(row).toEqual(
    expect.arrayContaining(["星空网吧", "已整改：“通道清完了”", "现场复查", "合格", "是", "退回1次"]),
  );
  expect(receipts?.rows[3]).toEqual(
    expect.arrayContaining(["星空网吧", "2026-11-23 14:02", "2026-11-23 14:06", "群里回复（粘贴）"]),
  );
});
