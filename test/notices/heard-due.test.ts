import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSites } from "../../src/groups/add-site.ts";
import { emptyDirectory, type Gap, type GroupId, type MemberId } from "../../src/groups/types.ts";
import { createNotice } from "../../src/notices/create-notice.ts";
import { freezeRecipients } from "../../src/notices/freeze-recipients.ts";
import { heardDue } from "../../src/notices/heard-due.ts";
import { listStandings } from "../../src/notices/standing.ts";
import type { Answer, NoticeBook } from "../../src/notices/types.ts";
import type { AccountId } from "../../src/ports.ts";
import { hourMs, instantOf, minuteMs } from "../../src/zone.ts";

const at = (hour: number, minute = 0): number => instantOf(2026, 11, 24, hour, minute);
const gap = (from: number, to: number): Gap => ({ from, to });

describe("a deadline set at 14:00 for 18:00", () => {
  test.each<[string, readonly Gap[], number]>([
    ["nothing was missed", [], at(18)],
    ["an hour was missed", [gap(at(15), at(16))], at(19)],
    ["it was missed before the deadline was set", [gap(at(12), at(14))], at(18)],
    ["it was missed half before that", [gap(at(13), at(15))], at(19)],
    ["it was missed after the deadline", [gap(at(18), at(20))], at(18)],
    ["the deadline itself was missed", [gap(at(17), at(20))], at(21)],
    ["and again in the hour it was moved on by", [gap(at(15), at(16)), gap(at(18, 30), at(20))], at(20, 30)],
    ["the same hour was noted twice", [gap(at(15), at(16)), gap(at(15), at(16))], at(19)],
    ["two overlap", [gap(at(15), at(16)), gap(at(15, 30), at(17))], at(20)],
    ["one lies within another", [gap(at(15), at(17)), gap(at(15, 30), at(16))], at(20)],
    ["all of it was missed", [gap(at(14), at(22))], instantOf(2026, 11, 25, 2)],
  ])("when %s", (_, gaps, due) => {
    expect(heardDue(at(14), at(18), gaps)).toBe(due);
    expect(heardDue(at(14), at(18), gaps.toReversed())).toBe(due);
  });
});

const minutes = fc.integer({ min: 0, max: 24 * 60 });
const gaps = fc.array(
  fc.tuple(minutes, fc.integer({ min: 0, max: 300 })).map(([from, length]) => {
    const begins = at(10) + from * minuteMs;
    return gap(begins, begins + length * minuteMs);
  }),
  { maxLength: 6 },
);

test("between the two as much time was heard as the officer gave", () => {
  fc.assert(
    fc.property(gaps, (missed) => {
      const due = heardDue(at(14), at(18), missed);
      let heard = 0;
      for (let minute = at(14); minute < due; minute += minuteMs) {
        if (!missed.some(({ from, to }) => from <= minute && minute < to)) heard += minuteMs;
      }
      expect(heard).toBe(4 * hourMs);
    }),
  );
});

interface Fact {
  readonly minute: number;
  readonly says: "received" | "unclear";
  readonly recalled: boolean;
}
const facts = fc.array(
  fc.record({ minute: minutes, says: fc.constantFrom("received", "unclear"), recalled: fc.boolean() }),
  { maxLength: 6 },
);

/** A notice delivered at 14:00 with a deadline at 18:00, and what one shop said. */
function standingOf(said: readonly Fact[], missed: readonly Gap[], channel: "bot" | "by hand", now: number) {
  const group = "g1" as GroupId;
  const directory = emptyDirectory();
  directory.groups[group] = { id: group, name: "网吧群", tags: ["网吧"], channel, registeredAt: 0 };
  directory.gaps = [...missed];
  const [site] = addSites(directory, [{ name: "星空网吧", aliases: [], category: "网吧" }], 0);
  const book: NoticeBook = { directory, notices: {} };
  const { notice } = createNotice(
    book,
    {
      ask: "ack",
      body: "请自查",
      media: [],
      groups: [group],
      dueAt: at(18),
      sendAt: at(14),
      urgent: false,
    },
    at(14),
  );
  freezeRecipients(book, notice.number, group, at(14));
  const file = book.notices[notice.number];
  const sheet = file?.sheets[group];
  if (!file || !sheet || !site) throw new Error("the notice has no sheet");
  sheet.answers = said.map(
    ({ minute, says, recalled }, index): Answer => ({
      messageId: `a${index}`,
      account: "bot" as AccountId,
      at: at(14) + minute * minuteMs,
      by: "m1" as MemberId,
      sites: [site.id],
      kind: "text",
      text: "",
      reading: { kind: says, confidence: 1, because: "" },
      which: "",
      source: "group",
      ...(recalled ? { recalledAt: at(23) } : {}),
    }),
  );
  const [standing] = listStandings(file, directory, now);
  if (!standing) throw new Error("nobody owes anything");
  return standing;
}

test("a gap never makes a shop late, and the order of the facts does not matter", () => {
  fc.assert(
    fc.property(facts, gaps, gaps, minutes, (said, missed, more, later) => {
      const now = at(14) + later * minuteMs;
      const one = standingOf(said, missed, "bot", now);
      const shuffled = standingOf(said, missed.toReversed(), "bot", now);
      expect([shuffled.late, shuffled.overdue]).toEqual([one.late, one.overdue]);
      const missedMore = standingOf(said, [...more, ...missed], "bot", now);
      expect(missedMore.late && !one.late).toBe(false);
      expect(missedMore.overdue && !one.overdue).toBe(false);
    }),
  );
});

test("in a group in which people post, nothing is missed", () => {
  const said: readonly Fact[] = [{ minute: 5 * 60, says: "received", recalled: false }];
  const missed = [gap(at(15), at(17))];
  expect(standingOf(said, missed, "bot", at(20)).late).toBe(false);
  expect(standingOf(said, missed, "by hand", at(20)).late).toBe(true);
});
