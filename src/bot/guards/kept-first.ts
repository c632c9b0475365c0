import type { Clock } from "../../ports.ts";
import { within } from "../pause.ts";
import type { Wechat4u } from "../wechat4u.ts";

/** How long a poll waits at the most: with it and the 25 s a poll is held, the watch for deafness is not woken. */
const LONGEST_WAIT = 8_000;

/**
 * The servers forget what a poll brought as soon as the next one shows that it arrived, and wechat4u polls again while the messages are still being read (run:
 * killed in that moment, 50 replies were never seen again). So the next poll begins only when `kept` resolves, as what was heard is durable; after 8 s it begins
 * all the same, for a bot that waits for its own disk must not grow deaf.
 */
export function pollWhenKept(wechat4u: Wechat4u, clock: Clock, kept: () => Promise<void>): void {
  const syncCheck = wechat4u.syncCheck.bind(wechat4u);
  wechat4u.syncCheck = async () => {
    await within(clock, LONGEST_WAIT, kept());
    return await syncCheck();
  };
}
