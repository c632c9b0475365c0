import { describe, expect, test } from "vitest";
import type { SiteId } from "../../src/groups/types.ts";
import { askAboutSingleReceipts, type SingleReceipt } from "../../src/notices/ask-about-single-receipts.ts";
import { singleReceiptsQuestion } from "../../src/texts/readings.ts";

const site = (name: string): SiteId => name as SiteId;

function receipt(name: string, number = 33, mayAlsoMean: readonly number[] = [32, 31]): SingleReceipt {
  return { site: site(name), number, mayAlsoMean };
}

const owesAll = () => true;

describe("one 收到 for several notices", () => {
  test("all shops are asked about in one question", () => {
    expect(
      askAboutSingleReceipts({
        receipts: [receipt("a"), receipt("b"), receipt("a")],
        owes: owesAll,
        asked: [],
      }),
    ).toEqual([{ newest: 33, others: [32, 31], sites: ["a", "b"] }]);
  });

  test("nothing is asked about a shop that has answered the others since", () => {
    const owes = (of: SiteId) => of === site("b");
    expect(askAboutSingleReceipts({ receipts: [receipt("a"), receipt("b")], owes, asked: [] })).toEqual([
      { newest: 33, others: [32, 31], sites: ["b"] },
    ]);
    expect(askAboutSingleReceipts({ receipts: [receipt("a")], owes: () => false, asked: [] })).toEqual([]);
  });

  test("only the notices still owed are named", () => {
    const owes = (_: SiteId, number: number) => number === 31;
    expect(askAboutSingleReceipts({ receipts: [receipt("a")], owes, asked: [] })).toEqual([
      { newest: 33, others: [31], sites: ["a"] },
    ]);
  });

  test("an officer is asked once for a notice, and again for the next", () => {
    const receipts = [receipt("a"), receipt("a", 36, [35])];
    expect(askAboutSingleReceipts({ receipts, owes: owesAll, asked: [33] })).toEqual([
      { newest: 36, others: [35], sites: ["a"] },
    ]);
  });

  test("the question tells shops, notices and both answers", () => {
    expect(singleReceiptsQuestion(12, [33, 32, 31])).toBe(
      "12家只回了一次，当时有3条（回执33、32、31）。1 都算 2 只算最新",
    );
  });
});
