import { containsWord, findWordAt, leftover } from "../cover.ts";
import { withoutMatter } from "../matter-pairs.ts";
import {
  aboutSet,
  actionLookalikes,
  actionSet,
  causative,
  comparing,
  doMore,
  forbidding,
  judged,
  narrated,
  obliging,
  softEnd,
  topicSet,
} from "./words.ts";

/** A bare verb is no proposal yet. */
const leastBehind = 2;
/** At most this many characters of a phrase are read. */
const longest = 60;

/**
 * Whether a phrase says what should be done, without a word of wishing: 通知别半夜发, 收费低点, 楼道充电的要罚, 培训放周末吧. `matter`: the pairs of characters that
 * tell of the notice's matter; what a proposal is about may stand before its verb.
 */
export function isProposal(phrase: string, matter: ReadonlySet<string>): boolean {
  const text = phrase.slice(0, longest).replace(actionLookalikes, "□");
  if (narrated.test(text) && !/要|就/.test(text)) return false;
  if (forbidding.test(text) || comparing.test(text) || doMore.test(text)) return true;
  if (softEnd.test(text) && text.length > leastBehind + 2 && containsWord(text, actionSet)) return true;
  if (judged.test(text) && !/[点要]|把|给/.test(text)) return false;
  return causative.test(text) || opensWithAction(text, matter);
}

function opensWithAction(text: string, matter: ReadonlySet<string>): boolean {
  for (let at = 0; at < text.length; at++) {
    const verb = findWordAt(text, at, actionSet);
    if (verb === undefined) continue;
    const behind = text.length - at - verb.length;
    if (behind < leastBehind && (at === 0 || verb.length < 2)) continue;
    const before = leftover(leftover(withoutMatter(text.slice(0, at), matter), topicSet), aboutSet);
    if (before === "" || (before.length === 1 && behind > leastBehind && !/[我他她了没不]/.test(before)))
      return true;
    const obliged = obliging.exec(text.slice(0, at))?.[0];
    if (obliged !== undefined && obliged.length === at) return true;
  }
  return false;
}
