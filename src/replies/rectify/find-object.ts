import { findHazardWords, type Hazard, listMeant } from "./hazards.ts";
import { listPhrases, type NounPhrase } from "./list-phrases.ts";
import { is, type Word } from "./scan-words.ts";

/** What a clause is about. */
export interface ObjectFound {
  /** The hazards it names, by their place in the notice. */
  readonly of: readonly number[];
  /** It names something the notice names, or something of the same kind. */
  readonly own: boolean;
  /** The words for a thing that the notice does not know; undefined when there is none. */
  readonly other: string | undefined;
  /** The other thing is a thing of everyday life, not just a word no list holds. */
  readonly named: boolean;
}

/** After these stands who did it, or with what. */
const prepositions = new Set([..."用由被让叫请找跟和从喊派在到往以靠拿是为"]);

/**
 * What the words of a clause are about, by the heads of its nouns: 货架上的货 is about the goods, 走廊地毯 about the carpet, though a notice may name shelf and
 * corridor. `notice` is what it says, `addressee` whom it is for.
 */
export function findObject(
  text: string,
  words: readonly Word[],
  hazards: readonly Hazard[],
  notice: string,
  addressee: string,
): ObjectFound {
  const of = new Set<number>();
  let own = false;
  let firm = false;
  let other: string | undefined;
  let named = false;
  let rest = text;
  for (const phrase of listPhrases(words)) {
    const match = matchPhrase(phrase, notice, hazards);
    const said = textOf(words.slice(phrase.from, phrase.to));
    if (match.own) {
      own = true;
      firm ||= said.length > 1 || phrase.head.some((word) => is(word, "noun", "thing"));
      for (const item of match.of) of.add(item);
    } else if (
      isThing(phrase.head) &&
      !namesAddressee(said, phrase.head, addressee) &&
      !isPlaceOrAgent(words, phrase)
    ) {
      other ??= said;
      named ||= phrase.head.some((word) => is(word, "thing"));
      rest = rest.replace(textOf(words.slice(whereBegins(words, phrase.from), phrase.to)), " ");
    }
  }
  for (const item of listMeant(rest, hazards)) of.add(item);
  if (named && !firm && of.size === 0) own = false;
  return { of: [...of], own: own || of.size > 0, other, named };
}

/** A thing of everyday life is never of these kinds: 路灯 is a lamp, and not the one that was found. */
const fixedKinds = new Set(["light", "exit", "wire", "smoke", "extinguisher", "hydrant"]);

/** 厨房的洗碗机: where a thing stands goes with it. */
function whereBegins(words: readonly Word[], from: number): number {
  let begin = from;
  while (is(words[begin - 1], "spot", "place", "count") || (begin > 1 && words[begin - 1]?.text === "的"))
    begin--;
  return begin;
}

interface Match {
  readonly own: boolean;
  readonly of: readonly number[];
}

const foreign: Match = { own: false, of: [] };

/** Whether a phrase names what the notice names, and which of its hazards. */
function matchPhrase(phrase: NounPhrase, notice: string, hazards: readonly Hazard[]): Match {
  const head = textOf(phrase.head);
  const everyday = phrase.head.every((word) => is(word, "thing"));
  const itsOwn = phrase.modifiers.filter((word) => isOwn(word.text, is(word, "thing"), notice, hazards));
  if (isOwn(head, everyday, notice, hazards)) {
    const ofOther = phrase.modifiers.some((word) => is(word, "thing") && !itsOwn.includes(word));
    return ofOther && itsOwn.length === 0 ? foreign : { own: true, of: itemsOf(head, everyday, hazards) };
  }
  if (everyday || itsOwn.length === 0) return foreign;
  return { own: true, of: itsOwn.flatMap((word) => itemsOf(word.text, is(word, "thing"), hazards)) };
}

function isOwn(said: string, everyday: boolean, notice: string, hazards: readonly Hazard[]): boolean {
  if (sharesMatter(said, everyday, notice)) return true;
  const { kinds } = findHazardWords(said);
  return [...kinds].some(
    (kind) => !(everyday && fixedKinds.has(kind)) && hazards.some((hazard) => hazard.kinds.has(kind)),
  );
}

function itemsOf(said: string, everyday: boolean, hazards: readonly Hazard[]): readonly number[] {
  return hazards.flatMap(({ words }, index) => (sharesMatter(said, everyday, words) ? [index] : []));
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join("");
}

/** 星空网吧已整改 names who speaks; 空调 shares a character with 星空 and is still a thing. */
function namesAddressee(said: string, words: readonly Word[], addressee: string): boolean {
  if (addressee.includes(said)) return said.length > 1;
  const strange = words.some((word) => !is(word, "thing"));
  if (strange && said.length > 2 && !addressee.includes(said.charAt(said.length - 1))) return false;
  for (let at = 0; strange && at + 1 < said.length; at++)
    if (addressee.includes(said.slice(at, at + 2))) return true;
  return false;
}

/** 用角铁, 搬到外面租房: with what, by whom, whither. */
function isPlaceOrAgent(words: readonly Word[], { from }: NounPhrase): boolean {
  let before = from - 1;
  while (is(words[before], "spot", "count")) before--;
  return prepositions.has(words[before]?.text ?? "");
}

/** A single unknown character is more often a word of manner than a thing. */
function isThing(words: readonly Word[]): boolean {
  return words.some((word) => is(word, "thing", "noun") || word.text === "锁" || [...word.text].length > 1);
}

/**
 * Whether words name what other words name: two characters in a row are the same; of a word that no list holds also one that says what kind of thing it is.
 */
function sharesMatter(said: string, everyday: boolean, known: string): boolean {
  if (said.length === 1) return !commonHeads.has(said) && namedByOne(said, known);
  if (everyday)
    return (
      known.includes(said) || (said.length === 2 && said.endsWith("子") && known.includes(said.charAt(0)))
    );
  const last = said.charAt(said.length - 1);
  if (said.length > 3 && !known.includes(last)) return false;
  for (let at = 0; at + 1 < said.length; at++) if (known.includes(said.slice(at, at + 2))) return true;
  if (said.length > 4) return false;
  return [...said].some((one) => /\p{Script=Han}/u.test(one) && !commonHeads.has(one) && known.includes(one));
}

/** 车 is a part of 电动车 but not of 车间, 货 of 货物 but not of 货车. */
function namedByOne(said: string, known: string): boolean {
  for (let at = known.indexOf(said); at >= 0; at = known.indexOf(said, at + 1)) {
    if (!otherEnds.has(known.charAt(at + 1))) return true;
  }
  return false;
}

/** After a character these make another thing of it. */
const otherEnds = new Set([..."间床车架柜库梯场商厂站号场"]);

/** Last characters that many things share. */
const commonHeads = new Set([
  ..."机器店部家间房子头面人员的个上下里大小电安全请回复整改好三一二日内天放用接住店执一",
]);
