import { expect, test } from "vitest";
import { openScene } from "./support/broadcast.ts";

test("lists mark a notice whose words were corrected, until the correction is taken back", async () => {
  const { station, officer } = await openScene();
  await officer.says("通知 全部：周五检查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  const seen = async () => {
    const lists: string[] = [];
    for (const words of ["统计 1", "今日", "交接单", "场所 云栖"]) {
      await officer.says(words);
      lists.push(officer.isTold("周五检查"));
    }
    return lists;
  };
  for (const list of await seen()) expect(list).not.toContain("已更正");
  await officer.says("更正 1：改到周六");
  officer.isTold("更正1分钟后发到");
  for (const list of await seen()) expect(list).toContain("周五检查（已更正）");
  await officer.says("撤");
  officer.isTold("【回执1】的更正已撤回");
  for (const list of await seen()) expect(list).not.toContain("已更正");

  await officer.says("更正 1：改到周六");
  await station.clock.advance({ minutes: 3 });
  await officer.says("告知 网吧：停水");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  await officer.says("关闭");
  officer.isTold(/例如「关闭 2」：\n【回执1】周五检查（已更正）\n【回执2】停水$/u);
  await officer.says("统计");
  officer.isTold(/【回执1】周五检查（已更正）：3家已回0，未回3\n【回执2】停水：.*\n看一条的回「统计 2」$/u);
  station.expectNothingElse();
});
