import { officersFor } from "../delivery/report-delivery.ts";
import { sayToOfficers } from "../delivery/say.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import type { SingleReceiptQuestion } from "../notices/ask-about-single-receipts.ts";
import { listDueReminders } from "../notices/due-reminder.ts";
import { askedSince } from "../notices/follow-up-due.ts";
import { findOpenSingleReceipts, type Held } from "../notices/single-receipts.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { singleReceiptsQuestion } from "../texts/readings.ts";
import { hourMs } from "../zone.ts";
import { hasOfficer } from "./has-officer.ts";
import type { Duty, FollowUpParts } from "./types.ts";

/** By then most have answered who answer at once, milliseconds. */
const askAfterMs = 2 * hourMs;

/** Asks an officer once, for all shops that said 收到 once when several notices were there: two hours after the newest, or as soon as one of them would be reminded. */
export const askSingleReceipts: Duty = {
  name: "ask-about-single-receipts",
  async look(parts, now) {
    if (listToAsk(parts.store.book(), parts, now).length === 0) return false;
    await parts.store.update("directory", (draft, before) => {
      for (const { newest, others, sites } of listToAsk(before, parts, now)) {
        const notice = draft.notices[newest]?.notice;
        if (!notice) continue;
        notice.singleReceipts = { askedAt: now };
        const text = singleReceiptsQuestion(sites.length, [newest, ...others]);
        sayToOfficers(draft, officersFor(before, notice), { key: `single/${newest}`, text }, now);
      }
    });
    return true;
  },
};

/** Nobody is reminded of what waits for the answer of an officer who is, or can be, asked. */
export function heldBySingleReceipts(book: DeliveryBook, now: number): Held {
  const { questions, isHeld } = findOpenSingleReceipts(book, now);
  const asked = questions.filter(({ newest }) => hasOfficer(book, newest));
  return (site, number) =>
    isHeld(site, number) &&
    asked.some(({ sites, others }) => sites.includes(site) && others.includes(number));
}

function listToAsk(book: DeliveryBook, parts: FollowUpParts, now: number): SingleReceiptQuestion[] {
  const quiet = parts.rules.pace.quietHours;
  if (afterQuietHours(quiet, now) !== now) return [];
  const open = findOpenSingleReceipts(book, now).questions.filter(
    ({ newest }) => book.notices[newest]?.notice.singleReceipts === undefined && hasOfficer(book, newest),
  );
  if (open.length === 0) return [];
  const due = listDueReminders({ book, quiet, now }).flatMap(({ notices }) => notices);
  return open.filter(({ newest, others, sites }) => {
    const file = book.notices[newest];
    const since = file && askedSince(file);
    if (since !== undefined && now - since >= askAfterMs) return true;
    return due.some((one) => others.includes(one.number) && one.sites.some((site) => sites.includes(site)));
  });
}
