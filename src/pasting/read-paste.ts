import { byHandTexts } from "../texts/by-hand.ts";
import { type Head, isLabel, isTimeLine, type Layout, layouts } from "./layouts.ts";
import { Calendar, datePattern, readTime } from "./paste-time.ts";
import { readContent } from "./read-content.ts";
import { isRecallWords, readSystemLine } from "./system-line.ts";
import type { Paste, PastedItem } from "./types.ts";

/**
 * Reads what WeChat for the desktop puts on the clipboard when messages of a chat are chosen and copied. WeChat has no documented format, and it differs by
 * version and by the way of copying. These layouts are taken; **none was compared with a live client**. The first and the fifth are also what public programs
 * that read such copies expect, the others are assumed from reports of what people paste:
 *
 * 1. `昵称 2026/11/23 14:02:10`, words below, as a rule an empty line between (Windows); also `-` or 年月日, no year, no seconds, in brackets
 * 2. `昵称 11/23 14:02`, `昵称 昨天 14:02`, `昵称 星期一 14:02`, `昵称 下午2:02`, `昵称 14:02` (Mac; merged forward, whose first line is …的聊天记录)
 * 3. `2026-11-23 14:02:10 昵称`, words below or behind a colon
 * 4. name on one line, time on the next, words below (merged forward opened in its own window)
 * 5. `昵称:` with the words below; a line with only a time may stand between messages
 * 6. `昵称：收到` on one line, only where the names are known or every line is like that
 *
 * The first line decides. A line of a message that looks like a head is taken for one only in a layout that has dates, or when the name is known. Several
 * copies pasted below each other may have several layouts: a head of another one is taken where its name is known, or it has a date and stands below an
 * empty line.
 * Quotes: `「昵称：…」`, with or without dashes below it, above or below the words; `引用 昵称 的消息 : …`. Lines by WeChat itself are dropped but for
 * those that tell of a recall. Pictures and the like are words in brackets.
 *
 * @param isKnown whether a name is one of a member, or holds a shop's name
 * @returns the sentence that says what was expected, when nothing was understood
 */
export function readPaste(
  text: string,
  isKnown: (name: string) => boolean,
  now: number,
): Paste | { readonly unread: string } {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, "\n")
    .replace(/[\u200b-\u200f\u2060\ufeff\u202a-\u202e]/gu, "")
    .split("\n")
    .map((line) => line.replace(/[\t\u00a0\u2000-\u200a\u3000]/gu, " ").trimEnd());
  if (lines.every((line) => line.trim() === "")) return { unread: byHandTexts.nothingPasted() };
  const layout = chooseLayout(lines, isKnown);
  if (!layout) return { unread: byHandTexts.unknownLayout() };
  const paste = gather(lines, headFinder(lines, layout, isKnown, now), now);
  return paste.items.length === 0 ? { unread: byHandTexts.unknownLayout() } : paste;
}

const title = /^.{1,60}的聊天记录$/u;
const dayLine = new RegExp(`^[—–─\\-_=*\\s]*(?<day>${datePattern})[—–─\\-_=*\\s]*$`, "u");

/** What stands between messages and belongs to none. */
function isBetween(line: string): boolean {
  const plain = line.trim();
  return plain === "" || title.test(plain) || dayLine.test(plain) || isTimeLine(plain);
}

interface Chosen {
  /** The head on this line; lines of words are `undefined`. */
  head(index: number): Head | undefined;
  readonly layout: Layout;
}

function chooseLayout(lines: readonly string[], isKnown: (name: string) => boolean): Chosen | undefined {
  const at = (index: number): string => lines[index]?.trim() ?? "";
  const first = lines.findIndex((line) => !isBetween(line) && !readSystemLine(line.trim()));
  for (const layout of layouts) {
    const chosen = headsOf(layout, at, isKnown);
    if (!chosen.head(first)) continue;
    if (layout.sure || areNames(lines, chosen, isKnown)) return chosen;
  }
  // The copy may begin within a message; only a layout with full dates is sure enough to be found further down.
  for (const layout of layouts.filter(({ sure }) => sure)) {
    const chosen = headsOf(layout, at, isKnown);
    const heads = lines.flatMap((_, index) => chosen.head(index) ?? []);
    if (heads.some(({ name, time }) => isKnown(name) || /^\d{4}/u.test(time ?? ""))) return chosen;
  }
  return undefined;
}

/** The heads of a layout. Once the paste has years in its heads, a line without one is a line of words. */
function headsOf(layout: Layout, at: (index: number) => string, isKnown: (name: string) => boolean): Chosen {
  let hasYear: boolean | undefined;
  return {
    layout,
    head(index) {
      const line = at(index);
      if (line === "") return undefined;
      const found = layout.head(line, at(index + 1));
      if (!found) return undefined;
      if (layout.sure) {
        const year = /^\d{4}/u.test(found.time ?? "");
        hasYear ??= year;
        return year === hasYear ? found : undefined;
      }
      if (isKnown(found.name)) return found;
      return isLabel(found.name) ? undefined : found;
    },
  };
}

/** Finds the heads of a paste that may be made of several copies: those of the layout chosen, and what is surely one in another. */
function headFinder(
  lines: readonly string[],
  chosen: Chosen,
  isKnown: (name: string) => boolean,
  now: number,
): (index: number) => FoundHead | undefined {
  const at = (index: number): string => lines[index]?.trim() ?? "";
  const others = layouts.filter((layout) => layout !== chosen.layout);
  const isSure = (layout: Layout, { name, time }: Head, isBelowSpace: boolean): boolean => {
    if (isKnown(name)) return layout.sure || isBelowSpace || !chosen.layout.sure;
    const dated = time !== undefined && readTime(time, now)?.day !== undefined;
    const stands = isBelowSpace || !chosen.layout.sure;
    return layout.sure && layout.lines === 1 && stands && dated && !isLabel(name);
  };
  return (index) => {
    const line = at(index);
    const own = chosen.head(index);
    if (own && !isCutInClock(own)) return { ...own, lines: chosen.layout.lines };
    if (line === "" || isTimeLine(line)) return undefined;
    for (const layout of [chosen.layout, ...others]) {
      const found = layout.head(line, at(index + 1));
      if (found && !isCutInClock(found) && isSure(layout, found, at(index - 1) === ""))
        return { ...found, lines: layout.lines };
    }
    return undefined;
  };
}

/** 王五 14:02 has its colon within the time. */
function isCutInClock({ name, time, words = "" }: Head): boolean {
  return time === undefined && /\d$/u.test(name) && /^\d{2}(?!\d)/u.test(words);
}

/** A head and how many lines it takes. */
type FoundHead = Head & Pick<Layout, "lines">;

/** A colon alone proves little: a name is known, or every line that could be a head under an empty line is one. */
function areNames(lines: readonly string[], chosen: Chosen, isKnown: (name: string) => boolean): boolean {
  const heads = lines.flatMap((_, index) => chosen.head(index) ?? []);
  if (heads.some(({ name }) => isKnown(name))) return true;
  const withWords = heads.filter(({ words }) => words !== undefined).length;
  if (withWords === 0) return heads.length > 0 && heads.length < lines.filter((line) => line !== "").length;
  return (
    heads.length > 1 && lines.every((line, index) => isBetween(line) || chosen.head(index) !== undefined)
  );
}

interface Gathered {
  readonly name: string;
  readonly at: number | "ahead" | undefined;
  readonly body: string[];
}

/** Cuts the lines into messages. */
function gather(
  lines: readonly string[],
  headAt: (index: number) => FoundHead | undefined,
  now: number,
): Paste {
  const calendar = new Calendar(now);
  const items: PastedItem[] = [];
  let headless = 0;
  let current: Gathered | undefined;
  /** From a line with only a time: holds until the next. */
  let between: number | "ahead" | undefined;

  const finish = (): void => {
    if (current) items.push(...itemsOf(current));
    current = undefined;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]?.trim() ?? "";
    const head = headAt(index);
    if (head) {
      finish();
      const time = head.time === undefined ? undefined : readTime(head.time, now);
      const at = time === undefined ? between : calendar.at(time);
      current = { name: head.name, at, body: head.words === undefined ? [] : [head.words] };
      index += head.lines - 1;
      continue;
    }
    // Right under a name stand the words of that person, whatever they look like.
    const isFirstWords = current?.body.length === 0;
    const opensNext = isFollowedByHead(lines, headAt, index);
    const day = dayLine.exec(line)?.groups?.day;
    if (day !== undefined && (current === undefined || (opensNext && !isFirstWords))) {
      const { day: turned } = readTime(day, now) ?? {};
      if (turned !== undefined) calendar.turnTo(turned);
      between = undefined;
      continue;
    }
    if (isTimeLine(line) && (current === undefined || (opensNext && !isFirstWords))) {
      const time = readTime(line, now);
      between = time && calendar.at(time);
      continue;
    }
    if (title.test(line) && (current === undefined || (opensNext && !isFirstWords))) continue;
    const system = isFirstWords ? undefined : readSystemLine(line);
    if (system) {
      const at: Gathered["at"] = current?.at ?? between;
      finish();
      if (system.is === "recall") {
        items.push({ is: "recall", name: system.name, ...(typeof at === "number" ? { at } : {}) });
      }
    } else if (current) {
      current.body.push(lines[index] ?? "");
    } else if (line !== "") {
      headless += 1;
    }
  }
  finish();
  return { items, headless };
}

/** Whether the next line that is not empty begins a message: what stands before it stands between two. */
function isFollowedByHead(
  lines: readonly string[],
  headAt: (index: number) => FoundHead | undefined,
  index: number,
): boolean {
  for (let next = index + 1; next < lines.length; next += 1) {
    if (lines[next]?.trim() !== "") return headAt(next) !== undefined || isBetween(lines[next] ?? "");
  }
  return false;
}

function itemsOf({ name, at, body }: Gathered): PastedItem[] {
  const written = body.join("\n").trim();
  const when = typeof at === "number" ? { at } : {};
  if (written === "") return [];
  if (isRecallWords(written)) return [{ is: "recall", name, ...when }];
  const ahead = at === "ahead" ? { ahead: true as const } : {};
  return [{ is: "message", name, ...when, ...ahead, ...readContent(written) }];
}
