import type { SiteId } from "../groups/types.ts";

/** A receipt that did not say which of several notices it answers, see `Which.mayAlsoMean`. */
export interface SingleReceipt {
  readonly site: SiteId;
  /** The notice it counts for. */
  readonly number: number;
  /** The notices it may have meant too; never empty. */
  readonly mayAlsoMean: readonly number[];
}

/** What the rule looks at. */
export interface SingleReceiptFacts {
  readonly receipts: readonly SingleReceipt[];
  /** Whether a site still owes a notice. */
  readonly owes: (site: SiteId, number: number) => boolean;
  /** The newest notices officers were asked about already. */
  readonly asked: readonly number[];
}

/** One question to the officer: 12家只回了一次，当时有3条。1 都算 2 只算最新. */
export interface SingleReceiptQuestion {
  /** The notice the receipts count for now. */
  readonly newest: number;
  /** The others still owed by at least one of the sites, newest first. */
  readonly others: readonly number[];
  /** In the order of their receipts, each once. */
  readonly sites: readonly SiteId[];
}

/**
 * Which questions are to be asked now, one for each newest notice, oldest first; empty when there are none. A site that has answered the others since is asked about
 * no more, and about one notice an officer is asked only once.
 */
export function askAboutSingleReceipts(facts: SingleReceiptFacts): readonly SingleReceiptQuestion[] {
  const questions = new Map<number, { others: Set<number>; sites: Set<SiteId> }>();
  for (const { site, number, mayAlsoMean } of facts.receipts) {
    const owed = mayAlsoMean.filter((other) => other !== number && facts.owes(site, other));
    if (owed.length === 0 || facts.asked.includes(number)) continue;
    const question = questions.get(number) ?? { others: new Set<number>(), sites: new Set<SiteId>() };
    for (const other of owed) question.others.add(other);
    question.sites.add(site);
    questions.set(number, question);
  }
  return [...questions]
    .map(([newest, { others, sites }]) => ({
      newest,
      others: [...others].sort((one, other) => other - one),
      sites: [...sites],
    }))
    .sort((one, other) => one.newest - other.newest);
}
