import { findWordAt } from "../cover.ts";
import type { Place } from "./place.ts";
import { lookalikeSet } from "./words.ts";

const letter = /(?<![a-z0-9])([a-z])\1*(?![a-z0-9])/g;
const lettersOnly = /(?<![a-z0-9])[a-h]{2,8}(?![a-z0-9])/g;
const figure = /(?<![\d.a-z])(\d{1,2})(?![\d.a-z])/g;
const numeral =
  /(倒数)?第? ?([一二三四五六七八九])(?=个|种|款|项|条|类|张|套|天)|(倒数)?第 ?([一二三四五六七八九])|(?:方案|选项?|投|要|^)([一二三四五六七八九])(?=$|号|吧|的|了|和|或|、)|(?:和|或)([一二三四五六七八九])$/g;
const spoken: readonly (readonly [RegExp, (options: number) => readonly number[]])[] = [
  [/头一个|首个|首选项|头个|最前面?(?:那个|的)?|最上面?(?:那个|的)?/g, () => [0]],
  [/最后(?:面|头)?(?:那|一|的)?个?|最下面?(?:那个|的)?|末尾那?个/g, (options) => [options - 1]],
  [
    /中间(?:那个|的|一个)?|折中(?:一下|的)?|居中(?:的|那个)?/g,
    (options) => (options % 2 === 1 ? [(options - 1) / 2] : []),
  ],
  [/(?:前面|上面|前)(?:那个|一个|的那个)/g, (options) => (options === 2 ? [0] : [])],
  [/(?:后面|下面|后)(?:那个|一个|的那个)/g, (options) => (options === 2 ? [1] : [])],
];

/** Letters, figures and ordinals: A, 2, 第三个, 最后一个. */
export function findByMark(text: string, options: number): readonly Place[] {
  const found: Place[] = [];
  const add = (place: number, from: number, length: number): void => {
    const behind = findWordAt(text, from + length, lookalikeSet);
    if (behind !== undefined && !/第|倒数/.test(text.slice(from, from + length))) return;
    found.push({ places: place >= 0 && place < options ? [place] : [], from, to: from + length });
  };
  for (const match of text.matchAll(letter)) add(match[0].charCodeAt(0) - 97, match.index, match[0].length);
  for (const match of text.matchAll(lettersOnly)) {
    const letters = new Set(match[0]);
    if (letters.size > 1)
      for (const each of letters) add(each.charCodeAt(0) - 97, match.index, match[0].length);
  }
  for (const match of text.matchAll(figure)) {
    const from = text.charAt(match.index - 1) === "第" ? match.index - 1 : match.index;
    const last = text.slice(0, from).endsWith("倒数");
    add(last ? options - Number(match[1]) : Number(match[1]) - 1, from, match.index + match[0].length - from);
  }
  for (const match of text.matchAll(numeral)) {
    const digit = "一二三四五六七八九".indexOf(match[2] ?? match[4] ?? match[5] ?? match[6] ?? "");
    const last = match[1] ?? match[3];
    const ordinal =
      match[0].includes("第") || match[5] !== undefined || match[6] !== undefined || last !== undefined;
    if (ordinal) add(last === undefined ? digit : options - 1 - digit, match.index, match[0].length);
  }
  for (const [pattern, placesOf] of spoken) {
    for (const match of text.matchAll(pattern)) {
      const places = placesOf(options);
      if (places.length > 0 || found.length === 0)
        found.push({ places, from: match.index, to: match.index + match[0].length });
    }
  }
  return found.filter(
    (one, at) => !found.some((other, index) => index !== at && covers(other, one, index < at)),
  );
}

function covers(one: Place, other: Place, earlier: boolean): boolean {
  if (one.from > other.from || one.to < other.to) return false;
  return one.to - one.from > other.to - other.from || (earlier && one.places[0] === other.places[0]);
}
