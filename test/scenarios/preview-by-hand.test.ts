import { expect, test } from "vitest";
import { instantOf } from "../../src/zone.ts";
import { openScene } from "./support/broadcast.ts";

test("the preview marks the groups in which people post, and counts only the bot's for how long it takes", async () => {
  const { officer } = await openScene();
  await officer.says("通知 网吧：请自查");
  const alone = officer.isTold("发送用时");
  await officer.says("手工 密室逃脱经营者群");
  officer.isTold("改为手工");
  await officer.says("通知 网吧、密室：请自查");
  const preview = officer.isTold("【预览】");
  expect(preview).toContain(
    "发到：网吧店主群（1家）、密室逃脱经营者群（1家，手工）\n标“手工”的群机器人不发，要您转发",
  );
  expect(takes(preview)).toBe(takes(alone));
});

test("where every group is by hand nothing is said of sending, and quiet hours hold nothing", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 23, 0) });
  await officer.says("手工 网吧店主群");
  officer.isTold("改为手工");
  await officer.says("通知 网吧：请自查。截止 明天7点");
  const preview = officer.isTold("发到：网吧店主群（1家，手工）\n这些群机器人不发，要您转发");
  expect(preview).not.toMatch(/发送用时|立即|休息时段/u);
  expect(preview).toContain("「发」定下来，由您转发 ·「改 新内容」·「取消」");
  await officer.says("发");
  officer.isTold("【回执1】写好了，“网吧店主群”要您手工转发");
  await station.clock.advance({ hours: 12 });
});

function takes(preview: string): string | undefined {
  return /发送用时：.*/u.exec(preview)?.[0];
}
