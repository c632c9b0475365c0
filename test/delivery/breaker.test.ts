import { expect, test } from "vitest";
import { closeBreaker, closeLoginBreaker, openBreakerOf, tripBreaker } from "../../src/delivery/breaker.ts";
import { defaultPaceRules } from "../../src/delivery/pace-rules.ts";
import { type DeliveryBook, emptyOutbox } from "../../src/delivery/types.ts";
import { emptyDirectory } from "../../src/groups/types.ts";
import { hourMs, minuteMs } from "../../src/zone.ts";

const now = 1_000 * hourMs;

function tripped(code: number): DeliveryBook {
  const book: DeliveryBook = { directory: emptyDirectory(), notices: {}, outbox: emptyOutbox() };
  tripBreaker(book, code, true, defaultPaceRules, now);
  return book;
}

test("one that waits for time stays open through a login, one that waits for a login does not", () => {
  const busy = tripped(1205);
  closeLoginBreaker(busy);
  expect(openBreakerOf(busy, now)?.code).toBe(1205);
  const out = tripped(1102);
  closeLoginBreaker(out);
  expect(openBreakerOf(out, now)).toBeUndefined();
});

test("closes by itself when its time has passed, and at an officer's word", () => {
  const book = tripped(1205);
  expect(openBreakerOf(book, now + hourMs - 1)).toBeDefined();
  expect(openBreakerOf(book, now + hourMs)).toBeUndefined();
  expect(closeBreaker(book, now)).toBe(true);
  expect(openBreakerOf(book, now)).toBeUndefined();
  expect(closeBreaker(book, now)).toBe(false);
});

test("a second refusal is not news and does not lengthen it; one after it closed is", () => {
  const book = tripped(1205);
  expect(tripBreaker(book, 1205, false, defaultPaceRules, now + minuteMs)).toBeUndefined();
  expect(openBreakerOf(book, now)).toMatchObject({ until: now + hourMs, officerRefusals: 1 });
  expect(tripBreaker(book, 1205, true, defaultPaceRules, now + hourMs)).toMatchObject({
    since: now + hourMs,
  });
});

test("a session that ended while it was open is news", () => {
  const book = tripped(1205);
  expect(tripBreaker(book, 1101, false, defaultPaceRules, now + minuteMs)).toMatchObject({ code: 1101 });
});

test("a code that concerns one message alone does not open it", () => {
  expect(tripped(-1).outbox.pace.breaker).toBeUndefined();
});
