/** Words by their first character, longest first, so that looking one up costs no more than a few comparisons. */
export type WordSet = ReadonlyMap<string, readonly string[]>;

/** A word set of lists of words. Empty words are left out. */
export function wordSet(...lists: readonly (readonly string[])[]): WordSet {
  const byFirst = new Map<string, string[]>();
  for (const word of lists.flat()) {
    if (word === "") continue;
    const first = word.charAt(0);
    const known = byFirst.get(first) ?? [];
    if (!known.includes(word)) known.push(word);
    byFirst.set(first, known);
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** The longest word of the set that stands at this place of the text, or undefined. */
export function findWordAt(text: string, at: number, words: WordSet): string | undefined {
  return words.get(text.charAt(at))?.find((word) => text.startsWith(word, at));
}

/** A text read from the left, longest word first. */
export interface Cover {
  /** The words found, in order. */
  readonly words: readonly string[];
  /** What no word covers; empty when all is covered. */
  readonly rest: string;
}

/** Covers a text with the words of the set. */
export function cover(text: string, set: WordSet): Cover {
  const words: string[] = [];
  let rest = "";
  for (let at = 0; at < text.length; ) {
    const word = findWordAt(text, at, set);
    if (word === undefined) rest += text.charAt(at);
    else words.push(word);
    at += word?.length ?? 1;
  }
  return { words, rest };
}

/** What the words of the set leave over of a text; empty when they cover it. */
export function leftover(text: string, set: WordSet): string {
  return cover(text, set).rest;
}

/** Whether a word of the set stands anywhere in the text. */
export function containsWord(text: string, words: WordSet): boolean {
  for (let at = 0; at < text.length; at++) {
    if (findWordAt(text, at, words) !== undefined) return true;
  }
  return false;
}

/** Whether a word of the set opens the text. */
export function startsWithWord(text: string, words: WordSet): boolean {
  return findWordAt(text, 0, words) !== undefined;
}
