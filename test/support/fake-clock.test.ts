import { expect, test } from "vitest";
import { FakeClock } from "./fake-clock.ts";

test("alarms ring in order, each at its instant, and the owner is quiet before the next", async () => {
  const clock = new FakeClock(0);
  const rung: string[] = [];
  let work = Promise.resolve();
  clock.settleWith(() => work);
  const note = (name: string) => () => {
    work = work.then(async () => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      rung.push(`${name} at ${clock.now()}`);
    });
  };
  clock.wakeAt(2_000, note("second"));
  clock.wakeAt(1_000, note("first"));
  const cancel = clock.wakeAt(1_500, note("cancelled"));
  clock.wakeAt(9_000, note("later"));
  cancel();
  await clock.advance({ seconds: 5 });
  expect(rung).toEqual(["first at 1000", "second at 2000"]);
  expect(clock.now()).toBe(5_000);
  expect(clock.findNextAlarm()).toBe(9_000);
});

test("an alarm for an instant that has passed rings at once, but not before the call returns", async () => {
  const clock = new FakeClock(1_000);
  const rung: string[] = [];
  clock.wakeAt(500, () => rung.push("past"));
  expect(rung).toEqual([]);
  await clock.settle();
  await Promise.resolve();
  expect(rung).toEqual(["past"]);
});
