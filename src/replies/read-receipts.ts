import type { Clauses } from "./clauses.ts";
import { containsWord } from "./cover.ts";
import type { Duty } from "./duty/find-duty.ts";
import { findReceipts, type Known, type Receipt } from "./find-receipts.ts";
import { isAgreement, isIdle } from "./is-agreement.ts";
import type { Matter } from "./judge-story.ts";
import { clearGoodsSet } from "./lexicon.ts";
import { listStories } from "./read-agreement.ts";
import { undecidedSet } from "./reluctance-words.ts";
import { reading } from "./short-reading.ts";
import { isProxy, speaksForOwn } from "./speaks-for-others.ts";
import type { Reading } from "./types.ts";

const toAll = /各位|大家|所有|老板们|邻居/;
/** 收道 by itself, whatever story stands beside it. */
const soundWord = /^[收受手首守瘦售寿授][到道倒](?:了|啦|哈|谢谢)*$/;
const noticeNamed = /通知|消息|文字/;

/** An own 收到 wins over a question or complaint beside it, but not over money, a later 没收到, or words for another shop. */
export function readReceipts(
  split: Clauses,
  all: readonly Receipt[],
  known: Known,
  matter: Matter,
  duties: readonly (Duty | undefined)[],
): Reading | undefined {
  const receipts = all.filter(({ finding, spelling }) => finding !== "odd" || spelling === "firm");
  const has = (finding: Receipt["finding"]): boolean =>
    receipts.some((receipt) => receipt.finding === finding);
  const received = receipts.filter(({ finding }) => finding === "received");
  const forOwn = speaksForOwn(split);
  const best = received[0];
  if (best === undefined) {
    const only = split.clauses.length === 1 ? split.clauses[0] : undefined;
    const onlyMark = only?.asked === true && !/[吗没么未不]/.test(only.text) && only.text.length <= 4;
    if (forOwn && has("otherSite") && !has("denied")) return reading("received", 0.8, "receivedPlainly");
    if (has("requested") && split.clauses.some(({ text }) => isProxy(text)))
      return reading("unclear", 0.8, "otherSite");
    if (has("restated") && split.clauses.some(({ text }) => toAll.test(text)))
      return reading("none", 0.9, "requestRepeated");
    return readNoReceipt(has, onlyMark);
  }
  if (has("requested")) return reading("unclear", 0.8, "requestAndReceipt");
  const forOther = has("otherSite") || split.clauses.some(({ text }) => isProxy(text));
  if (forOther && !forOwn && !received.some(({ own }) => own)) return reading("unclear", 0.8, "otherSite");
  const named = split.clauses.some(
    (clause) =>
      noticeNamed.test(clause.text) &&
      findReceipts(clause, known).some(
        ({ finding, spelling }) => finding === "received" && spelling === "firm",
      ),
  );
  const goods =
    has("goods") ||
    split.clauses.some(({ text }, index) => duties[index] === undefined && containsWord(text, clearGoodsSet));
  if (goods && !named) {
    return reading("unclear", 0.7, "receiptBesideGoods");
  }
  const firm = received.some(({ spelling }) => spelling === "firm");
  const lastDenied = receipts.findLastIndex(
    ({ finding, spelling }) => finding === "denied" && (spelling === "firm" || !firm),
  );
  if (lastDenied > receipts.findLastIndex(({ finding }) => finding === "received")) {
    return reading("unclear", 0.7, "deniedAfterwards");
  }
  if (firm) return reading("received", 0.98, "receivedPlainly");
  if (has("hedged")) return reading("unclear", 0.7, "hedged");
  const besides = split.clauses.map((clause) => findReceipts(clause, known).length === 0);
  const beside = split.clauses.filter((_, index) => besides[index]);
  const stories = listStories(
    beside,
    duties.filter((_, index) => besides[index]),
    matter,
  );
  if (stories.includes("social")) return reading("none", 0.7, "agreedBesideOther");
  if (stories.includes("strange")) return reading("unclear", 0.7, "agreedBesideOther");
  if (beside.some(({ text }) => containsWord(text, undecidedSet))) return reading("unclear", 0.7, "deferred");
  if (received.every(({ spelling }) => spelling === "sound")) {
    const alone = split.clauses.some(({ text, asked }) => !asked && soundWord.test(text));
    const whole =
      alone ||
      split.clauses.every(
        (clause, index) =>
          isIdle(clause) ||
          duties[index] !== undefined ||
          findReceipts(clause, known).length > 0 ||
          isAgreement(clause),
      );
    return whole ? reading("received", 0.9, "receivedBySound") : reading("unclear", 0.6, "notWhole");
  }
  return reading("received", 0.92, "readOrUnderstood");
}

function readNoReceipt(
  has: (finding: Receipt["finding"]) => boolean,
  onlyMark: boolean,
): Reading | undefined {
  if (has("restated")) return reading("unclear", 0.8, "requestAndReceipt");
  if (has("requested")) return reading("none", 0.9, "requestRepeated");
  if (has("hedged")) return reading("unclear", 0.9, "hedged");
  if (has("otherSite")) return reading("unclear", 0.9, "otherSite");
  if (has("goods")) return reading("none", 0.9, "otherThing");
  if (has("denied") && has("odd")) return reading("unclear", 0.6, "notWhole");
  if (has("denied")) return reading("none", 0.9, "denied");
  if (has("asked")) return reading(onlyMark ? "unclear" : "question", 0.85, onlyMark ? "hedged" : "askedWho");
  if (has("odd")) return reading("unclear", 0.6, "notWhole");
  return undefined;
}
