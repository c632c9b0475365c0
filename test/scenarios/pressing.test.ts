import { describe, expect, test } from "vitest";
import { instantOf } from "../../src/zone.ts";
import { type Opening, openStation, type Speaker, type Station } from "./support/station.ts";

const bars = "网吧店主群";
const rooms = "密室逃脱经营者群";
const cast = {
  [bars]: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙"] },
  [rooms]: { tag: "密室", members: ["谜境密室-小白"] },
};

/** Of November 2026. The 28th is a Saturday. */
const at = (day: number, hour: number, minute = 0): number => instantOf(2026, 11, day, hour, minute);

interface Scene {
  readonly station: Station;
  readonly officer: Speaker;
  /** Up to an instant; what officers are told meanwhile is taken as expected, and nothing may be said in groups. */
  quietUntil(instant: number): Promise<void>;
}

/** Friday, 27 November 2026, 17:00 unless said otherwise. */
async function open(opening: Opening = {}): Promise<Scene> {
  const station = await openStation(cast, { byTheClock: true, start: at(27, 17), ...opening });
  const officer = await station.officer("张智军");
  return {
    station,
    officer,
    async quietUntil(instant) {
      await station.clock.advanceTo(instant);
      const said = station.messenger.expectAnything().filter(({ to }) => !to.includes("张智军"));
      expect(said.map(({ to, what }) => `${to} ${JSON.stringify(what)}`)).toEqual([]);
    },
  };
}

describe("a pressing hazard", () => {
  test("goes out at night, and its shop is reminded on a day off", async () => {
    const { station, officer, quietUntil } = await open({ start: at(27, 22) });
    await officer.says("隐患 星空网吧：二楼通道堆物。期限 周日18点\n紧急");
    const preview = officer.isTold("【隐患预览】");
    expect(preview).toContain("紧急：夜里也发，休息日也催");
    expect(preview).not.toContain("1号：二楼通道堆物。\n紧急");
    await officer.says("发");
    officer.isTold("【回执1】1分钟后开始发");
    await station.clock.advance({ minutes: 3 });
    station.groupGets(bars, "二楼通道堆物");
    station.overlook();
    await quietUntil(at(28, 17, 59));
    await station.clock.advanceTo(at(28, 18, 1));
    station.groupGets(bars, "【回执1】");
    station.overlook();
    await quietUntil(at(29, 15, 59));
    await station.clock.advanceTo(at(29, 16, 1));
    station.groupGets(bars, "【回执1】");
  });

  test("that is not pressing waits for the morning, and for the workday", async () => {
    const { station, officer, quietUntil } = await open({ start: at(27, 17) });
    await officer.says("隐患 星空网吧：二楼通道堆物。期限 周日18点");
    expect(officer.isTold("【隐患预览】")).not.toContain("休息日也催");
    await officer.says("发");
    await station.clock.advance({ minutes: 3 });
    station.overlook();
    await quietUntil(at(29, 23));
  });
});

describe("紧急 with a time to be sent at", () => {
  test("定时 at night is not asked about, goes out then, and is chased on the day off", async () => {
    const { station, officer, quietUntil } = await open();
    await officer.says("通知 网吧：今晚停电，请备好应急灯。截止 周日18点\n定时 今天23点\n紧急");
    const preview = officer.isTold("【预览】");
    expect(preview).toContain("紧急：夜里也发，休息日也催");
    await officer.says("发");
    officer.isTold("【回执1】定在11月27日（周五）23:00发");
    await quietUntil(at(27, 22, 59));
    await station.clock.advanceTo(at(27, 23, 1));
    station.groupGets(bars, "【回执1】今晚停电");
    station.overlook();
    await station.clock.advanceTo(at(28, 20, 31));
    station.groupGets(bars, "【回执1】还有2家");
    station.overlook();
    await station.clock.advanceTo(at(29, 16, 1));
    station.groupGets(bars, "【回执1】还有2家");
  });

  test("again and again: each time it is pressing anew", async () => {
    const { station, officer, quietUntil } = await open();
    await officer.says("紧急通知 密室：请查应急灯");
    officer.isTold("【预览】");
    await officer.says("每天22点");
    officer.isTold("定时1：每天22:00发");
    await station.clock.advanceTo(at(27, 22, 1));
    station.groupGets(rooms, "【回执1】请查应急灯");
    station.overlook();
    await officer.says("取消 定时1");
    officer.isTold("取消了");
    expect((await station.file(1)).notice).toMatchObject({ pressing: true, urgent: true });
    await quietUntil(at(28, 7, 59));
    // Its deadline is Monday 18:00, halfway lies on Sunday morning.
    await station.clock.advanceTo(at(29, 8, 1));
    station.groupGets(rooms, "【回执1】还有1家");
  });
});

describe("what becomes of 紧急 later", () => {
  test.each([
    ["紧急通知 网吧：请自查", at(29, 18, 1)],
    ["通知 网吧：请自查", at(30, 8, 1)],
  ])(
    "%j: the 所领导 hears of who is still missing three days on, on a day off or not",
    async (words, told) => {
      const { station, officer } = await open({ start: at(25, 14) });
      const leader = await station.officer("王所");
      await station.store.store.update("directory", ({ directory }) => {
        const named = Object.values(directory.officers).find(({ name }) => name === "王所");
        if (named) directory.leader = named.id;
      });
      await officer.says(`${words}。截止 周四18点`);
      await officer.says("立即");
      await station.clock.advanceTo(told - 2 * 60_000);
      station.overlook();
      await station.clock.advanceTo(told);
      leader.isTold("【回执1】");
      station.overlook();
    },
  );

  test("of two waiting reminders, only the pressing one is said on the day off", async () => {
    const { station, officer, quietUntil } = await open({ start: at(27, 8) });
    await officer.says("紧急通知 网吧：请查应急灯。截止 周六18点");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    await officer.says("通知 网吧：请自查电线。截止 下周一18点");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await quietUntil(at(27, 20, 59));
    await station.clock.advanceTo(at(28, 8, 1));
    const said = station.groupGets(bars, "【回执1】");
    expect(said).not.toContain("【回执2】");
    station.overlook();
    await quietUntil(at(28, 15, 59));
    await station.clock.advanceTo(at(28, 16, 1));
    expect(station.groupGets(bars, "【回执1】")).not.toContain("【回执2】");
  });

  test("a reminder WeChat refused on Friday is said on Saturday where it is pressing", async () => {
    const { station, officer } = await open({ start: at(26, 8) });
    await officer.says("紧急通知 网吧：请查应急灯。截止 周日18点");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    // Halfway is Friday evening, 20:00 or so.
    await station.clock.advanceTo(at(27, 12));
    station.messenger.next({ refuse: 1203 });
    await station.clock.advanceTo(at(27, 22));
    station.overlook();
    await station.clock.advanceTo(at(28, 22));
    const groups = station.messenger.expectAnything().filter(({ to }) => to.includes(bars));
    expect(groups.map(({ what }) => (what.kind === "text" ? what.text : ""))).toEqual([
      expect.stringContaining("【回执1】还有2家"),
    ]);
  });
});
