import { findWordAt, wordSet } from "./cover.ts";
import { firmCores, softCores, soundCores } from "./lexicon.ts";

/** How the word was written. */
export type Spelling = "firm" | "soft" | "sound";

/** A 收到-like word and where it stands. */
export interface Core {
  readonly from: number;
  readonly to: number;
  readonly spelling: Spelling;
}

const spellings: ReadonlyMap<string, Spelling> = new Map([
  ...soundCores.map((word): [string, Spelling] => [word, "sound"]),
  ...softCores.map((word): [string, Spelling] => [word, "soft"]),
  ...firmCores.map((word): [string, Spelling] => [word, "firm"]),
]);
const coreSet = wordSet([...spellings.keys()]);

/** Every 收到-like word of a text, longest first at each place. */
export function listCores(text: string): readonly Core[] {
  const cores: Core[] = [];
  for (let at = 0; at < text.length; ) {
    const word = findWordAt(text, at, coreSet);
    const spelling = word === undefined ? undefined : spellings.get(word);
    if (word !== undefined && spelling !== undefined)
      cores.push({ from: at, to: at + word.length, spelling });
    at += word?.length ?? 1;
  }
  return cores;
}
