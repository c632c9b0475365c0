import type { Clock } from "../ports.ts";

/** Resolves once that many milliseconds have passed by this clock. */
export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.wakeAt(clock.now() + ms, resolve);
  });
}

/** What `promise` resolves to, or `undefined` when it has not within that many milliseconds, or rejects. Never rejects. */
export async function within<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T | undefined> {
  return await new Promise((resolve) => {
    const cancel = clock.wakeAt(clock.now() + ms, () => resolve(undefined));
    const settle = (value: T | undefined) => {
      cancel();
      resolve(value);
    };
    promise.then(settle, () => settle(undefined));
  });
}
