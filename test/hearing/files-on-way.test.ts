import { expect, test } from "vitest";
import { createFilesOnWay } from "../../src/hearing/files-on-way.ts";
import { FakeClock } from "../support/fake-clock.ts";

/** What is heard is settled never, unless it is said to be; `waited` tells whether the wait is over. */
function waiting(file?: Promise<unknown>) {
  const clock = new FakeClock();
  const files = createFilesOnWay(clock);
  if (file) files.add(file);
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  let waited = false;
  void files.orSettled(settled).then(() => {
    waited = true;
  });
  return { clock, settle: () => settle(), isOver: () => waited };
}

test("a file that takes its time is waited for no longer than two seconds", async () => {
  const { clock, isOver } = waiting(new Promise(() => undefined));
  await clock.advance({ seconds: 1 });
  expect(isOver()).toBe(false);
  await clock.advance({ seconds: 1 });
  expect(isOver()).toBe(true);
});

test("what is being stored is waited for, also behind a file that has arrived or could not be had", async () => {
  for (const file of [undefined, Promise.resolve(new Uint8Array(1)), Promise.reject(new Error("cut"))]) {
    const { clock, settle, isOver } = waiting(file);
    await clock.advance({ seconds: 7 });
    expect(isOver()).toBe(false);
    settle();
    await clock.advance({ seconds: 0 });
    expect(isOver()).toBe(true);
  }
});
