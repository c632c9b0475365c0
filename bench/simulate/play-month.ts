import { chanceOf } from "../../demo/photos/chance.ts";
import type { Book } from "../../src/desk/types.ts";
import type { NoticeFile } from "../../src/notices/types.ts";
import { dayMs, hourMs, instantOf, minuteMs } from "../../src/zone.ts";
import { placeHazardOwners } from "./hazard-owners.ts";
import { layOutTown } from "./lay-out-town.ts";
import { officers, putOnDuty, type Wishes } from "./officers.ts";
import { type Absence, openTown, type Town } from "./open-town.ts";
import { placeShopkeepers, type Said } from "./shopkeepers.ts";
import type { Delivered } from "./witness.ts";

/** Monday, 14 September 2026, 08:00: a month with 中秋, a working Sunday and the week of the National Day. */
export const monthBegins = instantOf(2026, 9, 14, 8, 0);

/** Everything that came of a month. */
export interface Month {
  readonly start: number;
  readonly end: number;
  readonly delivered: readonly Delivered[];
  readonly said: readonly Said[];
  readonly absences: readonly Absence[];
  readonly wishes: Wishes;
  readonly book: Book;
  /** Closed ones too, by number. */
  readonly files: readonly NoticeFile[];
  /** So many full minutes were looked at. */
  readonly looks: number;
  readonly groupCount: number;
  readonly shopCount: number;
  /** The shops of a group by its topic; empty for one that is none. */
  readonly shopsIn: (topic: string) => readonly string[];
}

/** What happens to the bot, in days from the beginning: when it goes away, how long for, and what becomes of it. */
const troubles = [
  { day: 1.325, hours: 0.4, is: "logged out" },
  { day: 7 + 0.09, hours: 0.1, is: "restarted" },
  { day: 10.19, hours: 7, is: "logged out" },
  { day: 16.33, hours: 0.05, is: "restarted" },
  { day: 23.3, hours: 0.2, is: "restarted" },
] as const;

/** Lives through so many days in this empty folder. The same seed gives the same month. */
export async function playMonth(folder: string, days: number, seed: number): Promise<Month> {
  const tips = Array.from(
    { length: 12 },
    (_, index) => `第${index + 1}招：接到自称公检法的电话，先挂断再打110核实。`,
  );
  const town = await openTown(folder, {
    start: monthBegins,
    groups: layOutTown(),
    officers,
    tips: { 防诈: tips },
  });
  const end = monthBegins + days * dayMs;
  const keepers = placeShopkeepers(town, chanceOf(seed));
  const owners = placeHazardOwners(town, chanceOf(seed + 1));
  const duty = putOnDuty(town, chanceOf(seed + 2));
  town.witness.whenDelivered((one) => {
    keepers.notice(one);
    owners.notice(one);
    duty.notice(one);
  });
  duty.plan(end);
  planTroubles(town, end);
  await town.clock.advanceTo(end);
  const book = town.store().book();
  const files = await readAll(town);
  await town.close();
  return {
    start: monthBegins,
    end,
    delivered: town.witness.delivered,
    said: keepers.said,
    absences: town.absences,
    wishes: duty.wishes,
    book,
    files,
    groupCount: town.groups.length,
    shopCount: town.groups.flatMap(({ shops }) => shops).length,
    shopsIn: (topic) =>
      town.groups.find((group) => group.topic === topic)?.shops.map(({ name }) => name) ?? [],
    looks: Math.floor((end - monthBegins) / minuteMs),
  };
}

function planTroubles(town: Town, end: number): void {
  const begin = town.clock.now();
  for (const { day, hours, is } of troubles) {
    const from = begin + Math.round(day * 24 * 60) * minuteMs + 20_000;
    const to = from + Math.round(hours * hourMs);
    if (to >= end) continue;
    town.clock.wakeAt(from, () => (is === "logged out" ? town.logOut() : town.restart()));
    town.clock.wakeAt(to, () => town.logIn());
  }
}

async function readAll(town: Town): Promise<NoticeFile[]> {
  const { next } = town.store().book().directory;
  const files: NoticeFile[] = [];
  for (let number = 1; number < next.notice; number += 1) {
    const file = await town.store().read(number, ({ notices }) => notices[number]);
    if (file) files.push(file);
  }
  return files;
}
