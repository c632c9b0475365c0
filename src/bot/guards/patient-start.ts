import type { Clock, Log } from "../../ports.ts";
import { pause } from "../pause.ts";
import type { Wechat4u } from "../wechat4u.ts";

const SECOND = 1000;
const LONGEST = 60 * SECOND;

/** How long to wait before try number `tries` (the first is 0, at once): 1, 2, 4 … 60 s. Milliseconds. */
export function waitBeforeTry(tries: number): number {
  return tries <= 0 ? 0 : Math.min(LONGEST, SECOND * 2 ** (tries - 1));
}

/**
 * When the servers cannot be reached, wechat4u starts, fails, stops and starts again without a pause, using 60 % of a core (run). Each
 * start but the first waits, 1 s growing to 60 s, and says so. A login, or a try that lasted a minute (an expired QR code), begins anew.
 */
export function startPatiently(wechat4u: Wechat4u, clock: Clock, log: Log): void {
  const start = wechat4u.start.bind(wechat4u);
  let tries = 0;
  let running: Promise<void> | undefined;
  const tryOnce = async () => {
    const wait = waitBeforeTry(tries);
    tries += 1;
    if (wait > 0) {
      log.warn(
        { seconds: wait / SECOND },
        "no login to WeChat yet: the servers were not reached or the QR code ran out; trying again",
      );
      await pause(clock, wait);
    }
    const from = clock.now();
    await start();
    if (clock.now() - from >= LONGEST) tries = 1;
  };
  wechat4u.on("login", () => {
    tries = 0;
  });
  wechat4u.start = () => {
    running ??= tryOnce().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/**
 * The same for a puppet behind a service: a start that fails is tried again, 1 s growing to 60 s, until it succeeds. Wechaty itself gives
 * up after the first (source: wechaty 1.20 `puppet-mixin`).
 */
export function startServicePatiently(puppet: { start(): Promise<void> }, clock: Clock, log: Log): void {
  const start = puppet.start.bind(puppet);
  puppet.start = async () => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await start();
      } catch (error) {
        const wait = waitBeforeTry(tries);
        log.warn(
          { seconds: wait / SECOND, error: nameOf(error) },
          "the puppet could not be started; trying again",
        );
        await pause(clock, wait);
      }
    }
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
