import { describe, expect, test } from "vitest";
import { openScene, threeGroups } from "./support/broadcast.ts";

test("发 waits a minute, then posts group by group and reports once", async () => {
  const { station, officer } = await openScene();
  await officer.says("通知 全部：请自查");
  officer.isTold("「发」1分钟后发 ·「立即」马上发");
  await officer.says("发");
  officer.isTold("【回执1】1分钟后开始发，反悔回「撤」");
  await station.clock.advance({ seconds: 55 });
  station.expectNothingElse();
  await station.clock.advance({ seconds: 60 });
  for (const group of Object.keys(threeGroups)) station.groupGets(group, "【回执1】请自查");
  officer.isTold("【回执1】已发到3个群，共3家应回复。");
});

test("撤 within the minute takes the notice back, and nothing of it is ever posted", async () => {
  const { station, officer } = await openScene();
  await officer.says("通知 全部：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("反悔回「撤」");
  await station.clock.advance({ seconds: 30 });
  await officer.says("撤");
  officer.isTold("【回执1】已撤回，没有发出");
  await station.clock.advance({ hours: 2 });
  await officer.says("撤");
  officer.isTold("没有可以撤的通知");
  await officer.says("统计");
  officer.isTold("现在没有进行中的通知");
});

test("撤 before 发 drops the draft", async () => {
  const { station, officer } = await openScene();
  await officer.says("通知 全部：请自查");
  officer.isTold("【预览】");
  await officer.says("撤");
  officer.isTold("已取消，没有发出");
  await officer.says("发");
  officer.isTold("没有等着发的通知");
  station.expectNothingElse();
});

test("撤 too late takes nothing back and says what can be done", async () => {
  const { station, officer } = await openScene();
  await officer.says("通知 网吧：请自查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  await officer.says("撤");
  officer.isTold("【回执1】已经开始发，撤不回了");
  await officer.says("撤 1");
  officer.isTold("停下没发的回「停 1」，整条作废回「作废 1」");
  await station.member("星空网吧-李强").says("收到");
  expect(station.names((await station.tally(1)).acknowledged)).toEqual(["星空网吧"]);
});

test("撤 with a number that does not exist, or of a notice taken back, says so", async () => {
  const { officer } = await openScene();
  await officer.says("撤 9");
  officer.isTold("没有【回执9】");
  await officer.says("撤");
  officer.isTold("没有可以撤的通知");
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("反悔回「撤」");
  await officer.says("撤 1");
  officer.isTold("【回执1】已撤回");
  await officer.says("撤 1");
  officer.isTold("【回执1】已经作废");
});

test("撤 means what the officer himself did last, not his colleague's notice", async () => {
  const { station, officer } = await openScene();
  const colleague = await station.officer("王敏");
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("1分钟后开始发");
  await colleague.says("撤");
  colleague.isTold("没有可以撤的通知");
  await station.clock.advance({ minutes: 2 });
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("已发到1个群");
  colleague.isTold("张智军发的【回执1】请自查，已发到网吧店主群。");
});

test("停 holds back the groups not yet reached, and 重发 goes on with them", async () => {
  const { station, officer } = await openScene();
  await officer.says("通知 全部：请自查");
  officer.isTold("【预览】");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ seconds: 6 });
  station.groupGets("网吧店主群", "请自查");
  await officer.says("停");
  officer.isTold("【回执1】已停，还有2条没发。接着发回「重发 1」，不要了回「作废 1」。");
  await station.clock.advance({ hours: 3 });
  station.expectNothingElse();
  await officer.says("停 1");
  officer.isTold("【回执1】已经停了");
  await officer.says("继续");
  officer.isTold("要接着发停下的【回执1】，请回「重发 1」");
  await officer.says("统计");
  officer.isTold(/已停，没发完：[\s\S]*网吧店主群 已发完/);
  await officer.says("重发");
  officer.isTold("【回执1】正在补发2条。");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("密室逃脱经营者群", "请自查");
  station.groupGets("日租房群", "请自查");
  officer.isTold("【回执1】已发到3个群，共3家应回复。");
});

test("停 with nothing under way says so", async () => {
  const { station, officer } = await openScene();
  await officer.says("停");
  officer.isTold("现在没有正在发的通知，不用停");
  await officer.says("停 3");
  officer.isTold("没有【回执3】");
  await officer.says("通知 网吧：请自查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  await officer.says("停");
  officer.isTold("现在没有正在发的通知，不用停");
  await officer.says("停 1");
  officer.isTold("【回执1】没有等着发的，不用停");
});

test("停 with two notices under way asks which one", async () => {
  const { station, officer } = await openScene();
  for (const body of ["请自查灭火器", "请自查电线"]) {
    await officer.says(`通知 全部：${body}`);
    await officer.says("发");
  }
  station.overlook();
  await officer.says("停");
  officer.isTold(/有2条通知，请带上编号，例如「停 2」：\n【回执1】请自查灭火器\n【回执2】请自查电线/);
  await officer.says("停 2");
  officer.isTold("【回执2】已停，还有3条没发");
  await officer.says("停");
  officer.isTold("【回执1】已停，还有3条没发");
  await station.clock.advance({ minutes: 5 });
});

test("继续 while nothing is paused says so", async () => {
  const { officer } = await openScene();
  await officer.says("继续");
  officer.isTold("现在没有暂停，不用回「继续」");
});

test("重发 and 已发 with nothing to do say so", async () => {
  const { station, officer } = await openScene();
  await officer.says("重发");
  officer.isTold("没有发失败的通知，不用重发");
  await officer.says("已发");
  officer.isTold("没有不确定是否发到的消息，不用确认");
  await officer.says("重发 4");
  officer.isTold("没有【回执4】");
  await officer.says("已发 4");
  officer.isTold("没有【回执4】");
  await officer.says("通知 网吧：请自查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  await officer.says("重发 1");
  officer.isTold("【回执1】没有发失败的，不用重发");
  await officer.says("已发 1");
  officer.isTold("【回执1】没有不确定的消息，不用确认");
});

test("two notices go out one after the other, never two messages at once", async () => {
  const { station, officer } = await openScene();
  for (const body of ["请自查灭火器", "请自查电线"]) {
    await officer.says(`通知 全部：${body}`);
    officer.isTold("【预览】");
    await officer.says("发");
    officer.isTold("1分钟后开始发");
  }
  await station.clock.advance({ minutes: 4 });
  for (const group of Object.keys(threeGroups)) {
    station.groupGets(group, "【回执1】请自查灭火器");
    station.groupGets(group, "【回执2】请自查电线");
  }
  officer.isTold("【回执1】已发到3个群");
  officer.isTold("【回执2】已发到3个群");
});

describe("while a message is on its way", () => {
  const sending = async (word: string) => {
    const { station, officer } = await openScene();
    await officer.says("通知 全部：请自查");
    officer.isTold("【预览】");
    await officer.says("发");
    officer.isTold("1分钟后开始发");
    await station.whileSending({ seconds: 70 }, async () => {
      await officer.says(word);
    });
    station.groupGets("网吧店主群", "请自查");
    await station.clock.advance({ seconds: 10 });
    return { station, officer };
  };

  test("停 lets it arrive and holds back the rest", async () => {
    const { station, officer } = await sending("停");
    officer.isTold("【回执1】已停，还有2条没发");
    await station.clock.advance({ hours: 1 });
    expect(await station.states(1, "网吧店主群")).toEqual(["sent"]);
    await station.member("星空网吧-李强").says("收到");
    expect((await station.tally(1)).acknowledged).toHaveLength(1);
  });

  test("撤 comes too late and says so", async () => {
    const { station, officer } = await sending("撤");
    officer.isTold("【回执1】已经开始发，撤不回了");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGets("日租房群", "请自查");
    officer.isTold("已发到3个群");
  });

  test("作废 names the group it is about to reach", async () => {
    const { station, officer } = await sending("作废 1");
    officer.isTold("请在“网吧店主群”说一声“【回执1】作废，不用回复”");
    await station.clock.advance({ hours: 1 });
    expect(await station.states(1, "网吧店主群")).toEqual(["sent"]);
  });

  test("关闭 lets it arrive, posts no more, and what arrived is on record", async () => {
    const { station, officer } = await sending("关闭");
    officer.isTold("【回执1】已关闭，不再计回复，没发的2条也不发了");
    await station.clock.advance({ hours: 1 });
    expect(await station.states(1, "网吧店主群")).toEqual(["sent"]);
    expect(await station.states(1, "日租房群")).toEqual(["queued"]);
  });
});
