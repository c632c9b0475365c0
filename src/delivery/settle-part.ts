import { freezeRecipients } from "../notices/freeze-recipients.ts";
import type { Part } from "../notices/types.ts";
import type { AccountId } from "../ports.ts";
import { notSentTexts, refusedText, unknownTexts } from "../texts/delivery.ts";
import { isoDate } from "../zone.ts";
import { noteAutomatic } from "./automatic-budget.ts";
import { isBreakerCode, tripBreaker } from "./breaker.ts";
import { type FoundPart, findPart } from "./find-part.ts";
import { lookAgain } from "./look-again.ts";
import { noteGroupMessages } from "./note-group-messages.ts";
import type { Outcome } from "./outcome.ts";
import type { PaceRules } from "./pace-rules.ts";
import { reportBreaker, reportCarried, reportWhenAtRest } from "./report-delivery.ts";
import { tellColleagues } from "./tell-colleagues.ts";
import { tellOfLoss } from "./tell-of-loss.ts";
import type { DeliveryBook, PartAddress } from "./types.ts";

/** Takes a part for sending, in the update that comes before the call. Returns whether it may still be sent. */
export function beginPart(draft: DeliveryBook, address: PartAddress, now: number): boolean {
  const found = findPart(draft, address);
  if (found?.part.state !== "queued" || !isWanted(found)) return false;
  if (address.of === "say" && !lookAgain(draft, address.key, now)) return false;
  found.part.state = "sending";
  found.part.at = now;
  delete found.part.error;
  draft.outbox.sending = address;
  return true;
}

/** Whether nobody stopped, closed or withdrew what this part belongs to. */
export function isWanted({ file }: Pick<FoundPart, "file">): boolean {
  if (!file) return true;
  const { stoppedAt, closedAt, withdrawnAt } = file.notice;
  return stoppedAt === undefined && closedAt === undefined && withdrawnAt === undefined;
}

/**
 * Stores what came of a part, with all that follows from it: pace, breaker, who owes an answer, and what the officers are told. A part that nobody holds
 * for sending any more is left as it is.
 */
export function settlePart(
  draft: DeliveryBook,
  address: PartAddress,
  outcome: Outcome,
  {
    account,
    rules,
    now,
  }: { readonly account: AccountId | undefined; readonly rules: PaceRules; readonly now: number },
): void {
  delete draft.outbox.sending;
  const found = findPart(draft, address);
  if (!found || (found.part.state !== "sending" && outcome.is !== "unsendable")) return;
  const { part } = found;
  part.at = now;
  switch (outcome.is) {
    case "sent":
      part.state = "sent";
      if (outcome.messageId !== undefined) part.messageId = outcome.messageId;
      if (account !== undefined) part.account = account;
      noteDeparture(draft, found, address, now);
      break;
    case "unknown":
      loseSight(draft, found, address, unknownTexts.cut, now);
      break;
    case "unsendable":
      fail(part, { sentence: outcome.sentence });
      break;
    case "refused":
      noteAttempt(draft, found, now);
      refuse(draft, found, outcome.code, rules, now);
      break;
    case "not tried":
      part.error = { sentence: notSentTexts.notTried };
      part.state = outcome.retryAt === undefined ? "failed" : "queued";
      if (outcome.retryAt !== undefined) part.notBefore = outcome.retryAt;
      break;
    case "no session":
      part.state = "queued";
      part.error = { sentence: notSentTexts.noSession };
      break;
    case "held back":
      part.state = "queued";
      break;
  }
  const harmed = part.state === "failed" || part.state === "unknown";
  if (found.file && (harmed || part.state === "sent")) {
    reportWhenAtRest(draft, found.file, harmed, now, part.correction !== undefined);
    tellColleagues(draft, found.file, now, part.correction);
  }
  if (harmed) tellOfLoss(draft, address, now);
  if (address.of === "say") reportCarried(draft, address.key, now);
}

/** Marks a part as of unknown fate. It may have arrived: so it counts for the day, and the group can answer it. */
export function loseSight(
  draft: DeliveryBook,
  found: FoundPart,
  address: PartAddress,
  sentence: string,
  now: number,
): void {
  found.part.state = "unknown";
  found.part.at = now;
  found.part.error = { sentence };
  noteDeparture(draft, found, address, now);
}

function refuse(draft: DeliveryBook, found: FoundPart, code: number, rules: PaceRules, now: number): void {
  const error = { code, sentence: refusedText(code) };
  if (!isBreakerCode(code, rules)) {
    fail(found.part, error);
    return;
  }
  found.part.state = "queued";
  found.part.error = error;
  const opened = tripBreaker(draft, code, "officer" in found.to, rules, now);
  if (opened) reportBreaker(draft, opened, now);
}

function fail(part: Part, error: { code?: number; sentence: string }): void {
  part.state = "failed";
  part.error = error;
}

function noteDeparture(draft: DeliveryBook, found: FoundPart, address: PartAddress, now: number): void {
  noteAttempt(draft, found, now);
  if ("officer" in found.to) return;
  const { pace } = draft.outbox;
  const date = isoDate(now);
  pace.today = { date, count: (pace.today?.date === date ? pace.today.count : 0) + 1 };
  if (!("group" in found.to)) return;
  noteGroupMessages(draft, found.to.group, [now], now);
  if (found.automatic) noteAutomatic(draft, found.to.group, now);
  if (address.of === "notice") freezeRecipients(draft, address.number, address.group, now);
}

function noteAttempt(draft: DeliveryBook, { part, to }: FoundPart, now: number): void {
  draft.outbox.pace.last = { at: now, kind: part.content.kind, toGroup: !("officer" in to) };
}
