import type { Site } from "../../groups/types.ts";
import { findSites } from "../find-sites.ts";

/** The shop's name apart from what was found there. */
export interface NamedSite {
  /** As typed; may mean several, or none. */
  readonly name: string;
  readonly words: string;
}

const colon = /^(?<name>[^\n：，,。；;]{1,24}?)\s*(?:：|(?<!\d):|:(?!\d)|\n)\s*(?<words>[\s\S]*)$/u;
const spaced = /^(?<name>[^\s，,。；;、：:]{1,24})[\s，,。；;、：:]*(?<words>[\s\S]*)$/u;

/**
 * Cuts the shop's name off: up to the colon or line end where that means a shop, else the longest name of a shop the words begin with, else the first word.
 * `chosen`: he said before which shop this name means.
 */
export function cutSite(typed: string, pool: readonly Site[], chosen: (name: string) => boolean): NamedSite {
  const text = typed.trim();
  const before = cut(colon, text);
  if (before && means(before.name, pool, chosen)) return before;
  const known = pool
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => name.length >= 2 && text.startsWith(name))
    .sort((one, other) => other.length - one.length)[0];
  if (known !== undefined) {
    return { name: known, words: text.slice(known.length).replace(/^[\s，,。；;、：:]+/u, "") };
  }
  const first = cut(spaced, text);
  if (first && means(first.name, pool, chosen)) return first;
  return before ?? first ?? { name: text, words: "" };
}

function cut(pattern: RegExp, text: string): NamedSite | undefined {
  const { name, words = "" } = pattern.exec(text)?.groups ?? {};
  return name === undefined ? undefined : { name: plainName(name), words };
}

/** 在星空网吧 and 星空网吧这家 mean 星空网吧. */
function plainName(name: string): string {
  return name.replace(/^[在到]|(?:这家|那家|店里|里面)$/gu, "").trim();
}

function means(name: string, pool: readonly Site[], chosen: (name: string) => boolean): boolean {
  return chosen(name) || findSites(name, pool).length > 0;
}
