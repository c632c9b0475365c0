import type { PaceRules } from "./pace-rules.ts";
import type { BreakerOpen, DeliveryBook } from "./types.ts";

/** Whether the service's code stops everything, not just this message. */
export function isBreakerCode(code: number, rules: PaceRules): boolean {
  return rules.breaker[code] !== undefined;
}

/** The breaker while it is open; `undefined` when there is none or its time has passed. */
export function openBreakerOf(book: DeliveryBook, now: number): BreakerOpen | undefined {
  const { breaker } = book.outbox.pace;
  return breaker && (breaker.until === undefined || breaker.until > now) ? breaker : undefined;
}

/**
 * Opens the breaker on a code of {@link PaceRules.breaker}; another refusal of words to an officer while it is open for that code only counts. Returns
 * the breaker when it was opened by this, else `undefined`.
 */
export function tripBreaker(
  draft: DeliveryBook,
  code: number,
  toOfficer: boolean,
  rules: PaceRules,
  now: number,
): BreakerOpen | undefined {
  const open = openBreakerOf(draft, now);
  if (open && open.code === code) {
    open.refusedAt = now;
    if (toOfficer) open.officerRefusals = (open.officerRefusals ?? 0) + 1;
    return undefined;
  }
  const pause = rules.breaker[code];
  if (pause === undefined) return undefined;
  const breaker: BreakerOpen = {
    code,
    since: now,
    ...(pause === "login" ? {} : { until: now + pause }),
    ...(toOfficer ? { officerRefusals: 1 } : {}),
  };
  draft.outbox.pace.breaker = breaker;
  return breaker;
}

/** Closes the breaker at an officer's word (继续). Returns whether it was open. */
export function closeBreaker(draft: DeliveryBook, now: number): boolean {
  const open = openBreakerOf(draft, now);
  delete draft.outbox.pace.breaker;
  return open !== undefined;
}

/** Closes a breaker that waits for a login; one that waits for time stays open. */
export function closeLoginBreaker(draft: DeliveryBook): void {
  const { breaker } = draft.outbox.pace;
  if (breaker && breaker.until === undefined) delete draft.outbox.pace.breaker;
}
