import { Converter } from "opencc-js/t2cn";
import { normaliseText } from "./normalise-text.ts";

let convert: ((text: string) => string) | undefined;

/** What each traditional character becomes. A converter takes microseconds a call; a reply has the same few hundred characters as all others. */
const known = new Map<string, string>();

const beyondAscii = /[\u3400-\u9fff\uf900-\ufaff]/g;

/**
 * The text as rules compare it: normalised, in small letters and simplified characters. Character by character, so that it has as many as
 * before. Never throws.
 */
export function simplifyText(text: string): string {
  return normaliseText(text).toLowerCase().replace(beyondAscii, simplifyCharacter).replaceAll("回覆", "回复");
}

function simplifyCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const toSimplified = convert ?? Converter({ from: "t", to: "cn" });
  convert = toSimplified;
  const simplified = toSimplified(character);
  known.set(character, simplified);
  return simplified;
}
