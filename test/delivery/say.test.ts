import { expect, test } from "vitest";
import { say, sayToOfficers } from "../../src/delivery/say.ts";
import { type DeliveryBook, emptyOutbox } from "../../src/delivery/types.ts";
import { emptyDirectory } from "../../src/groups/types.ts";
import type { PartState } from "../../src/notices/types.ts";
import { dayMs, hourMs } from "../../src/zone.ts";
import { colleague, officer } from "./station.ts";

const now = 1_000 * dayMs;

function bookSaying(key: string, state: PartState, at: number): DeliveryBook {
  const book: DeliveryBook = { directory: emptyDirectory(), notices: {}, outbox: emptyOutbox() };
  say(book, { key, to: { officer }, text: "好的" }, at);
  const said = book.outbox.says[key];
  if (said) said.part.state = state;
  return book;
}

function speakAgain(book: DeliveryBook): string[] {
  say(book, { key: "new", to: { officer }, text: "在" }, now);
  return Object.keys(book.outbox.says);
}

test.each<[string, PartState, number, boolean]>([
  ["said an hour ago", "sent", hourMs, true],
  ["said more than a day ago", "sent", dayMs + 1, false],
  ["that failed more than a day ago", "failed", dayMs + 1, false],
  ["that reached nobody for two days", "queued", 2 * dayMs, true],
  ["that reached nobody for more than a week", "queued", 7 * dayMs + 1, false],
  ["being said since a week", "sending", 8 * dayMs, true],
])("words %s are remembered or forgotten as they should", (_, state, age, kept) => {
  expect(speakAgain(bookSaying("old", state, now - age)).includes("old")).toBe(kept);
});

test("the same key is not said again, with whatever words", () => {
  const book = bookSaying("answer", "sent", now - 1);
  say(book, { key: "answer", to: { officer }, text: "别的" }, now);
  expect(book.outbox.says.answer?.part).toMatchObject({ state: "sent", content: { text: "好的" } });
});

test("each officer is told under a key of his own", () => {
  const book = bookSaying("answer", "sent", now);
  sayToOfficers(book, [officer, colleague], { key: "report", text: "好" }, now);
  expect(Object.keys(book.outbox.says)).toEqual(["answer", "report/o1", "report/o2"]);
});
