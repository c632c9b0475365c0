import { beforeAll, expect, test } from "vitest";
import { findFaults, type Verdict } from "../../../bench/simulate/find-faults.ts";
import { type Month, playMonth } from "../../../bench/simulate/play-month.ts";
import { inTempFolder } from "../../../bench/temp-folder.ts";
import { hourMs, minuteMs } from "../../../src/zone.ts";

// The judges of the simulated month are worth something only if they see what is wrong: a few days are lived through, and then told falsely.

const days = 3;
let month: Month;
const reminders = () => month.delivered.filter(({ kind }) => kind === "reminder, before the deadline");

beforeAll(async () => {
  month = await inTempFolder((folder) => playMonth(folder, days, 1));
});

function verdict(what: string, told: Month): Verdict {
  const found = findFaults(told).verdicts.find((one) => one.what.includes(what));
  if (!found) throw new Error(`nobody judges ${what}`);
  return found;
}

test("days as they were have no fault, and reminders were due in them", () => {
  for (const { what, faults } of findFaults(month).verdicts) expect([what, ...faults]).toEqual([what]);
  expect(reminders().length).toBeGreaterThan(3);
});

test("a reminder that was not said is seen, by its group and notice", () => {
  for (const missed of reminders()) {
    const delivered = month.delivered.filter((one) => one !== missed);
    const { faults, looked } = verdict("every reminder due", { ...month, delivered });
    expect(looked).toBeGreaterThan(0);
    expect(faults).toHaveLength(missed.numbers.length);
    expect(faults[0]).toContain(`${missed.to} was to be reminded of 【回执${missed.numbers[0]}】`);
  }
});

test.each([
  ["six minutes late", 6 * minuteMs],
  ["an hour late", hourMs],
])("a reminder %s is seen", (_, late) => {
  const [first] = reminders();
  const delivered = month.delivered.map((one) => (one === first ? { ...one, at: one.at + late } : one));
  expect(verdict("every reminder due", { ...month, delivered }).faults).toHaveLength(1);
});

test("a reminder three minutes late is in time", () => {
  const [first] = reminders();
  const delivered = month.delivered.map((one) =>
    one === first ? { ...one, at: one.at + 3 * minuteMs } : one,
  );
  expect(verdict("every reminder due", { ...month, delivered }).faults).toEqual([]);
});

test("one that nobody was missing for is not asked for", () => {
  const [first] = reminders();
  if (!first) throw new Error("no reminder");
  const said = [
    ...month.said,
    ...month.shopsIn(first.to).map((shop, index) => ({
      at: first.at - hourMs,
      topic: first.to,
      shop,
      text: "收到",
      messageId: `all-${index}`,
      number: first.numbers[0] ?? 0,
      isDoubtful: false,
    })),
  ];
  const delivered = month.delivered.filter((one) => one !== first);
  expect(verdict("every reminder due", { ...month, delivered, said }).faults).toEqual([]);
});

test("a shop chased after it had answered is seen", () => {
  const file = month.files.find(({ notice }) => notice.reminders.length > 0);
  const [reminder] = file?.notice.reminders ?? [];
  const [site] = reminder?.sites ?? [];
  if (!file || !reminder || site === undefined) throw new Error("nobody was reminded");
  const shop = month.book.directory.sites[site]?.name ?? "";
  const answer = {
    at: reminder.at - hourMs,
    topic: "",
    shop,
    text: "收到",
    messageId: "answered",
    number: file.notice.number,
    isDoubtful: false,
  };
  const { faults } = verdict("nobody who had answered", { ...month, said: [...month.said, answer] });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toContain(`${shop} had answered`);
});

test("a message delivered twice is seen, and one that never arrived", () => {
  const notice = month.delivered.find(({ kind }) => kind === "notice");
  if (!notice) throw new Error("no notice");
  const twice = { ...month, delivered: [...month.delivered, { ...notice, at: notice.at + minuteMs }] };
  expect(verdict("no key delivered twice", twice).faults).toHaveLength(1);
  const never = { ...month, delivered: month.delivered.filter((one) => one !== notice) };
  expect(verdict("every part of a notice", never).faults).toHaveLength(1);
});

test("an answer heard and not recorded is seen", () => {
  const [first] = month.said.filter(({ messageId, isDoubtful }) => messageId !== undefined && !isDoubtful);
  if (!first) throw new Error("nobody answered");
  const said = [...month.said, { ...first, messageId: "lost on the way" }];
  expect(verdict("every answer heard", { ...month, said }).faults).toHaveLength(1);
});

test("a reminder at night is seen", () => {
  const [first] = reminders();
  if (!first) throw new Error("no reminder");
  const delivered = [...month.delivered, { ...first, key: "night", at: first.at + 10 * hourMs }];
  expect(verdict("nothing to a group in quiet hours", { ...month, delivered }).faults).not.toEqual([]);
});
