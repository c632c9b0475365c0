import { emergencyText } from "../texts/alerts.ts";
import { minuteMs } from "../zone.ts";
import { isByHand } from "./list-waiting.ts";
import { say } from "./say.ts";
import type { DeliveryBook, Say } from "./types.ts";

/** Where an emergency was answered, that is not done again within so many milliseconds; and so long an answer is of use. */
const answeredForMs = 10 * minuteMs;

/**
 * Answers a cry for help with whom to call, where it was heard: before everything else, at any hour and whatever the day's number. At most once in ten minutes
 * at one place, nothing where people post, and nothing any more when it was written (`at`) ten minutes ago.
 */
export function answerEmergency(
  draft: DeliveryBook,
  cry: {
    /** Names the message: one heard twice is answered once. */
    readonly key: string;
    readonly to: Exclude<Say["to"], { readonly officer: unknown }>;
    readonly at: number;
    readonly officersTold: boolean;
  },
  now: number,
): void {
  const { key, to, at, officersTold } = cry;
  if (now - at >= answeredForMs || ("group" in to && isByHand(draft, to.group))) return;
  const isAnswered = Object.values(draft.outbox.says).some(
    (one) => one.emergency && one.until !== undefined && one.until > now && placeOf(one.to) === placeOf(to),
  );
  if (isAnswered) return;
  const until = now + answeredForMs;
  say(draft, { key: `emergency/${key}`, to, text: emergencyText(officersTold), emergency: true, until }, now);
}

function placeOf(to: Say["to"]): string {
  return JSON.stringify(to);
}
