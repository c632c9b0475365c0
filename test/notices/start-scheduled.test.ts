import { expect, test } from "vitest";
import { findDueStart, type StartFacts } from "../../src/notices/start-scheduled.ts";
import type { Notice } from "../../src/notices/types.ts";
import { hourMs, instantOf, minuteMs } from "../../src/zone.ts";

const quiet = { from: 21 * 60, to: 8 * 60 };
const at = instantOf(2026, 11, 24, 9);

function due(changes: Partial<Notice>, facts: Partial<StartFacts> = {}): string | undefined {
  const notice: Notice = {
    number: 1,
    ask: "ack",
    title: "请自查",
    body: "请自查",
    media: [],
    groups: [],
    createdAt: at - hourMs,
    sendAt: at,
    scheduledFor: at,
    urgent: false,
    recipients: [],
    rulings: [],
    reminders: [],
    ...changes,
  };
  return findDueStart({ notice, sheets: {} }, { quiet, mayGo: true, byHand: false, now: at, ...facts });
}

test.each([
  ["at its time it starts", {}, {}, "start"],
  ["not a millisecond before", {}, { now: at - 1 }, undefined],
  ["two hours late it starts", {}, { now: at + 2 * hourMs }, "start"],
  ["a minute more is too late", {}, { now: at + 2 * hourMs + minuteMs }, "too late"],
  ["where people post they judge for themselves", {}, { now: at + 5 * hourMs, byHand: true }, "start late"],
  ["while nothing can be sent it waits", {}, { now: at + 5 * hourMs, mayGo: false }, undefined],
  ["let go earlier by an officer it is none of the clock's", { startedAt: at - 1 }, {}, undefined],
  ["started it is started", { startedAt: at }, {}, undefined],
  ["stopped it stays stopped", { stoppedAt: at }, {}, undefined],
  ["withdrawn it is over", { withdrawnAt: at }, {}, undefined],
  ["past its deadline it does not go", { dueAt: at + hourMs }, { now: at + hourMs }, "past its deadline"],
  [
    "seen in the night it would go too late",
    { sendAt: at + 11 * hourMs },
    { now: at + 12 * hourMs + minuteMs },
    "too late",
  ],
  [
    "planned into the night it is on time in the night",
    { sendAt: at + 14 * hourMs },
    { now: at + 14 * hourMs },
    "start",
  ],
] as readonly (readonly [string, Partial<Notice>, Partial<StartFacts>, string | undefined])[])(
  "%s",
  (_title, changes, facts, expected) => expect(due(changes, facts)).toBe(expected),
);
