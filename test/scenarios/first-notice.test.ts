import { expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "星空网吧 前台", "蓝天网吧-老孙", "路人"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白", "黑匣子密室-店长"] },
  日租房群: { tag: "日租房", members: ["云栖公寓-李姐"] },
};

test("a notice is posted once, reaches its groups and no other, and the officer sees who has answered", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("通知 网吧、密室：请今晚自查灭火器和疏散通道。截止 明天18点");
  officer.isTold("网吧店主群");
  await officer.says("发");
  officer.isTold("【回执1】");
  await station.clock.advance({ minutes: 2 });
  station.groupGets("网吧店主群", "【回执1】请今晚自查灭火器和疏散通道");
  station.groupGets("密室逃脱经营者群", "请在11月24日（周二）18:00前回复“收到”");
  officer.isTold("已发到2个群");
  await station.member("星空网吧-李强").says("收到");
  await station.member("星空网吧 前台").says("收到！");
  await station.member("谜境密室-小白").says("好的收到谢谢");
  await station.member("黑匣子密室-店长").says("应该收到了吧");
  await officer.says("统计");
  officer.isTold(/4家[\s\S]*2家/);
  await officer.says("谁没回");
  officer.isTold(/蓝天网吧[\s\S]*黑匣子密室/);
  const tally = await station.tally(1);
  expect(station.names(tally.acknowledged)).toEqual(["星空网吧", "谜境密室"]);
});
