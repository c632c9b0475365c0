import { describe, expect, test } from "vitest";
import { instantOf } from "../../src/zone.ts";
import { type Opening, openStation, type Speaker, type Station } from "./support/station.ts";

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
  /** Announces it, and takes what is said about that as expected. */
  announces(what: string): Promise<void>;
  /** The times at which it was reminded of, and how many were asked. */
  reminders(number: number): Promise<{ readonly at: number; readonly sites: number }[]>;
}

/** Two groups, an officer, and what is due by the clock is done. */
async function open(opening: Omit<Opening, "byTheClock"> = {}, groups = cast): Promise<Scene> {
  const station = await openStation(groups, { ...opening, byTheClock: true });
  const officer = await station.officer("张智军");
  return {
    station,
    officer,
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
