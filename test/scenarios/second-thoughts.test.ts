import { describe, expect, test } from "vitest";
import { drafted, openScene, released } from "./support/broadcast.ts";

describe("within the minute after 发", () => {
  test("发 again says how long is left, and nothing is posted twice", async () => {
    const { station, officer } = await released();
    await station.clock.advance({ seconds: 16 });
    await officer.says("发");
    officer.isTold(/^【回执1】还有4\d秒就发，反悔回「撤」，等不及回「立即」。$/u);
    await station.clock.advance({ minutes: 4 });
    for (const group of ["网吧店主群", "密室逃脱经营者群", "日租房群"]) station.groupGets(group, "请自查");
    officer.isTold("【回执1】已发到3个群");
    expect(station.store.store.book().directory.next.notice).toBe(2);
  });

  test("立即 sends it now", async () => {
    const { station, officer } = await released();
    await officer.says("立即");
    officer.isTold("【回执1】马上开始发");
    await station.clock.advance({ seconds: 40 });
    station.groupGets("网吧店主群", "请自查");
    station.overlook();
  });

  test("立即 sends what waits for the morning", async () => {
    const { station, officer } = await openScene({ start: Date.UTC(2026, 10, 23, 14, 0) });
    await officer.says("通知 网吧：请自查");
    officer.isTold("【预览】");
    await officer.says("发");
    officer.isTold("现在是休息时段");
    await officer.says("发");
    officer.isTold("1 现在就发 2 明天08:00发");
    await officer.says("2");
    officer.isTold("【回执1】现在是休息时段，明天08:00开始发，反悔回「撤」");
    await officer.says("立即");
    officer.isTold("【回执1】马上开始发");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "请自查");
    officer.isTold("已发到1个群");
  });
});

test("发 once sending has begun says that it is under way", async () => {
  const { station, officer } = await released();
  await station.clock.advance({ seconds: 66 });
  await officer.says("发");
  officer.isTold("【回执1】正在发，不用再回「发」；看进度回「统计 1」");
  station.overlook();
});

describe("while the service pauses sending", () => {
  const paused = async () => {
    const { station, officer } = await released();
    const room = station.street.roomOf("密室逃脱经营者群");
    station.messenger.always(room, { refuse: 1205 });
    await station.clock.advance({ minutes: 3 });
    station.messenger.always(room, undefined);
    station.overlook();
    await officer.says("通知 网吧：周六停电");
    officer.isTold("【预览】");
    return { station, officer };
  };

  test("立即 says until when, and how to try at once", async () => {
    const { officer } = await paused();
    await officer.says("立即");
    expect(officer.isTold("【回执2】排好了")).toMatch(
      /^【回执2】排好了。发送正暂停，今天15:0\d自动接着发，马上再试回「继续」。$/u,
    );
  });

  test("发 says so too, and that it can be taken back", async () => {
    const { officer } = await paused();
    await officer.says("发");
    officer.isTold(
      /^【回执2】排好了，反悔回「撤」。发送正暂停，今天15:0\d自动接着发，马上再试回「继续」。$/u,
    );
    await officer.says("发");
    officer.isTold(/^【回执2】排好了，反悔回「撤」。发送正暂停/u);
  });
});

test("取消 leaves nothing to send, whatever was sent before", async () => {
  const { station, officer } = await drafted();
  await officer.says("取消");
  officer.isTold("已取消");
  await officer.says("发");
  officer.isTold("没有等着发的通知");
  await station.clock.advance({ minutes: 5 });
});
