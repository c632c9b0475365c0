/** A name as it is compared, and where something that was left out stood in it. */
export interface ReadName {
  /** See `foldName`. */
  readonly text: string;
  /** Positions in `text` in front of which spaces or punctuation stood. */
  readonly breaks: ReadonlySet<number>;
}

const leftOut = /[\s\p{P}\p{S}\p{Cf}]/u;

/** Reads a name piece by piece: 星空-李强 is 星空李强 with a break behind 星空. */
export function readName(name: string): ReadName {
  let text = "";
  const breaks = new Set<number>();
  for (const character of name.normalize("NFKC").toLowerCase()) {
    if (leftOut.test(character)) breaks.add(text.length);
    else text += character;
  }
  return { text, breaks };
}

/** The words of a name from a position to the next break. */
export function pieceFrom({ text, breaks }: ReadName, from: number): string {
  let to = from;
  while (to < text.length && (to === from || !breaks.has(to))) to += 1;
  return text.slice(from, to);
}
