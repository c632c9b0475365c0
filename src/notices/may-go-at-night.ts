import type { QuietHours } from "../config.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import type { Notice, Part } from "./types.ts";

/**
 * Whether a part of a notice may be sent in quiet hours: its officer had it sent at once. A correction may only where that was in quiet hours, too: 立即 typed by day says
 * nothing of the night.
 */
export function mayGoAtNight(
  { urgent, sendAt }: Pick<Notice, "urgent" | "sendAt">,
  { correction }: Pick<Part, "correction">,
  quietHours: QuietHours | undefined,
): boolean {
  return urgent && (correction === undefined || afterQuietHours(quietHours, sendAt) > sendAt);
}
