import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { foldName } from "../groups/names.ts";
import type { Site } from "../groups/types.ts";

const simplified = Converter({ from: "t", to: "cn" });

/**
 * The sites a word of an officer's can mean, by the first of these that fits any: name or alias as it is; a part of it, or it with something behind (星空,
 * 星空网吧老板); the initials of its pinyin (xkwb). Empty when none fits. 302 is not found in 1302.
 */
export function findSites(word: string, sites: readonly Site[]): readonly Site[] {
  const wanted = foldName(simplified(word));
  if (wanted === "") return [];
  for (const fits of [isName, isPart, isInitials]) {
    const found = sites.filter((site) =>
      [site.name, ...site.aliases].some((name) => fits(foldName(simplified(name)), wanted)),
    );
    if (found.length > 0) return fits === isPart ? longest(found, wanted) : found;
  }
  return [];
}

/** Whether a word is exactly the name or an alias of one of these. */
export function isSiteName(word: string, sites: readonly Site[]): boolean {
  const wanted = foldName(simplified(word));
  return (
    wanted !== "" &&
    sites.some((site) =>
      [site.name, ...site.aliases].some((name) => isName(foldName(simplified(name)), wanted)),
    )
  );
}

function isName(name: string, wanted: string): boolean {
  return name === wanted;
}

function isPart(name: string, wanted: string): boolean {
  if (wanted.length < 2 || name.length < 2) return false;
  return holds(name, wanted) || holds(wanted, name);
}

/** Whether it stands in the text without cutting a number or a Latin word. */
function holds(text: string, part: string): boolean {
  for (let from = text.indexOf(part); from >= 0; from = text.indexOf(part, from + 1)) {
    const before = text.slice(0, from).at(-1) ?? "";
    const after = text[from + part.length] ?? "";
    if (!isCut(before, part[0] ?? "") && !isCut(part.at(-1) ?? "", after)) return true;
  }
  return false;
}

function isCut(left: string, right: string): boolean {
  return (/\d/.test(left) && /\d/.test(right)) || (/[a-z]/.test(left) && /[a-z]/.test(right));
}

function isInitials(name: string, wanted: string): boolean {
  if (!/^[a-z][a-z\d]+$/.test(wanted)) return false;
  const initials = pinyin(name, { pattern: "first", toneType: "none", type: "array" }).join("");
  return initials.startsWith(wanted);
}

/** 星空网吧老板 means 星空网吧, though 星空 stands in it too. */
function longest(found: readonly Site[], wanted: string): readonly Site[] {
  const inside = found.filter(({ name }) => wanted.includes(foldName(simplified(name))));
  if (inside.length === 0 || inside.length !== found.length) return found;
  const most = Math.max(...inside.map(({ name }) => foldName(name).length));
  return inside.filter(({ name }) => foldName(name).length === most);
}
