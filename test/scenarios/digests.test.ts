import { describe, expect, test } from "vitest";
import { hourMs, instantOf } from "../../src/zone.ts";
import { type Opening, openStation, type Speaker, type Station } from "./support/station.ts";

const cast = {
  网吧店主群: {
    tag: "网吧",
    members: ["星空网吧-李强", "蓝天网吧-老孙", "极速网吧-阿飞", "路人"],
  },
  日租房群: { tag: "日租房", members: ["云栖公寓-李姐"] },
};

interface Scene {
  readonly station: Station;
  readonly officer: Speaker;
  /** Up to an instant; what is said meanwhile is taken as expected. */
  until(instant: number): Promise<void>;
}

/** By default Monday, 23 November 2026, 14:00. */
async function openDay(opening: Opening = {}): Promise<Scene> {
  const station = await openStation(cast, { byTheClock: true, ...opening });
  const officer = await station.officer("张智军");
  return {
    station,
    officer,
    async until(instant) {
      await station.clock.advanceTo(instant);
      station.overlook();
    },
  };
}

async function post({ station, officer }: Scene, words: string): Promise<void> {
  await officer.says(words);
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
}

const at = (day: number, hour: number, minute = 0, month = 11): number =>
  instantOf(2026, month, day, hour, minute) + 30_000;

describe("the digest", () => {
  test("there is nothing: it says so in one line, once, as silence would mean that nobody is there", async () => {
    const { station, officer, until } = await openDay();
    await until(at(24, 8, 29));
    await station.clock.advanceTo(at(24, 8, 30));
    expect(officer.isTold("早上好")).toBe("早上好，没有要办的事。机器人在线。");
    await station.clock.advanceTo(at(24, 12));
    station.expectNothingElse();
  });

  test("tells what is open, who is missing, what waits for him and when nothing could be heard", async () => {
    const scene = await openDay();
    const { station, officer, until } = scene;
    await post(scene, "通知 网吧：请自查灭火器。截止 周五18点");
    await post(scene, "告知 日租房：周六停电");
    await station.member("星空网吧-李强").says("收到");
    await station.member("蓝天网吧-老孙").says("几点之前？");
    await station.member("路人").says("收到");
    station.missed(at(23, 15), at(23, 15) + hourMs);
    await until(at(24, 8, 29));
    await station.clock.advanceTo(at(24, 8, 30));
    expect(officer.isTold("早上好")).toBe(
      [
        "早上好，机器人在线。进行中2条：",
        "【回执1】请自查灭火器：3家还差2家，截止11月27日（周五）18:00（极速网吧、蓝天网吧）",
        "【回执2】周六停电：告知，不用回复",
        "要您看的：",
        "有1条回复拿不准，或在问您，回「待审」看",
        "1人回了但对不上是哪家店，回「待绑定」看",
        "昨天15:00到16:00断线，群里的回复可能没收到",
      ].join("\n"),
    );
    station.expectNothingElse();
  });

  test("leaves out a notice that was stopped once its deadline is over", async () => {
    const scene = await openDay({ pace: { textGap: { min: hourMs, max: hourMs } } });
    const { station, officer, until } = scene;
    await officer.says("通知 网吧、日租房：请自查灭火器。截止 明天12点");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await officer.says("停 1");
    officer.isTold("停");
    await until(at(24, 8, 29));
    await station.clock.advanceTo(at(24, 8, 30));
    officer.isTold("【回执1】请自查灭火器");
    await until(at(25, 8, 29));
    await station.clock.advanceTo(at(25, 8, 30));
    expect(officer.isTold("早上好")).not.toContain("【回执1】");
    station.overlook();
  });

  test("and 今日 name at most ten shops, and count the others", async () => {
    const station = await openStation(
      { 网吧店主群: { tag: "网吧", members: Array.from({ length: 12 }, (_, index) => `甲${index}网吧-王`) } },
      { byTheClock: true },
    );
    const officer = await station.officer("张智军");
    await post({ station, officer, until: () => Promise.resolve() }, "通知 网吧：请自查。截止 周五18点");
    await officer.says("今日");
    const told = officer.isTold("12家还差12家");
    expect(told).toMatch(/等12家）/u);
    expect(told.match(/甲\d+网吧/gu)).toHaveLength(10);
  });

  test("the bot was down at 08:30: it is sent up to two hours late", async () => {
    const { station, officer, until } = await openDay();
    await until(at(24, 8));
    await station.logOut();
    await station.clock.advanceTo(at(24, 10, 20));
    station.expectNothingElse();
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold("早上好");
    station.overlook();
    await station.crash();
    await station.logIn();
    await station.clock.advanceTo(at(24, 12));
    station.expectNothingElse();
  });

  test("later than that it is not sent that day", async () => {
    const { station, officer, until } = await openDay();
    await until(at(24, 8));
    await station.logOut();
    await station.clock.advanceTo(at(24, 10, 31));
    await station.logIn();
    await station.clock.advanceTo(at(24, 20));
    station.expectNothingElse();
    await station.clock.advanceTo(at(25, 8, 30));
    officer.isTold("早上好");
    station.expectNothingElse();
  });

  test("after days without a session it is told once how things stand, when somebody logs in", async () => {
    const scene = await openDay();
    const { station, officer, until } = scene;
    await post(scene, "通知 网吧：请自查灭火器。截止 12月4日18点");
    await station.logOut();
    await until(at(25, 14));
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    expect(officer.isTold("又登录了")).toBe(
      "机器人又登录了。进行中1条：\n【回执1】请自查灭火器：3家还差3家，截止12月4日（周五）18:00（星空网吧、蓝天网吧、极速网吧）\n要您看的：\n11月23日14:01到今天14:01断线，群里的回复可能没收到",
    );
    station.overlook();
    await station.logOut();
    await station.clock.advance({ minutes: 10 });
    await station.logIn();
    await station.clock.advance({ hours: 3 });
    expect(station.messenger.expectAnything().map(({ what }) => JSON.stringify(what))).not.toContainEqual(
      expect.stringContaining("又登录了"),
    );
  });

  test("logged in before the morning is over, the morning's digest is all that is told", async () => {
    const scene = await openDay();
    const { station, officer, until } = scene;
    await station.logOut();
    await until(at(26, 8));
    await station.logIn();
    await station.clock.advanceTo(at(26, 12));
    officer.isTold("早上好");
    station.expectNothingElse();
  });

  test("nobody logged in, the log says where it is read, once", async () => {
    const { station, until } = await openDay();
    await station.logOut();
    await until(at(24, 12));
    const said = station.log.lines.filter((line) => JSON.stringify(line).includes("huizhi today"));
    expect(said).toHaveLength(1);
  });

  test("not on a day off, but on a Sunday worked in exchange", async () => {
    // 国庆 2026: 20 September is worked; 25 to 27 September and 1 to 7 October are off.
    const { station, officer } = await openDay({ start: instantOf(2026, 9, 19, 14) });
    await station.clock.advanceTo(at(20, 8, 31, 9));
    officer.isTold("早上好");
    station.expectNothingElse();
    await station.clock.advanceTo(at(24, 20, 0, 9));
    station.overlook();
    await station.clock.advanceTo(at(27, 20, 0, 9));
    station.expectNothingElse();
  });

  test("each officer gets his own, of the groups that are his", async () => {
    const scene = await openDay();
    const { station, officer, until } = scene;
    const other = await station.officer("李明");
    await station.limit("李明", "日租房");
    await post(scene, "通知 网吧：请自查灭火器。截止 周五18点");
    await until(at(24, 8, 29));
    await station.clock.advanceTo(at(24, 8, 31));
    expect(other.isTold("早上好")).toBe("早上好，没有要办的事。机器人在线。");
    officer.isTold("进行中1条");
    station.expectNothingElse();
  });
});

describe("交接单 by the clock", () => {
  test("on Friday at 17:30 who is missing in all that is his, once", async () => {
    const scene = await openDay();
    const { station, officer, until } = scene;
    await post(scene, "通知 网吧：请自查灭火器。截止 12月4日18点");
    await post(scene, "通知 日租房：请登记住客。截止 12月4日18点");
    await station.member("云栖公寓-李姐").says("收到");
    await until(at(26, 17, 40));
    await until(at(27, 17, 29));
    await station.clock.advanceTo(at(27, 17, 30));
    const sheet = officer.isTold("【交接单】今天17:30，1条通知");
    expect(sheet).toContain("【回执1】请自查灭火器\n应回3家，还差3家");
    expect(sheet).toContain("发到“网吧店主群”，复制这句");
    await station.crash();
    await station.logIn();
    await station.clock.advanceTo(at(27, 20));
    station.expectNothingElse();
  });

  test("nobody was logged in then: it is given once somebody is", async () => {
    const scene = await openDay();
    const { station, officer, until } = scene;
    await post(scene, "通知 网吧：请自查灭火器。截止 12月4日18点");
    await until(at(27, 12));
    await station.logOut();
    await until(at(28, 10));
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold("【交接单】");
    station.overlook();
    await station.clock.advanceTo(at(28, 20));
    station.expectNothingElse();
  });

  test("nobody is missing: it is not given", async () => {
    const scene = await openDay();
    const { station, until } = scene;
    await post(scene, "通知 日租房：请登记住客。截止 12月4日18点");
    await station.member("云栖公寓-李姐").says("收到");
    await until(at(27, 17, 29));
    await station.clock.advanceTo(at(27, 20));
    station.expectNothingElse();
  });
});

describe("月报", () => {
  test("comes with the first digest of a month, of closed notices too, and names nobody", async () => {
    const scene = await openDay();
    const { station, officer, until } = scene;
    await post(scene, "通知 全部：请自查灭火器。截止 周五18点");
    await station.clock.advance({ minutes: 129 });
    for (const name of ["星空网吧-李强", "蓝天网吧-老孙", "云栖公寓-李姐"])
      await station.member(name).says("收到");
    await until(at(27, 19));
    await officer.says("关闭 1");
    await until(at(1, 8, 29, 12));
    await station.clock.advanceTo(at(1, 8, 31, 12));
    officer.isTold("早上好，没有要办的事");
    const report = officer.isTold("【月报】2026年11月\n");
    expect(report).toContain("发通知1条，往群里发消息");
    expect(report).toContain("省下：转发1条");
    expect(report).toContain("应回4家次，已回3家次（75%）");
    expect(report).toMatch(/一半的店在2小时\d+分内回/u);
    expect(report).toContain("到截止还要上门或打电话1家次");
    expect(report).not.toMatch(/星空|张智军/u);
    station.expectNothingElse();
    await station.clock.advanceTo(at(2, 8, 31, 12));
    officer.isTold("早上好");
    station.expectNothingElse();
  });

  test("when asked for: this month until now, or one that is named", async () => {
    const scene = await openDay();
    const { station, officer } = scene;
    await officer.says("月报");
    expect(officer.isTold("【月报】")).toBe("【月报】2026年11月（到现在）：没有发过通知。");
    await post(scene, "通知 网吧：请自查灭火器。截止 周五18点");
    await officer.says("月报 11月");
    officer.isTold("应回3家次，已回0家次（0%）");
    await officer.says("月报 上月");
    officer.isTold("【月报】2026年10月：没有发过通知。");
    await officer.says("月报 13月");
    officer.isTold("没看懂“13月”是哪个月");
    station.expectNothingElse();
  });

  test("is of his groups only", async () => {
    const scene = await openDay();
    const { station } = scene;
    const other = await station.officer("李明");
    await station.limit("李明", "日租房");
    await post(scene, "通知 网吧：请自查灭火器。截止 周五18点");
    await other.says("月报");
    other.isTold("没有发过通知");
    station.expectNothingElse();
  });
});
