import { FakeClock } from "../support/fake-clock.ts";

/** A clock that, between two alarms, lets everything run that waits for nothing but its turn. */
export function createSteppingClock(): FakeClock {
  const clock = new FakeClock();
  clock.settleWith(settle);
  return clock;
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
