import { defaultPaceRules } from "../../src/delivery/pace-rules.ts";
import { afterQuietHours } from "../../src/quiet-hours.ts";
import { isWorkday } from "../../src/workdays.ts";
import { isoDate, isoTime } from "../../src/zone.ts";
import type { Verdict } from "./find-faults.ts";
import { listAnswered } from "./list-answered.ts";
import type { Month } from "./play-month.ts";

const mostAutomatic = 3;

/** Nobody is chased who has answered, nobody at night or on a day off, nobody more often than is good. */
export function findWronglyReminded(month: Month): Verdict[] {
  return [findAnsweredAndReminded(month), findOvercounted(month), findAtNight(month), findTooOften(month)];
}

/** What was stored with each reminder: whom it was for. */
function findAnsweredAndReminded(month: Month): Verdict {
  const { files, book } = month;
  const faults: string[] = [];
  let looked = 0;
  for (const { notice } of files) {
    for (const { at, sites } of notice.reminders) {
      const answered = listAnswered(month, notice.number, at);
      for (const site of sites) {
        looked += 1;
        const name = book.directory.sites[site]?.name ?? site;
        if (answered.has(name)) faults.push(`${isoTime(at)} 【回执${notice.number}】 ${name} had answered`);
      }
    }
  }
  return { what: "nobody who had answered was reminded", looked, faults };
}

/** What was said: how many of the group are missing. */
function findOvercounted(month: Month): Verdict {
  const faults: string[] = [];
  let looked = 0;
  for (const { at, kind, to, text } of month.delivered) {
    if (!kind.startsWith("reminder")) continue;
    const shops = month.shopsIn(to);
    for (const [, label, count] of text.matchAll(/【回执(\d+)】(?:“[^”]*”)?还有(\d+)家/gu)) {
      looked += 1;
      const answered = listAnswered(month, Number(label), at);
      const missing = shops.filter((shop) => !answered.has(shop)).length;
      const told = Number(count);
      if (told > 0 && told <= missing) continue;
      faults.push(`${isoTime(at)} ${to} was told that ${told} are missing, but ${missing} are: ${text}`);
    }
  }
  return { what: "no reminder counts more than are missing", looked, faults };
}

function findAtNight({ delivered }: Month): Verdict {
  const unasked = delivered.filter(({ isGroup }) => isGroup);
  const faults = unasked
    .filter(({ at, kind }) => {
      const isAutomatic =
        kind === "column" || (kind.startsWith("reminder") && kind !== "reminder, asked for");
      const isNight = afterQuietHours(defaultPaceRules.quietHours, at) !== at;
      return isNight || (isAutomatic && !isWorkday(at) && kind !== "column");
    })
    .map(({ at, to, text }) => `${isoTime(at)} ${to}: ${text}`);
  return {
    what: "nothing to a group in quiet hours, no reminder on a day off",
    looked: unasked.length,
    faults,
  };
}

function findTooOften({ files, delivered }: Month): Verdict {
  const faults = files
    .map(({ notice }) => ({
      number: notice.number,
      times: notice.reminders.filter(({ by }) => by === undefined),
    }))
    .filter(({ times }) => times.length > mostAutomatic)
    .map(({ number, times }) => `【回执${number}】 was reminded of ${times.length} times`);
  const perDay = new Map<string, number>();
  for (const { at, to, kind, isGroup } of delivered) {
    if (!isGroup || !(kind === "column" || kind.startsWith("reminder"))) continue;
    const day = `${isoDate(at)} ${to}`;
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  for (const [day, count] of perDay) {
    if (count > mostAutomatic) faults.push(`${day} got ${count} messages nobody asked for`);
  }
  return {
    what: "at most three automatic reminders a notice, three automatic messages a group and day",
    looked: files.length + perDay.size,
    faults,
  };
}
