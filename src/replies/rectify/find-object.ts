import { findHazardWords, type Hazard, listMeant } from "./hazards.ts";
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
const prepositions = new Set([
  "用",
  "由",
  "被",
  "让",
  "叫",
  "请",
  "找",
  "跟",
  "和",
  "从",
  "喊",
  "派",
  "在",
  "到",
  "往",
  "以",
  "靠",
  "拿",
  "是",
  "为",
]);

/** What the words of a clause are about. `notice` is what it says, `addressee` whom it is for. */
export function findObject(
  text: string,
  words: readonly Word[],
  hazards: readonly Hazard[],
  notice: string,
  addressee: string,
): ObjectFound {
  const of = new Set(listMeant(text, hazards));
  let own = of.size > 0;
  let other: string | undefined;
  let named = false;
  for (let at = 0; at < words.length; ) {
    let to = at;
    while (isContent(words, to)) to++;
    if (to === at) {
      at++;
      continue;
    }
    const things = words.slice(at, to);
    const said = things.map((word) => word.text).join("");
    const everyday = things.every((word) => is(word, "thing"));
    const meant = itemsOf(said, everyday, hazards);
    for (const item of meant) of.add(item);
    if (meant.length > 0 || isOfNotice(said, everyday, notice, hazards)) own = true;
    else if (isThing(things) && !namesAddressee(said, things, addressee) && !isPlaceOrAgent(words, at)) {
      other ??= said;
      named ||= things.some((word) => is(word, "thing"));
    }
    at = to;
  }
  return { of: [...of], own, other, named };
}

/** 画 and the like are things only where they are not said as verbs; letters name nothing. */
function isContent(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (is(word, "unknown")) return !/^[a-z]+$/.test(word?.text ?? "");
  if (!is(word, "thing")) return false;
  const verb = is(word, "general", "deed", "task", "filler", "agent") && word?.text.length === 1;
  const opens = at === 0 && !is(word, "general", "deed", "task");
  return !verb || opens || is(words[at + 1], "general", "deed", "task");
}

/** 星空网吧已整改 names who speaks; 空调 shares a character with 星空 and is still a thing. */
function namesAddressee(said: string, words: readonly Word[], addressee: string): boolean {
  if (addressee.includes(said)) return said.length > 1;
  const strange = words.some((word) => !is(word, "thing"));
  for (let at = 0; strange && at + 1 < said.length; at++)
    if (addressee.includes(said.slice(at, at + 2))) return true;
  return false;
}

/** 用角铁, 搬到外面租房: with what, by whom, whither. */
function isPlaceOrAgent(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (is(words[before], "spot", "count")) before--;
  return prepositions.has(words[before]?.text ?? "");
}

/** A single unknown character is more often a word of manner than a thing. */
function isThing(words: readonly Word[]): boolean {
  return words.some((word) => is(word, "thing") || [...word.text].length > 1);
}

function itemsOf(said: string, everyday: boolean, hazards: readonly Hazard[]): readonly number[] {
  return hazards.flatMap(({ words }, index) => (sharesMatter(said, everyday, words) ? [index] : []));
}

function isOfNotice(said: string, everyday: boolean, notice: string, hazards: readonly Hazard[]): boolean {
  if (sharesMatter(said, everyday, notice)) return true;
  const { kinds } = findHazardWords(said);
  return [...kinds].some((kind) => hazards.some((hazard) => hazard.kinds.has(kind)));
}

/**
 * Whether words name what other words name: two characters in a row are the same; of a word that no list holds also one that says what kind of thing it is.
 */
function sharesMatter(said: string, everyday: boolean, known: string): boolean {
  if (said.length === 1) return !commonHeads.has(said) && known.includes(said);
  if (everyday) return known.includes(said);
  for (let at = 0; at + 1 < said.length; at++) if (known.includes(said.slice(at, at + 2))) return true;
  if (said.length > 4) return false;
  return [...said].some((one) => /\p{Script=Han}/u.test(one) && !commonHeads.has(one) && known.includes(one));
}

/** Last characters that many things share. */
const commonHeads = new Set([
  ..."机器店部家间房子头面人员的个上下里大小电安全请回复整改好三一二日内天放用接住店执一",
]);
