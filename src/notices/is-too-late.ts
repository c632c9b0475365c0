import type { QuietHours } from "../config.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { hourMs } from "../zone.ts";

/** What should have gone out longer ago goes out no more, milliseconds. */
export const longestDelayMs = 2 * hourMs;

/** Whether what was to go out at `at`, and can go out when people may be spoken to again, would come too late to be of use. Quiet hours it was planned into do not count. */
export function isTooLate(at: number, urgent: boolean, quiet: QuietHours | undefined, now: number): boolean {
  const held = (instant: number): number => (urgent ? instant : afterQuietHours(quiet, instant));
  return held(now) - held(at) > longestDelayMs;
}
