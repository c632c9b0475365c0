import { findWordAt } from "../cover.ts";
import { hedgeSet, otherSiteSet } from "../lexicon.ts";
import { findPersonAt } from "./find-person.ts";
import type { NoticeDuties } from "./notice-duties.ts";
import { findTrapAt, findVerbAt } from "./verb-families.ts";
import { commonSet, denialSet, failureSet, fineSet, harmlessSet } from "./words.ts";

/** What a stretch of a clause is: `common` may stand in any answer. */
export type Role = "verb" | "matter" | "denial" | "failure" | "common" | "fine" | "unknown";

/** A stretch of a clause. */
export interface Piece {
  readonly role: Role;
  readonly word: string;
  readonly from: number;
}

/** Cuts a clause, from the left, into what the notice speaks of, verbs, denials and words of any shop. */
export function cutPieces(text: string, duties: NoticeDuties): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const [role, word] = pieceAt(text, at, duties, pieces.at(-1)?.role);
    pieces.push({ role, word, from: at });
    at += word.length;
  }
  return pieces;
}

function pieceAt(
  text: string,
  at: number,
  { matter, text: notice, topic, echoes }: NoticeDuties,
  last: Role | undefined,
): readonly [Role, string] {
  const hedge = findWordAt(text, at, hedgeSet) ?? findWordAt(text, at, otherSiteSet);
  if (hedge !== undefined) return ["common", hedge];
  const fine = findWordAt(text, at, fineSet);
  if (fine !== undefined) return ["fine", fine];
  const harmless = findWordAt(text, at, harmlessSet);
  if (harmless !== undefined) return ["common", harmless];
  // 搬不动, but 我不出去.
  const failure = last === undefined || last === "common" ? undefined : findWordAt(text, at, failureSet);
  if (failure !== undefined) return ["failure", failure];
  const denial = findWordAt(text, at, denialSet);
  if (denial !== undefined) return ["denial", denial];
  const person = findPersonAt(text, at);
  const common = findWordAt(text, at, commonSet);
  if (person !== undefined && person.length >= (common?.length ?? 0)) return ["common", person];
  // 看到 is no 到, whether or not the notice says 看到.
  const trap = findTrapAt(text, at);
  if (trap !== undefined && /[到见]$/.test(trap)) return ["common", trap];
  // 外卖 sells nothing, wherever it is cut.
  if (trap !== undefined && trap.length > (common?.length ?? 0) && !/[去来的]$/.test(trap))
    return [notice.includes(trap) ? "matter" : "unknown", trap];
  const verb = findVerbAt(text, at) ?? findWordAt(text, at, echoes);
  const thing = findWordAt(text, at, topic.things);
  if (thing !== undefined && thing.length > Math.max(verb?.length ?? 0, (common?.length ?? 0) - 1))
    return ["matter", thing];
  if (verb !== undefined && verb.length >= (common?.length ?? 0)) return ["verb", verb];
  const inMatter = matter.has(text.slice(at, at + 2)) || (at > 0 && matter.has(text.slice(at - 1, at + 1)));
  if (inMatter && (common?.length ?? 0) < 2) return ["matter", text.charAt(at)];
  if (common !== undefined) return ["common", common];
  // 车 where the notice says 车辆.
  return [notice.includes(text.charAt(at)) ? "common" : "unknown", text.charAt(at)];
}
