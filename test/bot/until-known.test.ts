import { expect, test } from "vitest";
import { untilKnown } from "../../src/bot/until-known.ts";
import type { RawContact } from "../../src/bot/wechat4u.ts";
import { FakeClock } from "../support/fake-clock.ts";

const friend = "@7f3a";

function begin(contacts: Record<string, RawContact>): { readonly clock: FakeClock; isKnown: () => boolean } {
  const clock = new FakeClock();
  let known = false;
  void untilKnown({ contacts }, friend, clock).then(() => {
    known = true;
  });
  return { clock, isKnown: () => known };
}

test("somebody accepted as a friend is waited for until the servers have told of him", async () => {
  const contacts: Record<string, RawContact> = {};
  const { clock, isKnown } = begin(contacts);
  await clock.advance({ seconds: 3 });
  expect(isKnown()).toBe(false);
  contacts[friend] = { UserName: friend };
  await clock.advance({ seconds: 1 });
  expect(isKnown()).toBe(true);
});

test("but no longer than ten seconds", async () => {
  const { clock, isKnown } = begin({});
  await clock.advance({ seconds: 11 });
  expect(isKnown()).toBe(true);
});
