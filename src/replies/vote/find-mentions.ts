import { containsWord, findWordAt, leftover } from "../cover.ts";
import { withoutMatter } from "../matter-pairs.ts";
import { isSiteName } from "../site-name.ts";
import { type Ballot, longestOption, type OptionWords } from "./ballot.ts";
import { findByMark } from "./find-marks.ts";
import type { Place } from "./place.ts";
import { choosingSet, correctionSet, eventSet, fillerSet, hedgeSet, notAfter, notBefore } from "./words.ts";

/** A stretch of a phrase that points at options. */
export interface Mention extends Place {
  /** 不选A, A不行. */
  readonly denied: boolean;
  /** It opens or ends a phrase of its own with a few more words, and nothing says that it is chosen: 周一进货. */
  readonly weak: boolean;
}

/** At most this many characters of a phrase are looked at: nobody votes in a paragraph without a comma. */
const longestPhrase = 80;

/**
 * The choices of one phrase, in order. Empty when the phrase speaks of something else: what is left beside the choices must be words of
 * choosing, a shop's name or nothing.
 */
export function findMentions(phrase: string, ballot: Ballot): readonly Mention[] {
  const { words, options } = ballot;
  const text = phrase.slice(0, longestPhrase);
  const byWords = joinShared([...findByWords(text, words), ...findExtreme(text, ballot)]);
  const masked = mask(text, byWords);
  const byMark = findByMark(masked, options);
  const byName = /^[一二三四五六日]$/.test(text) ? findBySingle(text, words) : [];
  const marked = byName.length > 0 ? byName : byMark;
  const all = [...byWords, ...marked].sort((one, other) => one.from - other.from);
  const found = all.length > 0 ? all : findBySingle(text, words);
  const sure = isAboutChoice(text, found, ballot);
  return sure || isBrief(text, found)
    ? found.map((mention, index) => ({
        ...mention,
        weak: !sure,
        denied: isDenied(text, mention) || isWarnedOff(text.slice(mention.to, found[index + 1]?.from)),
      }))
    : [];
}

const extreme = /最(?:(早|少|低|便宜|近|小|短|前)|(晚|多|高|贵|远|大|长|迟|后))(?:的|那个|那种|那)/g;

/** 最晚那个 of 8点, 9点, 10点. */
function findExtreme(text: string, { extremes }: Ballot): readonly Place[] {
  if (extremes === undefined) return [];
  return [...text.matchAll(extreme)].map((match) => ({
    places: [match[1] === undefined ? extremes[1] : extremes[0]],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A day or an hour: where options are days, another day is another choice. */
const moment = /^(?:周[一二三四五六日]|\d{1,2}点半?)/;

function findByWords(text: string, words: OptionWords): readonly Place[] {
  const found: Place[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + longestOption);
    while (to > from + 1 && !words.has(text.slice(from, to))) to--;
    const places = words.get(text.slice(from, to));
    const other = places === undefined || to < from + 2 ? findOtherMoment(text, from, words) : undefined;
    if (other !== undefined) {
      found.push({ places: [], from, to: from + other.length });
      from += other.length;
    } else if (places === undefined || to < from + 2) from++;
    else {
      found.push({ places, from, to });
      from = to;
    }
  }
  return found;
}

function findOtherMoment(text: string, from: number, words: OptionWords): string | undefined {
  const found = moment.exec(text.slice(from, from + 5))?.[0];
  if (found === undefined || /\d/.test(text.charAt(from - 1))) return undefined;
  return words.has(found.startsWith("周") ? "周" : "点") ? found : undefined;
}

/** 周六 and 下午 beside each other are one choice where an option holds both. */
function joinShared(found: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const place of found) {
    const before = joined.at(-1);
    const common = before?.places.filter((each) => place.places.includes(each)) ?? [];
    if (before !== undefined && before.places.length === 0 && place.from === before.to) {
      joined[joined.length - 1] = { places: [], from: before.from, to: place.to };
    } else if (before !== undefined && common.length > 0 && place.from - before.to <= 2) {
      joined[joined.length - 1] = { places: common, from: before.from, to: place.to };
    } else joined.push(place);
  }
  return joined;
}

function mask(text: string, found: readonly Place[]): string {
  let masked = text;
  for (const { from, to } of found) masked = masked.slice(0, from) + " ".repeat(to - from) + masked.slice(to);
  return masked;
}

const undecided = /[几哪谁]|选一|一选/;

/** 红的 for 红色: one character that only one option has, where nothing else is said. */
function findBySingle(text: string, words: OptionWords): readonly Place[] {
  if (undecided.test(text)) return [];
  const found: Place[] = [];
  let rest = "";
  for (let from = 0; from < text.length; from++) {
    const filler = findWordAt(text, from, fillerSet);
    const places = words.get(text.charAt(from));
    if (
      places?.length === 1 &&
      !/[不没无]/.test(text.charAt(from)) &&
      (filler === undefined || filler.length === 1)
    )
      found.push({ places, from, to: from + 1 });
    else rest += text.charAt(from);
  }
  return withoutDenials(leftover(rest, fillerSet)) === "" ? found : [];
}

function isAboutChoice(text: string, found: readonly Place[], { matter, words }: Ballot): boolean {
  if (found.length === 0) return false;
  if (found.every((place) => happened(text, place))) return false;
  const masked = mask(text, found);
  const spoken = leftover(leftover(masked.replace(/ /g, ""), hedgeSet), correctionSet);
  const rest = withoutDenials(leftover(withoutMatter(spoken, matter), fillerSet));
  if (rest === "" || isSiteName(rest) || [...rest].every((character) => words.has(character))) return true;
  if (found.length > 1 && /比|不如/.test(masked)) return true;
  if (containsWord(masked, choosingSet) && !containsWord(masked, eventSet)) return true;
  return (
    /[吧呗嘛]$/.test(text) ||
    found.some((mention) => isDenied(text, mention) || isWarnedOff(text.slice(mention.to)))
  );
}

/** A choice with a word of praise or of reason: 周三人少, 太极拳; one that is wanted: 我妈要学智能手机. */
function isBrief(text: string, found: readonly Place[]): boolean {
  const [only, ...others] = found;
  if (only === undefined || others.length > 0 || containsWord(text, eventSet) || /了/.test(text))
    return false;
  const behind = text.slice(only.to);
  if (only.from === 0 && behind.length <= 4 && !/[我他她谁几]/.test(behind)) return true;
  return behind === "" && /[要想报学来吃去爱].?$/.test(text.slice(0, only.from));
}

/** 我家停电了: it is so; 那就周六了 decides. */
function happened(text: string, { from, to }: Place): boolean {
  if (text.charAt(to) !== "了" || to - from < 2 || /^不|[吧呗]$/.test(text.slice(from))) return false;
  return !/[就定选投要改用]/.test(text.slice(0, from));
}

function withoutDenials(rest: string): string {
  return rest.replace(/[不没别除外行跟和与或者及且比改为成换]|以外|之外/g, "");
}

function isDenied(text: string, { from, to }: Place): boolean {
  return notBefore.test(text.slice(Math.max(0, from - 6), from)) || notAfter.test(text.slice(to, to + 8));
}

/** 公园去过三次了别去了. */
function isWarnedOff(after: string): boolean {
  return /^.{1,8}(?:别[去选用要搞]|不想去|不要去)/.test(after);
}
