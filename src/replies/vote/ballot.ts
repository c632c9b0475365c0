/** Words of options by the places whose options hold them. */
export type OptionWords = ReadonlyMap<string, readonly number[]>;

/** What a notice lets one choose. */
export interface Ballot {
  readonly words: OptionWords;
  /** How many options there are. */
  readonly options: number;
  /** The places of the earliest, least or cheapest and of its opposite, where every option has a number. */
  readonly extremes?: readonly [least: number, most: number];
  /** The pairs of neighbouring characters of the notice. */
  readonly matter: ReadonlySet<string>;
}

/** At most this many characters of an option are looked for. */
export const longestOption = 24;
/** Every stretch of two or more characters of each option, and whose it is. What is an option as a whole is that option's alone. */
export function indexOptions(options: readonly string[]): OptionWords {
  const index = new Map<string, number[]>();
  options.forEach((option, place) => {
    const words = bareWords(option).slice(0, longestOption);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const piece = words.slice(from, to);
        const places = index.get(piece) ?? [];
        if (!places.includes(place)) index.set(piece, [...places, place]);
      }
    }
  });
  options.forEach((option, place) => {
    index.set(bareWords(option).slice(0, longestOption), [place]);
  });
  return index;
}

function bareWords(words: string): string {
  return words.replace(/[\p{P}\p{S}\s]/gu, "");
}

/** The number in an option, an hour of the evening as it is on the clock; NaN without one. */
function numberIn(option: string): number {
  const value = Number(/\d{1,4}(?:\.\d{1,2})?/.exec(option)?.[0]) + (option.includes("点半") ? 0.5 : 0);
  return /下午|傍晚|晚上|晚/.test(option) && value < 12 ? value + 12 : value;
}

/** The options with the smallest and the largest number, where each has one and all differ: 8点, 9点, 10点. */
export function findExtremes(options: readonly string[]): readonly [number, number] | undefined {
  const values = options.map(numberIn);
  if (values.length < 2 || values.some(Number.isNaN) || new Set(values).size < values.length)
    return undefined;
  return [values.indexOf(Math.min(...values)), values.indexOf(Math.max(...values))];
}
