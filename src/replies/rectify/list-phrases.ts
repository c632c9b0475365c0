import { is, type Word } from "./scan-words.ts";

/** A stretch of a clause that names something: 货架上的货, 走廊地毯. */
export interface NounPhrase {
  /** The place of its first word among the clause's words. */
  readonly from: number;
  /** The place after its last word. */
  readonly to: number;
  /** What it is about: the words after the last 的 or place; those of the place when there are no others. */
  readonly head: readonly Word[];
  /** Things that tell which one, or where: 货架 of 货架上的货. */
  readonly modifiers: readonly Word[];
  /** The head is a part of a house. */
  readonly isPlace: boolean;
}

/** After what stands before them they tell where. */
const sides = new Set([..."上里内外旁前后边下中面头处间口"]);

/** The phrases of a clause that name something, in order; empty when none does. */
export function listPhrases(words: readonly Word[]): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < words.length; ) {
    if (!isNamed(words, at)) {
      at++;
      continue;
    }
    let to = at + 1;
    for (let next = to; next < words.length; ) {
      if (isNamed(words, next)) to = ++next;
      else if (joins(words[next])) next++;
      else break;
    }
    phrases.push(phraseOf(words, at, to));
    at = to;
  }
  return phrases;
}

function isNamed(words: readonly Word[], at: number): boolean {
  return isContent(words, at) || is(words[at], "place");
}

/** 的, 上, 三个 within a phrase. */
function joins(word: Word | undefined): boolean {
  return word !== undefined && (word.text === "的" || word.text === "那" || sides.has(word.text));
}

/** 画 and the like are things only where they are not said as verbs; letters name nothing. */
function isContent(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (is(word, "unknown")) return !/^[a-z]+$/.test(word?.text ?? "");
  if (word?.text === "锁" && at > 0 && (words[at - 1]?.text === "的" || is(words[at - 1], "thing", "noun")))
    return is(words[at + 1], "general", "deed", "unknown");
  if (is(word, "noun")) return !is(word, "general", "deed", "task");
  if (!is(word, "thing")) return false;
  const verb = is(word, "general", "deed", "task", "filler", "agent") && word?.text.length === 1;
  const opens = at === 0 && !is(word, "general", "deed", "task");
  return !verb || opens || is(words[at + 1], "unknown") || is(words[at + 1], "general", "deed", "task");
}

function phraseOf(words: readonly Word[], from: number, to: number): NounPhrase {
  let start = to - 1;
  const last = words[start];
  if (!is(last, "place") && !isOneWord(last))
    while (start > from && isContent(words, start - 1) && !is(words[start - 1], "place")) start--;
  const head = words.slice(start, to);
  const isPlace = is(last, "place");
  const modifiers = words
    .slice(from, start)
    .filter((word, index) => isContent(words, from + index) && !is(word, "place"));
  return { from, to, head, modifiers, isPlace };
}

/** 遥控器 of 卷帘门遥控器: a thing that a list holds stands for itself. */
function isOneWord(word: Word | undefined): boolean {
  return is(word, "thing", "noun") && (word?.text.length ?? 0) > 1;
}
