import type { Item } from "../../replies/rectify/items-named.ts";
import { type Shares, shareWords } from "../../replies/rectify/share-words.ts";
import { type Pointers, saysAll, type Which } from "../../replies/which-notice.ts";
import { whichNoticeTexts as because } from "../../texts/readings.ts";
import type { Answer, NoticeFile } from "../types.ts";
import { hazardsOfPictureBeside, hazardsOfWordsBeside } from "./beside.ts";
import { type HazardsOfSpeaker, messageOf } from "./whose-hazard.ts";

/** Which notices a message is recorded for, and why. */
export interface Meant {
  readonly numbers: readonly number[];
  readonly because: string;
  /** Only where its words say one thing of one hazard and another of another. */
  readonly shares?: Shares;
}

/** A message of somebody who has hazards to fix. */
export interface SaidOfHis {
  readonly kind: Answer["kind"];
  readonly pointers: Pointers;
  /** What tells of all notices alike made of it. */
  readonly which: Which;
  readonly hazards: HazardsOfSpeaker;
  /** The notices that it fits, see `whichNotice`. */
  readonly fitting: readonly number[];
  /** What the shops he speaks for are called. */
  readonly speaksFor: readonly string[];
}

/**
 * Which of a shop's hazards a message is about, as its words share out (②改好了), or as what the shop sent beside it says: a picture shows what the words next to it
 * say is gone, and a bare 改好了 is said of the picture before it. `undefined` where neither tells.
 */
export function whichHazards(said: SaidOfHis): Meant | undefined {
  const { kind, pointers, which, hazards, fitting } = said;
  const { at } = pointers;
  const { his } = hazards;
  if (his.length < 2) return undefined;
  if (kind === "picture" || kind === "video") {
    const numbers = hazardsOfWordsBeside(his, at);
    return numbers.length === 0 ? undefined : { numbers, because: because.besideWords };
  }
  const items = itemsSpokenOf(said);
  const shares = items && shareWords(pointers.own, items, said.speaksFor);
  if (shares) return { numbers: [...shares.words.keys()], because: because.items, shares };
  const isPointed = pointers.quoted !== undefined || pointers.numbersNamed.length > 0;
  if (isPointed || which.numbers.length === 0 || saysAll(pointers.own)) return undefined;
  const numbers = hazardsOfPictureBeside(his, at).filter((number) => fitting.includes(number));
  return numbers.length === 0 ? undefined : { numbers, because: because.besidePicture };
}

/** The hazards among which his words may tell: those of the message he quotes, else all. `undefined` where he speaks of something else. */
function itemsSpokenOf({ pointers, which, hazards }: SaidOfHis): readonly Item[] | undefined {
  const { his } = hazards;
  if (pointers.numbersNamed.some((number) => !his.some(({ notice }) => notice.number === number)))
    return undefined;
  const isQuoted = pointers.quoted !== undefined && pointers.quotesReceipt !== true;
  if (isQuoted && which.numbers.length === 0) return undefined;
  const quoted = isQuoted ? hazards.together(which.numbers) : undefined;
  return his.filter(({ notice }) => quoted?.includes(notice.number) ?? true).map(itemOf);
}

function itemOf({ notice }: NoticeFile): Item {
  return { number: notice.number, message: messageOf(notice), body: notice.body };
}
