import { describe, expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "路人"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
};
const open = async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  const posts = async (words: string) => {
    await officer.says(words);
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
  };
  return { station, officer, posts };
};

test("统计 and 未回复 with nothing open, or a number there is not, say what to type", async () => {
  const { officer } = await open();
  for (const words of ["统计", "未回复", "谁没回"]) {
    await officer.says(words);
    officer.isTold("现在没有进行中的通知，要发请打「通知 网吧：内容」");
  }
  await officer.says("统计 5");
  officer.isTold("没有【回执5】");
  await officer.says("未回复 5");
  officer.isTold("没有【回执5】");
});

test("a word behind 统计 that is no number is asked about", async () => {
  const { officer } = await open();
  await officer.says("统计 网吧");
  officer.isTold("「统计」后面请只写一个通知编号，例如「统计 31」");
  await officer.says("作废 1和2");
  officer.isTold("「作废」后面请只写一个通知编号");
});

describe("one notice is open", () => {
  test("统计 counts shops, says where to look for names, and the deadline", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧、密室：请自查。截止 明天18点");
    await station.member("星空网吧-李强").says("收到");
    await station.member("蓝天网吧-老孙").says("这个不归我管");
    await officer.says("统计");
    expect(officer.isTold("【回执1】请自查")).toMatch(
      /应回3家，已回1家，未回\d家，待看\d家[^\n]*\n截止11月24日（周二）18:00\n已发到2个群\n看名单回「未回复 1」/,
    );
  });

  test("natural ways to ask are understood", async () => {
    const { officer, posts } = await open();
    await posts("通知 网吧：请自查");
    for (const words of ["统计一下", "进度", "几家回了？", "统计１", "【回执1】统计", "1统计"]) {
      await officer.says(words);
      officer.isTold("应回2家，已回0家");
    }
    for (const words of ["未回复 1", "还差谁？", "还有谁没回", "没回的", "谁没回呢"]) {
      await officer.says(words);
      officer.isTold("【回执1】未回2家：\n1 星空网吧\n2 蓝天网吧");
    }
  });

  test("when all have answered, 未回复 says so", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("星空网吧-李强").says("收到");
    await station.member("蓝天网吧-老孙").says("收到");
    await officer.says("未回复");
    officer.isTold("【回执1】2家都回了，没有缺的");
    await officer.says("统计");
    expect(officer.isTold("已回2家")).not.toContain("看名单");
  });

  test("who answers after the deadline is late, and counts", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查。截止 今天18点");
    await station.member("星空网吧-李强").says("收到");
    await station.clock.advance({ hours: 5 });
    await station.member("蓝天网吧-老孙").says("收到");
    await officer.says("统计");
    officer.isTold(/已回2家，未回0家，待看0家\n迟回1家\n截止11月23日（周一）18:00，已过/);
  });

  test("a shop for which nobody is in the group is listed as such", async () => {
    const { station, officer, posts } = await open();
    await station.addSites("网吧", "极速网吧");
    await posts("通知 网吧：请自查");
    await officer.says("统计");
    officer.isTold(/应回3家，已回0家，未回3家，待看0家\n无人在群1家/);
    await officer.says("未回复");
    officer.isTold("3 极速网吧（无人在群）");
  });

  test("a shop known only after the notice went out owes nothing, and is seen when it answers", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.addSites("网吧", "极速网吧");
    await officer.says("统计");
    officer.isTold("应回2家，已回0家");
    station.street.join("网吧店主群", "极速网吧-阿飞");
    await station.member("极速网吧-阿飞").says("收到");
    await officer.says("统计");
    officer.isTold(/应回2家，已回0家[\s\S]*名单外也回了1家/);
  });

  test("a 告知 owes nothing, and 未回复 says so", async () => {
    const { station, officer, posts } = await open();
    await posts("告知 网吧：周六停电");
    await station.member("星空网吧-李强").says("收到");
    await officer.says("统计");
    officer.isTold("告知，不用回复；已有1家回了收到");
    await officer.says("未回复 1");
    officer.isTold("【回执1】是告知，不用回复，没有未回的");
  });

  test("before it is posted nobody is missing yet", async () => {
    const { station, officer } = await open();
    await officer.says("通知 网吧：请自查");
    officer.isTold("【预览】");
    await officer.says("发");
    officer.isTold("1分钟后开始发");
    await officer.says("未回复");
    officer.isTold("【回执1】还没发到群里，发了才知道谁没回");
    await officer.says("统计");
    officer.isTold(/还没发，今天14:01开始发；不发了回「撤」/);
    await station.clock.advance({ minutes: 2 });
    station.overlook();
  });

  test("a second officer sees the same", async () => {
    const { station, posts } = await open();
    await posts("通知 网吧：请自查");
    const colleague = await station.officer("王敏");
    await station.member("星空网吧-李强").says("收到");
    await colleague.says("统计");
    colleague.isTold("应回2家，已回1家");
  });
});

test("a group in which nobody is known to speak for a shop says what the shops can do", async () => {
  const station = await openStation({ 网吧店主群: { tag: "网吧", members: ["路人", "小李"] } });
  const officer = await station.officer("张智军");
  await officer.says("通知 网吧：请自查");
  officer.isTold("应回：0家，群里的人都没对上店名，发出后看不出谁没回");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  expect(officer.isTold("【回执1】已发到1个群")).not.toContain("0家");
  await officer.says("未回复");
  officer.isTold("没有对上店名的人，看不出谁没回；请让店家把群昵称改成店名");
  await officer.says("统计");
  officer.isTold("群里还没有对上店名的人，暂时没有应回的");
});
