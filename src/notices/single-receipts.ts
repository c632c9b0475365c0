import type { SiteId } from "../groups/types.ts";
import {
  askAboutSingleReceipts,
  type SingleReceipt,
  type SingleReceiptQuestion,
} from "./ask-about-single-receipts.ts";
import { rule } from "./rule.ts";
import { listStandings } from "./standing.ts";
import type { NoticeBook, Ruling } from "./types.ts";

/** Whether a site may not be reminded of a notice, as it may have answered it with the one 收到 it gave to several. */
export type Held = (site: SiteId, number: number) => boolean;

/** What is not settled about the notices under way. */
export interface OpenSingleReceipts {
  /** Not asked about yet, or not answered; by the newest notice, oldest first. */
  readonly questions: readonly SingleReceiptQuestion[];
  readonly isHeld: Held;
}

/**
 * The shops of the notices under way that answered once when several were there, and still owe the others. Once an officer has said how that was meant, for a newest
 * notice, its receipts are a question no more.
 */
export function findOpenSingleReceipts(book: NoticeBook, now: number): OpenSingleReceipts {
  const receipts = listSingleReceipts(book);
  if (receipts.length === 0) return { questions: [], isHeld: () => false };
  const owed = new Set(
    [...new Set(receipts.flatMap(({ mayAlsoMean }) => mayAlsoMean))].flatMap((number) => {
      const file = book.notices[number];
      if (!file) return [];
      return listStandings(file, book.directory, now)
        .filter(({ owes, unclear }) => owes && !unclear)
        .map(({ site }) => `${site} ${number}`);
    }),
  );
  const questions = askAboutSingleReceipts({
    receipts,
    owes: (site, number) => owed.has(`${site} ${number}`),
    asked: [],
  });
  const held = new Set(
    questions.flatMap(({ sites, others }) =>
      sites.flatMap((site) => others.map((number) => `${site} ${number}`)),
    ),
  );
  return {
    questions,
    isHeld: (site, number) => held.has(`${site} ${number}`) && owed.has(`${site} ${number}`),
  };
}

/** 都算: the one receipt of each of these shops counts for the other notices too, by a ruling each that can be undone. Returns how many shops that were. */
export function countForAll(
  draft: NoticeBook,
  question: SingleReceiptQuestion,
  by: Ruling["by"],
  reason: string,
  now: number,
): number {
  const { isHeld } = findOpenSingleReceipts(draft, now);
  const counted = new Set<SiteId>();
  for (const number of question.others) {
    const file = draft.notices[number];
    if (!file) continue;
    for (const site of question.sites.filter((one) => isHeld(one, number))) {
      const at = receivedAt(draft, question.newest, site) ?? now;
      rule(file.notice, by, { is: "received", site, way: "微信", at }, now, reason);
      counted.add(site);
    }
  }
  return counted.size;
}

function receivedAt(book: NoticeBook, number: number, site: SiteId): number | undefined {
  const sheets = Object.values(book.notices[number]?.sheets ?? {});
  const receipt = sheets
    .flatMap(({ answers }) => answers)
    .find(({ sites, mayAlsoMean }) => mayAlsoMean !== undefined && sites.includes(site));
  return receipt?.at;
}

function listSingleReceipts(book: NoticeBook): SingleReceipt[] {
  return book.directory.live.flatMap((number) => {
    const file = book.notices[number];
    if (!file || file.notice.singleReceipts?.settledAt !== undefined) return [];
    return Object.values(file.sheets).flatMap(({ answers }) =>
      answers
        .filter(({ recalledAt, movedTo }) => recalledAt === undefined && movedTo === undefined)
        .flatMap(({ mayAlsoMean, sites }) =>
          mayAlsoMean === undefined ? [] : sites.map((site) => ({ site, number, mayAlsoMean })),
        ),
    );
  });
}
