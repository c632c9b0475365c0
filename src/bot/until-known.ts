import type { Clock } from "../ports.ts";
import { pause } from "./pause.ts";
import type { Wechat4u } from "./wechat4u.ts";

/** The servers tell of a new friend with the next answer to the poll, which they give at once when something has changed. */
const LONGEST = 10_000;
const LOOK_EVERY = 200;

/**
 * Resolves once this session knows the contact, after ten seconds at the latest. Who was just accepted as a friend is known only after the next
 * sync, and what is sent to him before is refused here as sent to a dead id.
 */
export async function untilKnown(
  wechat4u: Pick<Wechat4u, "contacts">,
  contact: string,
  clock: Clock,
): Promise<void> {
  const end = clock.now() + LONGEST;
  while (!Object.hasOwn(wechat4u.contacts, contact) && clock.now() < end) await pause(clock, LOOK_EVERY);
}
