import { listDuties, type NoticeDuties } from "./duty/notice-duties.ts";
import { listMatterPairs } from "./matter-pairs.ts";
import { type Hazard, listHazards } from "./rectify/hazards.ts";
import { simplifyText } from "./simplify-text.ts";
import type { Reading } from "./types.ts";

/** What of a notice the reader of replies looks at, worked out once for all replies to it. */
export interface NoticeFacts {
  /** Its text, in small letters and simplified characters. */
  readonly text: string;
  /** The pairs of characters that tell of its matter. */
  readonly matter: ReadonlySet<string>;
  /** What it found; empty for a notice that found nothing known. */
  readonly hazards: readonly Hazard[];
  /** What it asks to be done and forbids. */
  readonly duties: NoticeDuties;
  /** It asks for a 1: 回复1, 扣1. */
  readonly asksOne: boolean;
  /** Readings of short replies to it, by what they were read for; kept by the reader. */
  readonly readings: Map<string, Reading>;
}

const askedOne = /(?:回复|回|扣|打|发|敲|输入)(?:个|数字)?[“"'「『]?1(?!\d)/;

/** A group has few notices open at a time. */
const kept = 32;
const known = new Map<string, NoticeFacts>();

/** The facts of a notice's text. */
export function noticeFacts(notice: string): NoticeFacts {
  const before = known.get(notice);
  if (before !== undefined) return before;
  const text = simplifyText(notice);
  const matter = listMatterPairs(text);
  const facts: NoticeFacts = {
    text,
    matter,
    duties: listDuties(text, matter),
    hazards: listHazards(text),
    asksOne: askedOne.test(text),
    readings: new Map(),
  };
  if (known.size >= kept) known.clear();
  known.set(notice, facts);
  return facts;
}
