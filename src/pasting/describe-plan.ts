import type { SiteId } from "../groups/types.ts";
import type { NoticeBook } from "../notices/types.ts";
import {
  ignoredBecause,
  ignoredText,
  type PastedLine,
  pastedLineText,
  pasteHead,
  receiptsText,
  wordless,
} from "../texts/pasting.ts";
import type { PastePlan, Planned } from "./plan-paste.ts";
import type { Paste } from "./types.ts";

const longestWords = 40;

/** Counts that tell whether there is anything to confirm. */
export interface PlanCounts {
  readonly fresh: number;
  readonly recalls: number;
  readonly posted: number;
  /** The notices concerned, ascending. */
  readonly numbers: readonly number[];
}

/** What counting would change; all zero when nothing. */
export function countsOf({ lines, posted }: PastePlan): PlanCounts {
  const fresh = lines.filter((line) => line.is === "new");
  const numbers = new Set(fresh.flatMap((line) => (line.is === "new" ? line.numbers : [])));
  for (const { number } of posted) numbers.add(number);
  return {
    fresh: fresh.length,
    recalls: lines.filter(({ is }) => is === "recall").length,
    posted: posted.length,
    numbers: [...numbers].sort((one, other) => one - other),
  };
}

/** Every message on a line of its own, for a terminal. */
export function describeAll(
  book: NoticeBook,
  plan: PastePlan,
  headless: Paste["headless"],
  now: number,
): string[] {
  return [
    ...headOf(book, plan, headless, now),
    ...plan.lines.map((line) => pastedLineText(lineOf(book, plan, line), now)),
  ];
}

/**
 * For a phone: receipts of shops together, what else is new or taken back on a line each, what does not count by its reason and without its words (chatter is
 * not repeated), the rest only counted.
 */
export function describeShortly(
  book: NoticeBook,
  plan: PastePlan,
  headless: Paste["headless"],
  now: number,
): string[] {
  const receipts = new Map<number, Set<string>>();
  const single: Planned[] = [];
  for (const line of plan.lines) {
    const sites = sitesOf(book, plan, line);
    if (
      line.is === "new" &&
      line.reading.kind === "received" &&
      line.reading.asks !== true &&
      sites.length > 0
    ) {
      for (const number of line.numbers) {
        const names = receipts.get(number) ?? new Set();
        for (const site of sites) names.add(site);
        receipts.set(number, names);
      }
    } else if (["new", "recall", "lost recall"].includes(line.is)) {
      single.push(line);
    }
  }
  return [
    ...headOf(book, plan, headless, now),
    ...[...receipts].map(([number, sites]) => receiptsText(number, [...sites])),
    ...single.map((line) => pastedLineText(lineOf(book, plan, line), now)),
    ...ignoredLines(plan),
  ];
}

function ignoredLines(plan: PastePlan): string[] {
  const names = new Map<string, string[]>();
  for (const line of plan.lines) {
    const because = reasonOf(line);
    if (because !== undefined) names.set(because, [...(names.get(because) ?? []), line.item.name]);
  }
  return [...names].map(([because, said]) => ignoredText({ because }, said));
}

/** Why a line counts for nothing; `undefined` for what counts, is known, or is told of on a line of its own. */
function reasonOf(line: Planned): string | undefined {
  switch (line.is) {
    case "no answer":
      return line.because;
    case "notice":
    case "ours":
    case "no notice":
      return ignoredBecause[line.is];
    default:
      return undefined;
  }
}

function headOf(book: NoticeBook, plan: PastePlan, headless: number, now: number): string[] {
  const known = plan.lines.filter(({ is }) => is === "known").length;
  const fresh = plan.lines.filter(({ is }) => is === "new" || is === "recall").length;
  const untimed = plan.lines.filter(({ is, item }) => is === "new" && item.at === undefined);
  const ahead = untimed.filter(({ item }) => item.is === "message" && item.ahead);
  return pasteHead({
    group: book.directory.groups[plan.group]?.name ?? plan.group,
    messages: plan.lines.length,
    fresh,
    known,
    ignored: plan.lines.length - fresh - known,
    headless,
    untimed: untimed.length - ahead.length,
    ahead: ahead.length,
    posted: plan.posted,
    now,
  });
}

function lineOf(book: NoticeBook, plan: PastePlan, line: Planned): PastedLine {
  const { item } = line;
  return {
    ...(item.at === undefined ? {} : { at: item.at }),
    name: item.name,
    sites: sitesOf(book, plan, line),
    words: item.is === "recall" ? "" : item.text === "" ? wordless[item.kind] : shortened(item.text),
    is: fateOf(book, plan, line),
  };
}

function fateOf(book: NoticeBook, plan: PastePlan, line: Planned): PastedLine["is"] {
  switch (line.is) {
    case "new":
      return { new: { numbers: line.numbers, reading: line.reading.kind, asks: line.reading.asks === true } };
    case "recall":
      return {
        recall: book.directory.live.filter((number) =>
          book.notices[number]?.sheets[plan.group]?.answers.some((answer) => line.answers.includes(answer)),
        ),
      };
    case "no answer":
      return { because: line.because };
    default:
      return { other: line.is };
  }
}

/** The names of the shops this person speaks for, or will speak for once his name is on record. */
function sitesOf(book: NoticeBook, plan: PastePlan, line: Planned): string[] {
  const { sites, members } = book.directory;
  const nameOf = (id: SiteId): string => sites[id]?.name ?? id;
  if (line.member !== undefined) return (members[line.member]?.sites ?? []).map(nameOf);
  const fitting = line.is === "new" ? plan.placed.get(line.item.name) : undefined;
  return fitting === undefined ? [] : [nameOf(fitting)];
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/gu, " ").trim()];
  return characters.length > longestWords
    ? `${characters.slice(0, longestWords).join("")}…`
    : characters.join("");
}
