import { describe, expect, test } from "vitest";
import { emptyDirectory, type Gap, type GroupId, type SiteId } from "../../src/groups/types.ts";
import { findEscalation } from "../../src/notices/due-escalation.ts";
import type { Ask, Escalation, Notice, NoticeFile } from "../../src/notices/types.ts";
import { dayMs, instantOf } from "../../src/zone.ts";

const quiet = { from: 21 * 60, to: 8 * 60 };
/** November 2026; the 23rd is a Monday. */
const at = (day: number, hour: number, minute = 0): number => instantOf(2026, 11, day, hour, minute);
const group = "g1" as GroupId;
const site = "s1" as SiteId;

interface Story {
  readonly ask?: Ask;
  readonly dueAt?: number;
  readonly closed?: true;
  readonly notOut?: true;
  readonly told?: readonly Escalation[];
  readonly gaps?: readonly Gap[];
  readonly urgent?: true;
}

/** A notice delivered on Monday at 14:00. */
function find(story: Story, now: number) {
  const directory = emptyDirectory();
  directory.groups[group] = { id: group, name: "群", tags: [], channel: "bot", registeredAt: 0 };
  directory.gaps = [...(story.gaps ?? [])];
  const notice: Notice = {
    number: 1,
    ask: story.ask ?? "ack",
    title: "自查",
    body: "自查",
    media: [],
    groups: [group],
    createdAt: at(23, 14),
    sendAt: at(23, 14),
    urgent: story.urgent === true,
    ...(story.dueAt === undefined ? {} : { dueAt: story.dueAt }),
    ...(story.closed ? { closedAt: at(23, 15) } : {}),
    recipients: [{ site, groups: [group], nobodyThere: false }],
    rulings: [],
    reminders: [],
    ...(story.told ? { escalations: [...story.told] } : {}),
  };
  const file: NoticeFile = {
    notice,
    sheets: {
      [group]: { group, parts: [], answers: [], ...(story.notOut ? {} : { deliveredAt: at(23, 14) }) },
    },
  };
  return findEscalation(file, directory, { quiet, now })?.to;
}

const due = at(23, 18);
const holder = (when: number, sites: readonly SiteId[] = [site]): Escalation => ({
  at: when,
  to: "holder",
  sites,
});

describe("a deadline", () => {
  test.each<[string, Story, number, string | undefined]>([
    ["not before it", { dueAt: due }, at(23, 17, 59), undefined],
    ["at it", { dueAt: due }, at(23, 18), "holder"],
    ["made good for in the evening", { dueAt: due }, at(23, 20, 30), "holder"],
    ["not made good for in the night", { dueAt: due }, at(23, 22), undefined],
    ["but in the morning", { dueAt: due }, at(24, 8), "holder"],
    ["of nine in the evening at nine", { dueAt: at(23, 21) }, at(23, 21), "holder"],
    ["of ten not at ten", { dueAt: at(23, 22) }, at(23, 22), undefined],
    ["nor at half past seven", { dueAt: at(23, 22) }, at(24, 7, 30), undefined],
    ["but at eight", { dueAt: at(23, 22) }, at(24, 8), "holder"],
    ["nobody named: not that evening", {}, at(23, 18), undefined],
    ["nobody named: the next workday at 18:00", {}, at(24, 18), "holder"],
    ["of a 告知: never", { ask: "inform", dueAt: due }, at(23, 18), undefined],
    ["of one closed: never", { dueAt: due, closed: true }, at(23, 18), undefined],
    ["of one not out: not yet", { dueAt: due, notOut: true }, at(23, 18), undefined],
    ["moved by a gap", { dueAt: due, gaps: [{ from: at(23, 15), to: at(23, 16) }] }, at(23, 18), undefined],
    [
      "an hour later then",
      { dueAt: due, gaps: [{ from: at(23, 15), to: at(23, 16) }] },
      at(23, 19),
      "holder",
    ],
    ["told once", { dueAt: due, told: [holder(due)] }, at(23, 18, 1), undefined],
    [
      "told once, though a gap is noted later",
      { dueAt: due, told: [holder(due)], gaps: [{ from: at(23, 17), to: at(23, 18, 30) }] },
      at(23, 20),
      undefined,
    ],
    ["moved since: told again", { dueAt: at(24, 12), told: [holder(due)] }, at(24, 12), "holder"],
  ])("%s", (_, story, now, to) => {
    expect(find(story, now)).toBe(to);
  });
});

describe("the 所领导", () => {
  test.each<[string, Story, number, string | undefined]>([
    ["not after two days", { dueAt: due, told: [holder(due)] }, due + 2 * dayMs, undefined],
    ["after three", { dueAt: due, told: [holder(due)] }, due + 3 * dayMs, "leader"],
    ["not when nobody was missing", { dueAt: due, told: [holder(due, [])] }, due + 3 * dayMs, undefined],
    [
      "once",
      { dueAt: due, told: [holder(due), { at: due + 3 * dayMs, to: "leader", sites: [site] }] },
      due + 4 * dayMs,
      undefined,
    ],
    ["not on a Sunday", { dueAt: at(26, 18), told: [holder(at(26, 18))] }, at(29, 18), undefined],
    ["but on the Monday", { dueAt: at(26, 18), told: [holder(at(26, 18))] }, at(30, 8), "leader"],
    ["not of an old story", { dueAt: due, told: [holder(due)] }, due + 11 * dayMs, undefined],
  ])("%s", (_, story, now, to) => {
    expect(find(story, now)).toBe(to);
  });
});
