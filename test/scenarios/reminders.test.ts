import { describe, expect, onTestFinished, test } from "vitest";
import { instantOf } from "../../src/zone.ts";
import { type Cast, type Opening, openStation, type Speaker, type Station } from "./support/station.ts";

const bars = "网吧店主群";
const rooms = "密室逃脱经营者群";
const cast = {
  [bars]: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "极速网吧-阿飞"] },
  [rooms]: { tag: "密室", members: ["谜境密室-小白"] },
};
/** On Tuesday, 24 November 2026, the day after the stories begin. */
const tuesday = (hour: number, minute = 0) => instantOf(2026, 11, 24, hour, minute);

interface Scene {
  readonly station: Station;
  readonly officer: Speaker;
  /** Somebody's next private message must hold these words. */
  friendGets(name: string, words: string): string;
  /** Announces it, and takes what is said about that as expected. */
  announces(what: string): Promise<void>;
  /** The times at which it was reminded of, and how many were asked. */
  reminders(number: number): Promise<{ readonly at: number; readonly sites: number }[]>;
}

/** Two groups, an officer, and what is due by the clock is done. */
async function open(opening: Omit<Opening, "byTheClock"> = {}, groups: Cast = cast): Promise<Scene> {
  const opened = await openStation(groups, { ...opening, byTheClock: true });
  const told = await opened.officer("张智军");
  const mail = readMail(opened);
  onTestFinished(({ task }) => {
    if (task.result?.state !== "fail") mail.expectNothingElse();
  });
  const station: Station = {
    ...opened,
    groupGets: (topic, words) => mail.next(opened.street.roomOf(topic), words),
    expectNothingElse: () => mail.expectNothingElse(),
    overlook: () => mail.overlook(),
  };
  const officer: Speaker = {
    ...told,
    isTold: (words) => mail.next(opened.street.contactOf("张智军"), words),
  };
  return {
    station,
    officer,
    friendGets: (name, words) => mail.next(opened.street.contactOf(name), words),
    async announces(what) {
      await officer.says(`通知 ${what}`);
      await officer.says("发");
      await station.clock.advance({ minutes: 2 });
      station.overlook();
    },
    async reminders(number) {
      const { notice } = await station.file(number);
      return notice.reminders.map(({ at, sites }) => ({ at, sites: sites.length }));
    },
  };
}

/** Everything the bot says, but for what it tells an officer of other things that are due: digests, visit lists. */
function readMail({ messenger, street }: Station) {
  const mail: { readonly to: string; readonly text: string }[] = [];
  const read = (): void => {
    for (const { to, what } of messenger.expectAnything()) {
      mail.push({ to, text: what.kind === "text" ? what.text : `(${what.name})` });
    }
  };
  return {
    next(to: string, words: string | RegExp): string {
      read();
      const isMeant = ({ text }: { readonly text: string }): boolean =>
        typeof words === "string" ? text.includes(words) : words.test(text);
      const isOfficer = to === street.contactOf("张智军");
      const index = mail.findIndex((one) => one.to === to && (!isOfficer || isMeant(one)));
      const [found] = index < 0 ? [] : mail.splice(index, 1);
      if (!found || !isMeant(found)) {
        throw new Error(`${to} was to get ${words}, got ${found?.text}; besides ${JSON.stringify(mail)}`);
      }
      return found.text;
    },
    expectNothingElse(): void {
      read();
      const others = mail
        .splice(0)
        .filter(({ to, text }) => !to.includes("张智军") || /自动|该催/.test(text));
      expect(others).toEqual([]);
    },
    overlook(): void {
      read();
      mail.splice(0);
    },
  };
}

describe("by the clock a group is reminded", () => {
  test("of those still missing only, halfway and two hours before the deadline, and then no more", async () => {
    const { station, announces, reminders } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await station.member("星空网吧-李强").says("收到");
    await station.clock.advanceTo(tuesday(7, 59));
    station.expectNothingElse();
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(bars, "【回执1】还有2家没回，请抽空回个“收到”。已回的不用理会。");
    await station.member("蓝天网吧-老孙").says("收到");
    await station.clock.advanceTo(tuesday(16, 1));
    station.groupGets(bars, "【回执1】还有1家没回");
    await station.clock.advance({ hours: 12 });
    expect((await reminders(1)).map(({ sites }) => sites)).toEqual([2, 1]);
  });

  test("never where all have answered", async () => {
    const { station, announces, reminders } = await open();
    await announces("网吧、密室：请自查灭火器。截止 明天18点");
    for (const name of cast[bars].members) await station.member(name).says("收到");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.member("谜境密室-小白").says("收到");
    await station.clock.advance({ days: 2 });
    expect(await reminders(1)).toHaveLength(1);
  });

  test("of two notices in one message", async () => {
    const { station, announces } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await announces("网吧：请交消防演练照片。截止 明天18点");
    await station.member("星空网吧-李强").says("【回执1】收到");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(
      bars,
      "【回执1】还有2家，【回执2】还有3家没回，请抽空看一下，回个“都收到”。已回的不用理会。",
    );
    station.expectNothingElse();
    for (const name of cast[bars].members) await station.member(name).says("都收到");
    await station.clock.advance({ days: 2 });
  });
});

describe("a reminder", () => {
  test("takes along what is due in the group within the hour, and that is not said again", async () => {
    const { station, announces, reminders } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await announces("网吧、密室：请交演练照片。截止 明天18点30分");
    await station.clock.advanceTo(tuesday(8, 1));
    // Halfway of both falls into the night.
    station.groupGets(bars, "【回执1】还有3家，【回执2】还有3家没回");
    station.groupGets(rooms, "【回执2】还有1家没回");
    await station.clock.advanceTo(tuesday(16, 1));
    station.groupGets(bars, "【回执1】还有3家，【回执2】还有3家没回");
    station.expectNothingElse();
    await station.clock.advanceTo(tuesday(16, 31));
    station.groupGets(rooms, "【回执2】还有1家没回");
    await station.clock.advance({ days: 1 });
    expect((await reminders(2)).map(({ sites }) => sites)).toEqual([4, 4]);
  });

  test("is said once although the program dies in the same minute", async () => {
    const { station, announces, reminders } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(8));
    station.groupGets(bars, "【回执1】还有3家没回");
    await station.crash();
    await station.logIn();
    await station.clock.advance({ minutes: 5 });
    expect(await reminders(1)).toHaveLength(1);
  });

  test("is not said again although nobody knows whether it was said", async () => {
    const { station, announces, reminders } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(7, 59));
    await station.crashWhileSending({ minutes: 2 }, true);
    station.groupGets(bars, "【回执1】还有3家没回");
    await station.logIn();
    await station.clock.advance({ minutes: 30 });
    expect(await reminders(1)).toHaveLength(1);
  });

  test("does not reach who answered a second before", async () => {
    const { station, announces, reminders } = await open();
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(7, 59) + 57_000);
    await station.member("谜境密室-小白").says("收到");
    await station.clock.advance({ hours: 3 });
    expect(await reminders(1)).toEqual([]);
  });

  test("that waits its turn is dropped when the last one answers, and counts for none", async () => {
    const { station, announces, reminders } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(8));
    station.groupGets(bars, "【回执1】还有3家没回");
    expect(await reminders(2)).toHaveLength(1);
    await station.member("谜境密室-小白").says("收到");
    await station.clock.advance({ minutes: 5 });
    expect(await reminders(2)).toEqual([]);
  });

  test("that waits its turn is worded for those who still owe", async () => {
    const { station, announces } = await open({}, { [rooms]: cast[rooms], [bars]: cast[bars] });
    await announces("密室、网吧：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(8));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.member("蓝天网吧-老孙").says("收到");
    await station.clock.advance({ minutes: 1 });
    station.groupGets(bars, "【回执1】还有2家没回");
  });

  test("leaves out whose words wait for an officer, who is exempt, and where nobody is in the group", async () => {
    const { station, announces, officer, reminders } = await open();
    await station.addSites("网吧", "无名网吧");
    await announces("网吧：请自查灭火器。截止 明天18点");
    await station.member("星空网吧-李强").says("要交什么材料？");
    await officer.says("免 1 蓝天");
    station.overlook();
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(bars, "【回执1】还有1家没回");
    station.expectNothingElse();
    await station.member("极速网吧-阿飞").says("收到");
    await station.clock.advance({ hours: 12 });
    expect((await reminders(1)).map(({ sites }) => sites)).toEqual([1]);
  });

  test("waits over the weekend, and over the night", async () => {
    const { station, announces } = await open({ start: instantOf(2026, 11, 27, 17, 0) });
    await announces("密室：请自查灭火器。截止 下周一18点");
    await station.clock.advanceTo(instantOf(2026, 11, 30, 7, 59));
    station.expectNothingElse();
    await station.clock.advanceTo(instantOf(2026, 11, 30, 8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advanceTo(instantOf(2026, 11, 30, 16, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
  });

  test("of a pressing notice is said on a Sunday", async () => {
    const { station, officer } = await open({ start: instantOf(2026, 11, 28, 17, 0) });
    await officer.says("紧急通知 密室：今晚停电，请检查应急灯。截止 明天18点");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.clock.advanceTo(instantOf(2026, 11, 29, 8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advanceTo(instantOf(2026, 11, 29, 16, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
  });

  test("of one sent at once, but not pressing, is not said on a Sunday", async () => {
    const { station, officer } = await open({ start: instantOf(2026, 11, 28, 17, 0) });
    await officer.says("通知 密室：如遇紧急情况请拨打110。截止 明天18点");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.clock.advanceTo(instantOf(2026, 11, 29, 17, 0));
    station.expectNothingElse();
  });

  test("that could not be said before people's day off waits for the next workday", async () => {
    const { station, announces, officer } = await open({ start: instantOf(2026, 11, 23, 10, 0) });
    await announces("网吧：请自查灭火器。截止 下周一18点");
    await station.clock.advanceTo(instantOf(2026, 11, 27, 7, 59));
    station.messenger.next({ refuse: 1203 });
    await station.clock.advanceTo(instantOf(2026, 11, 27, 8, 1));
    station.overlook();
    await station.clock.advanceTo(instantOf(2026, 11, 28, 12, 0));
    await officer.says("统计 1");
    officer.isTold("催过1次（自动）");
    await station.member("星空网吧-李强").says("收到");
    await station.clock.advanceTo(instantOf(2026, 11, 30, 7, 59));
    station.expectNothingElse();
    await station.clock.advanceTo(instantOf(2026, 11, 30, 8, 1));
    station.groupGets(bars, "【回执1】还有2家没回");
    await station.clock.advanceTo(instantOf(2026, 11, 30, 16, 1));
    station.groupGets(bars, "【回执1】还有2家没回");
  });

  test("missed while the bot was down is made good once, and only the newest", async () => {
    const { station, announces, reminders } = await open();
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.logOut();
    await station.clock.advanceTo(tuesday(16, 20));
    station.overlook();
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advance({ days: 1 });
    expect(await reminders(1)).toHaveLength(1);
  });

  test("missed, with the bot back in the night before a weekend, waits for the next workday", async () => {
    const { station, announces, reminders } = await open({ start: instantOf(2026, 11, 25, 14, 0) });
    await announces("密室：请自查灭火器。截止 11月29日23点");
    await announces("密室：请交演练照片。截止 11月30日20点");
    await station.clock.advanceTo(instantOf(2026, 11, 27, 7, 0));
    await station.logOut();
    await station.clock.advanceTo(instantOf(2026, 11, 27, 22, 0));
    await station.logIn();
    await station.clock.advanceTo(instantOf(2026, 11, 30, 7, 59));
    station.overlook();
    expect([...(await reminders(1)), ...(await reminders(2))]).toEqual([]);
    await station.clock.advanceTo(instantOf(2026, 11, 30, 8, 1));
    station.groupGets(rooms, "【回执2】还有1家没回");
    await station.clock.advanceTo(instantOf(2026, 11, 30, 18, 1));
    station.groupGets(rooms, "【回执2】还有1家没回");
  });

  test("missed until after the deadline is not made good", async () => {
    const { station, announces, reminders } = await open();
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.logOut();
    await station.clock.advanceTo(tuesday(18, 1));
    station.overlook();
    await station.logIn();
    await station.clock.advance({ hours: 20 });
    expect(await reminders(1)).toEqual([]);
  });

  test("is not said where an officer's own was, within the hour", async () => {
    const { station, announces, officer, reminders } = await open();
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advanceTo(tuesday(15, 30));
    await officer.says("催 1");
    officer.isTold("马上催");
    await station.clock.advance({ minutes: 1 });
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advance({ days: 1 });
    expect(await reminders(1)).toHaveLength(2);
  });

  test("is not said beside an officer's own that waited for the morning", async () => {
    const { station, announces, officer } = await open();
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(instantOf(2026, 11, 23, 22, 0));
    await officer.says("催 1");
    officer.isTold("现在是休息时段");
    await station.clock.advanceTo(tuesday(9));
    station.groupGets(rooms, "【回执1】还有1家没回");
    station.expectNothingElse();
  });

  test("goes by the deadline as it was corrected", async () => {
    const { station, announces, officer } = await open();
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advanceTo(tuesday(9));
    await officer.says("更正 1：时间推迟。截止 周四18点");
    await officer.says("1");
    await station.clock.advance({ minutes: 5 });
    station.overlook();
    await station.clock.advanceTo(instantOf(2026, 11, 25, 13, 29));
    station.expectNothingElse();
    await station.clock.advanceTo(instantOf(2026, 11, 25, 13, 31));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advanceTo(instantOf(2026, 11, 26, 16, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
  });

  test("is not said of a notice that was closed, withdrawn, or only told", async () => {
    const { station, announces, officer } = await open();
    await announces("密室：请自查灭火器。截止 明天18点");
    await announces("密室：请交演练照片。截止 明天18点");
    await officer.says("通知 告知 密室：明天停水");
    await officer.says("发");
    await officer.says("关闭 1");
    await officer.says("作废 2");
    await officer.says("1");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.clock.advance({ days: 3 });
  });

  test("that WeChat refuses counts for none, and the officer is told", async () => {
    const { station, announces, officer, reminders } = await open();
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(7, 59));
    station.messenger.next({ refuse: -1 });
    await station.clock.advanceTo(tuesday(8, 1));
    officer.isTold("【回执1】没自动催到“密室逃脱经营者群”，微信不收");
    expect(await reminders(1)).toEqual([]);
  });

  test("is reminded of by 18:00 of the next workday where no deadline was written, as the preview says", async () => {
    const { station, officer } = await open({ start: instantOf(2026, 11, 27, 14, 0) });
    await officer.says("通知 密室：请自查灭火器");
    officer.isTold("没写截止，按11月30日（周一）18:00催，到时自动催：30日08:00、16:00");
    await officer.says("发");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.clock.advanceTo(instantOf(2026, 11, 30, 8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advanceTo(instantOf(2026, 11, 30, 16, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await officer.says("统计 1");
    officer.isTold("催过2次（自动），上次今天16:00");
    await station.clock.advance({ days: 2 });
  });

  test("in a group where people post is given to the officer to be copied", async () => {
    const { station, officer, reminders } = await open();
    await officer.says("手工 密室");
    station.overlook();
    await officer.says("通知 密室：请自查灭火器。截止 明天18点");
    officer.isTold("到时把催的话发给您：24日08:00、16:00");
    await officer.says("发");
    await station.clock.advance({ minutes: 2 });
    await officer.says("已发 1");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.clock.advanceTo(tuesday(8, 1));
    officer.isTold("“密室逃脱经营者群”该催了，要您手工发，复制这句：\n【回执1】还有1家没回");
    await station.clock.advanceTo(tuesday(16, 1));
    officer.isTold("该催了");
    expect(await reminders(1)).toHaveLength(2);
  });
});

describe("a group that has had its automatic messages of the day", () => {
  test("is reminded on the next workday's morning, with what is due then, and the officer hears why once", async () => {
    const { station, announces, officer } = await open({ automaticPerGroup: 1 });
    await announces("密室：请自查灭火器。截止 明天10点");
    await announces("密室：请交演练照片。截止 后天18点");
    await announces("密室：请报暂住人员。截止 后天9点");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advanceTo(tuesday(11, 31));
    officer.isTold(
      "【回执3】这会儿该催“密室逃脱经营者群”，但今天已自动发满1条（每天上限），改到明天08:00催。要马上催回「催 3」。",
    );
    await station.clock.advanceTo(tuesday(20));
    officer.isTold("【回执2】这会儿该催");
    station.expectNothingElse();
    await station.clock.advanceTo(instantOf(2026, 11, 25, 8, 1));
    station.groupGets(rooms, "【回执2】还有1家，【回执3】还有1家没回");
    station.expectNothingElse();
  });

  test("is not reminded when the deadline comes first, and the officer hears that", async () => {
    const { station, announces, officer } = await open({ automaticPerGroup: 1 });
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advanceTo(tuesday(16, 1));
    officer.isTold("今天已自动发满1条（每天上限），截止前不再自动催。要马上催回「催 1」。");
    await officer.says("催 1");
    officer.isTold("马上催");
    await station.clock.advance({ minutes: 1 });
    station.groupGets(rooms, "【回执1】还有1家没回");
    await station.clock.advance({ days: 2 });
  });
});

describe("how people are reminded", () => {
  const many = Array.from({ length: 12 }, (_, index) => `${"甲乙丙丁戊己庚辛壬癸子丑"[index]}号网吧-老板`);

  test("by name where that makes a phone ring, ten names at most", async () => {
    const { station, announces } = await open(
      { remindBy: "mention" },
      { [bars]: { tag: "网吧", members: many }, [rooms]: cast[rooms] },
    );
    station.messenger.capabilities = { ...station.messenger.capabilities, notifyingMentions: true };
    await announces("网吧：请自查灭火器。截止 明天18点");
    await station.member("甲号网吧-老板").says("收到");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(bars, "【回执1】还有11家没回");
    const last = station.messenger.arrived.at(-1)?.what;
    const mentions = last?.kind === "text" ? (last.mentions ?? []) : [];
    expect(mentions).toHaveLength(10);
    expect(mentions).not.toContain(station.street.contactOf("甲号网吧-老板", bars));
  });

  test("by a count alone where a name would only shame", async () => {
    const { station, announces } = await open({ remindBy: "mention" });
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(rooms, "【回执1】还有1家没回");
    expect(station.messenger.arrived.at(-1)?.what).not.toHaveProperty("mentions");
  });

  test("in private where they are friends: one line for all they owe; the others are counted in the group", async () => {
    const { station, announces, officer, friendGets } = await open({ remindBy: "private" });
    station.street.befriend("星空网吧-李强");
    await station.seeRooms();
    await officer.says("通知 网吧：请自查灭火器。截止 明天18点");
    officer.isTold("到时自动催：24日08:00、16:00（私聊催得到1家，其余在群里催）");
    await officer.says("发");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await announces("网吧：请交演练照片。截止 明天18点");
    await station.clock.advanceTo(tuesday(8, 1));
    station.groupGets(bars, "【回执1】还有2家，【回执2】还有2家没回");
    const friend = station.member("星空网吧-李强");
    const told = friendGets(
      "星空网吧-李强",
      "您好，星空网吧还没回：【回执1】请自查灭火器（11月24日（周二）18:00前）、【回执2】请交演练照片（11月24日（周二）18:00前）。请看一下，在这里回个“都收到”就行。",
    );
    expect(told).not.toContain("家没回");
    await friend.whispers("都收到");
    station.overlook();
    expect((await station.tally(1)).acknowledged).toHaveLength(1);
    await station.clock.advanceTo(tuesday(16, 1));
    station.groupGets(bars, "【回执1】还有2家，【回执2】还有2家没回");
  });

  test("in private only: a group whose missing are all friends hears nothing", async () => {
    const { station, announces, friendGets } = await open({ remindBy: "private" });
    station.street.befriend("谜境密室-小白");
    await station.seeRooms();
    await announces("密室：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(tuesday(8, 1));
    friendGets("谜境密室-小白", "在这里回个“收到”就行");
    station.expectNothingElse();
  });
});

describe("别催了", () => {
  test("stops the reminders of that notice alone; its deadline is told, and 催 is obeyed", async () => {
    const { station, officer, announces, reminders } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await announces("密室：请自查电线。截止 明天18点");
    await officer.says("1别催了");
    officer.isTold(
      "好，【回执1】不再自动催，到了截止照样把没回的告诉您。催一次回「催 1」，要接着自动催回「接着催 1」。",
    );
    await officer.says("别催了 1");
    officer.isTold("【回执1】本来就停了自动催");
    await station.clock.advanceTo(tuesday(16, 10));
    expect(await reminders(1)).toEqual([]);
    expect((await reminders(2)).length).toBeGreaterThan(0);
    station.overlook();
    await officer.says("催 1");
    await station.clock.advance({ minutes: 1 });
    station.groupGets(bars, "【回执1】");
    station.overlook();
    await station.clock.advanceTo(tuesday(18, 5));
    officer.isTold(/【回执1】[\s\S]*3家/u);
    station.overlook();
  });

  test("without a number asks which, and needs none where only one is reminded of", async () => {
    const { station, officer, announces } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await announces("密室：请自查电线。截止 明天18点");
    await officer.says("告知 网吧：停水");
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
    await officer.says("别催了");
    officer.isTold("有2条通知，请带上编号，例如「别催了 2」");
    await officer.says("2别催了");
    officer.isTold("【回执2】不再自动催");
    await officer.says("不用催了");
    officer.isTold("【回执1】不再自动催");
    await officer.says("别催了");
    officer.isTold("现在没有会自动催的通知。");
    await officer.says("3别催了");
    officer.isTold("【回执3】不用回复，本来就不催。");
    await station.clock.advanceTo(tuesday(17));
    station.expectNothingElse();
  });

  test("takes back what waits for the morning, and 接着催 goes on with what is due then", async () => {
    const { station, officer, announces, reminders } = await open();
    await announces("网吧：请自查灭火器。截止 明天18点");
    await station.clock.advanceTo(instantOf(2026, 11, 23, 22));
    station.overlook();
    await officer.says("催");
    officer.isTold("休息时段");
    await officer.says("别催了");
    officer.isTold("【回执1】不再自动催");
    await station.clock.advanceTo(tuesday(12));
    station.expectNothingElse();
    expect(await reminders(1)).toEqual([]);
    await officer.says("接着催");
    officer.isTold("好，【回执1】接着自动催。");
    await station.clock.advanceTo(tuesday(16, 1));
    station.groupGets(bars, "【回执1】还有3家");
    expect(await reminders(1)).toHaveLength(1);
    await officer.says("接着催 1");
    officer.isTold("【回执1】没有停催，会自动催。");
    station.overlook();
  });

  test("typed among people in a group it is talk", async () => {
    const { station, officer, announces } = await open(
      {},
      { [bars]: { tag: "网吧", members: ["星空网吧-李强", "张智军"] } },
    );
    await announces("网吧：请自查灭火器。截止 明天18点");
    await officer.saysIn(bars, "别催了");
    await station.clock.advanceTo(tuesday(16, 1));
    station.groupGets(bars, "【回执1】");
    station.overlook();
  });
});
