import { generalDeeds, hazardDeeds, ownFinals, tasks } from "./words/deeds.ts";
import { checkedThings, householdThings, places } from "./words/nouns.ts";
import { agents, spots } from "./words/people.ts";
import { finalResults, perfectives, results, states } from "./words/results.ts";
import { hedges, partial } from "./words/stances.ts";
import { fillers, otherThings } from "./words/things.ts";
import { already, earlier, intentions, later, sameDay, underWay, wholly } from "./words/times.ts";

/** What a word may be in a clause on a hazard; a word may be several. `unknown` is a stretch that no list holds. */
export type Part =
  | "general"
  | "deed"
  | "ownFinal"
  | "task"
  | "result"
  | "final"
  | "perfective"
  | "state"
  | "already"
  | "wholly"
  | "earlier"
  | "later"
  | "sameDay"
  | "intention"
  | "underWay"
  | "not"
  | "agent"
  | "spot"
  | "thing"
  | "place"
  | "noun"
  | "filler"
  | "count"
  | "unknown";

/** One word of a clause. */
export interface Word {
  readonly text: string;
  readonly at: number;
  readonly parts: ReadonlySet<Part>;
}

const negations = "没有 没 未 冇 唔曾 无曾 勿曾 不曾 毋 莫得 没得 呒没 呒 无 不 唔 勿 别 莫".split(" ");

const lists: readonly (readonly [Part, readonly string[]])[] = [
  ["general", generalDeeds],
  ["deed", hazardDeeds],
  ["general", ownFinals],
  ["ownFinal", ownFinals],
  ["task", tasks],
  ["result", results],
  ["final", finalResults],
  ["perfective", perfectives],
  ["state", states],
  ["already", already],
  ["wholly", wholly],
  ["earlier", earlier],
  ["later", later],
  ["sameDay", sameDay],
  ["intention", intentions],
  ["underWay", underWay],
  ["not", negations],
  ["agent", agents],
  ["spot", spots],
  ["thing", otherThings],
  ["thing", householdThings],
  ["place", places],
  ["noun", checkedThings],
  ["filler", fillers],
  ["filler", hedges],
  ["filler", partial],
];

interface Entry {
  readonly text: string;
  readonly parts: ReadonlySet<Part>;
}

const dictionary = indexWords();

function indexWords(): ReadonlyMap<string, readonly Entry[]> {
  const parts = new Map<string, Set<Part>>();
  for (const [part, words] of lists) {
    for (const word of words) parts.set(word, (parts.get(word) ?? new Set<Part>()).add(part));
  }
  const byFirst = new Map<string, Entry[]>();
  for (const [text, own] of parts) {
    const first = text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { text, parts: own }]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.text.length - a.text.length);
  return byFirst;
}

/** 3个, 两项, 下午三点: how many, which, when. */
const count =
  /(?:第?[0-9一二两三四五六七八九十百几半]{1,4}(?:多)?(?:个半|[个只台盏瓶块条处把具样份项层间张根套组批辆件户家袋桶箱车次回道名位人公斤米天日号点楼栋幢室房元万千日])(?:钟|多|半)?|[0-9]{1,8})/uy;
/** 王姐, 老陈, 阿强: who did it. */
const person =
  /(?:(?![给向跟和找问报让叫由被请])[\p{Script=Han}](?:哥|姐|总|叔|姨|婶|师傅|老板|警官|所长|队长|工|经理)|[老小阿][\p{Script=Han}](?=[已把昨刚都弄清换全帮给搬拆装来去说]))/uy;

const countParts: ReadonlySet<Part> = new Set(["count"]);
const agentParts: ReadonlySet<Part> = new Set(["agent"]);
const unknownParts: ReadonlySet<Part> = new Set(["unknown"]);

/** The words of a clause, longest first from the left; what no list holds is kept as one unknown stretch. `known` are further things, such as a notice's own. */
export function scanWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) words.push({ text: text.slice(from, to), at: from, parts: unknownParts });
  };
  for (let at = 0; at < text.length; ) {
    const found = findEntry(text, at);
    if (found === undefined) at++;
    else {
      flush(at);
      words.push({ text: found.text, at, parts: found.parts });
      at += found.text.length;
      from = at;
    }
  }
  flush(text.length);
  return words;
}

function findEntry(text: string, at: number): Entry | undefined {
  const entry = dictionary.get(text.charAt(at))?.find((word) => text.startsWith(word.text, at));
  const special = matchAt(count, text, at, countParts) ?? matchAt(person, text, at, agentParts);
  return special !== undefined && special.text.length > (entry?.text.length ?? 0) ? special : entry;
}

function matchAt(pattern: RegExp, text: string, at: number, parts: ReadonlySet<Part>): Entry | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined ? undefined : { text: found, parts };
}

/** Whether a word may be one of these. */
export function is(word: Word | undefined, ...parts: readonly Part[]): boolean {
  return word !== undefined && parts.some((part) => word.parts.has(part));
}
