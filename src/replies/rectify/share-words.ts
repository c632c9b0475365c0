import { noticeFacts } from "../notice-facts.ts";
import { simplifyText } from "../simplify-text.ts";
import { findObject } from "./find-object.ts";
import { findNamings, type Item, plainWords } from "./items-named.ts";
import { rectifyFacts } from "./rectify-facts.ts";
import { scanWords } from "./scan-words.ts";

/** What of somebody's words is about which of his hazards. */
export interface Shares {
  /** His words on each of those they speak of, by number. */
  readonly words: ReadonlyMap<number, string>;
  /** Those of which nobody can tell whether he meant them. */
  readonly doubtful: ReadonlySet<number>;
}

/** A stretch of the words and the items it names; none where it is about whatever is spoken of. */
interface Piece {
  readonly text: string;
  readonly names: readonly number[];
  /** It names them as ② or 编号32. */
  readonly isPointed: boolean;
}

const others = /^(?:那|而|但)?(?:其他|其它|其余|别的|剩下|剩余|余下|另外[一二两三几](?=[个处条项样]))/;
const except =
  /^(?:就|都)?除(?:了|去|开|掉)?[^都全均]{0,12}?(?:以外|之外|外)?(?<rest>(?<=外).+|(?:都|全|均|其[他它余]|别的|剩).*)?$/;
/** 只剩灭火器没换: what is not named is done. */
const onlyLeft = /^(?:目前|现在)?(?:就|只|仅)(?:剩|差|有)?(?=.*(?:没|未|差|剩|还))/;
const all = /都|全|均|一起/;
const notDone = "还没改";
const allDone = "都改好了";

/**
 * Tells apart what words say of each of several hazards: ①改好了，②明天换; 除了插座都改好了; 通道清了，灭火器没换. A clause is about the items it names, else about those of the
 * clause before it, and about all where none was named yet. `undefined` where the words are about all alike. Linear in the length of the words.
 */
export function shareWords(
  own: string,
  items: readonly Item[],
  speaksFor: readonly string[] = [],
): Shares | undefined {
  if (items.length < 2) return undefined;
  const text = simplifyText(plainWords(own)).slice(0, longest);
  const doubtful = new Set<number>();
  const pieces = splitPieces(text, items, doubtful).map((piece) => nameByTopic(piece, items, speaksFor));
  if (!tellsApart(pieces)) return undefined;
  const numbers = items.map(({ number }) => number);
  const words = new Map<number, string>();
  const onAll = new Set<number>();
  const add = (to: readonly number[], said: string): void => {
    for (const number of to) {
      // What was said of all before it is outdone by what is said of it.
      const before = onAll.delete(number) ? undefined : words.get(number);
      words.set(number, before === undefined ? said : `${before}，${said}`);
    }
  };
  const named = new Set(pieces.flatMap(({ names }) => names));
  const rest = numbers.filter((number) => !named.has(number));
  let present: readonly number[] = numbers;
  for (const { text: said, names } of pieces) {
    const excepted = except.exec(said);
    if (excepted && names.length > 0) {
      add(names, notDone);
      const left = excepted.groups?.rest ?? "";
      if (left !== "") add(rest, left);
      present = rest;
    } else if (others.test(said)) {
      add(rest, said.replace(others, "").replace(/^的/, ""));
      present = rest;
    } else if (names.length > 0) {
      add(names, said);
      if (onlyLeft.test(said) && !pieces.some((one) => others.test(one.text))) add(rest, allDone);
      present = names;
    } else if (present === numbers) {
      add(numbers, said);
      for (const number of numbers) onAll.add(number);
    } else add(all.test(said) ? numbers : present, said);
  }
  return { words, doubtful };
}

/** Nobody lists his hazards at greater length, characters. */
const longest = 2000;

/** Stands in the words for the items named there. */
const sign = (index: number): string => String.fromCodePoint(0xe000 + index);
const signs = /[\uE000-\uF8FF]/g;
const mostNamings = 100;
/** 1、 2. 3) before the points of a list. */
const point = /(?<![\d.])\d{1,2}[、.．)）](?!\d)/g;

/** The clauses with the items they name; one that names twice is cut before the second. */
function splitPieces(text: string, items: readonly Item[], doubtful: Set<number>): Piece[] {
  const plain = text.replace(signs, "");
  const namings = findNamings(plain, items).slice(0, mostNamings);
  let signed = "";
  let from = 0;
  for (const [index, { from: begin, to }] of namings.entries()) {
    signed += plain.slice(from, begin) + sign(index);
    from = to;
  }
  signed += plain.slice(from);
  const isList = (signed.match(point)?.length ?? 0) > 1;
  return (isList ? signed.replace(point, ";") : signed)
    .replace(/(?<=[\uE000-\uF8FF])[\s、,，和与跟及]+(?=[\uE000-\uF8FF])/g, "")
    .replace(/(?<=[\uE000-\uF8FF][^,，。;；!！\n\uE000-\uF8FF]+)(?=[\uE000-\uF8FF])/g, ";")
    .split(/[,，。;；!！\n]+/)
    .flatMap((clause) => {
      const named = [...clause.matchAll(signs)].flatMap(
        ([mark]) => namings[(mark.codePointAt(0) ?? 0) - 0xe000] ?? [],
      );
      for (const { isDoubtful, numbers } of named)
        if (isDoubtful) for (const number of numbers) doubtful.add(number);
      const said = clause.replace(signs, "").replace(/^[\s、.．:：)）]+|\s+$/g, "");
      const names = [...new Set(named.flatMap(({ numbers }) => numbers))];
      return said === "" && names.length === 0 ? [] : [{ text: said, names, isPointed: names.length > 0 }];
    });
}

/** 还没到货 names no goods that stand in the way. */
const goods = /(?<=[到没有断缺发等])货/g;

/** A clause that points at no item is about those whose matter it names, unless it names that of all. */
function nameByTopic(piece: Piece, items: readonly Item[], speaksFor: readonly string[]): Piece {
  if (piece.isPointed) return piece;
  const text = piece.text.replace(/\s/g, "").replace(goods, "");
  const words = scanWords(text);
  const names = items
    .filter(({ body }) => {
      const { text: notice, hazards } = noticeFacts(body);
      const facts = rectifyFacts(notice, hazards, speaksFor);
      return findObject(text, words, facts.hazards, facts.notice, facts.addressee).own;
    })
    .map(({ number }) => number);
  return names.length < items.length ? { ...piece, names } : piece;
}

/** Whether it says one thing of one item and another of another, as far as its form tells. */
function tellsApart(pieces: readonly Piece[]): boolean {
  if (pieces.some(({ isPointed }) => isPointed)) return true;
  const naming = pieces.filter(({ names }) => names.length > 0);
  if (naming.length === 0) return false;
  if (pieces.some(({ text }) => others.test(text))) return true;
  if (naming.some(({ text }) => except.test(text) || onlyLeft.test(text))) return true;
  return new Set(naming.map(({ names }) => names.join())).size > 1;
}
