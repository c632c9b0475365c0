import type { Grade } from "../../notices/types.ts";

/** What an officer may say of a hazard besides its words. Absent where he did not. */
export interface HazardWords {
  readonly grade?: Grade;
  readonly category?: string;
  readonly source?: string;
  readonly secondInspector?: string;
  readonly toldOnSpot?: string;
  /** When it was found: 昨天检查发现, see `takeFound`. */
  readonly foundAt?: number;
  /** 全群自查. */
  readonly checkThemselves?: true;
}

const from = "(?<=^|[\\n。！!；;，,、\\s])";
const to = "(?=[\\n。！!；;，,、\\s]|$)";
const mark = "\\s*[:：为是]?\\s*";
const apart = "(?:\\s*[:：]\\s*|\\s+)";
const token = "(?<value>[^\\s。！!；;，,]{1,20})";
const name = "(?<value>[\\p{Script=Han}·]{2,4}(?:[、和][\\p{Script=Han}·]{2,4}){0,2})";

type Taken = { -readonly [K in keyof HazardWords]: HazardWords[K] };

interface Option {
  readonly pattern: RegExp;
  /** Keeps the value; `false` when it is none, and stays in the text. */
  take(taken: Taken, value: string): boolean;
}

const option = (core: string, take: Option["take"]): Option => ({
  pattern: new RegExp(`${from}${core}${to}`, "u"),
  take,
});

const setGrade: Option["take"] = (taken, value) => {
  const grade = (["一般", "较大", "重大"] as const).find((one) => value.startsWith(one));
  if (grade === undefined) return false;
  taken.grade = grade;
  return true;
};

const setInspector: Option["take"] = (taken, value) => {
  taken.secondInspector = value;
  return true;
};

const setTold: Option["take"] = (taken, value) => {
  // 告知其立即整改 tells what was said, not to whom.
  if (/整改|立即|要求|停|限|^其|不得/u.test(value)) return false;
  taken.toldOnSpot = value;
  return true;
};

/** Each counts only where it is a clause of its own, plainly marked. */
const options: readonly Option[] = [
  option(`(?:隐患)?(?:等级|级别)${mark}(?<value>(?:一般|较大|重大)(?:隐患)?)`, setGrade),
  option("(?<value>(?:一般|较大|重大)(?:安全|火灾|事故|消防)?隐患)", setGrade),
  option(`(?:隐患)?(?:类别|类型|种类)${mark}${token}`, (taken, value) => {
    taken.category = value;
    return true;
  }),
  option(`(?:隐患|线索|任务)?来源${mark}${token}`, (taken, value) => {
    taken.source = value;
    return true;
  }),
  option(`(?:同行(?:人|民警)?|协检(?:人)?|协查|第二检查人)${apart}${name}`, setInspector),
  option(`协检(?:人)?${name}`, setInspector),
  option(`[和与跟同](?<value>[\\p{Script=Han}·]{2,4}?)(?:一起|同行|一同)(?:去|检查|查的?)?`, setInspector),
  option(`已?(?:当场|现场|当面)(?:口头)?告知(?:了)?\\s*[:：]?\\s*${token}`, setTold),
  option(`已?告知${apart}${token}`, setTold),
  option("(?<value>全群(?:都|一起|对照)?自查)", (taken) => {
    taken.checkThemselves = true;
    return true;
  }),
];

/** Takes them out of what was typed; never guesses. `rest` still holds the deadline, see {@link plainDeadline}. */
export function takeWords(typed: string): { readonly rest: string; readonly words: HazardWords } {
  const words: Taken = {};
  let rest = typed;
  for (const { pattern, take } of options) {
    const match = pattern.exec(rest);
    const value = match?.groups?.value;
    if (!match || value === undefined || !take(words, value)) continue;
    rest = tidy(`${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`);
  }
  return { rest, words };
}

/** 整改期限3天, 限期三天整改, 限3天内改好: the same as 期限 3天. */
export function plainDeadline(text: string): string {
  const time = "(?=\\s*[:：]?\\s*[\\d一二两三四五六七八九十半今明后本下周星礼])";
  return text
    .replace(new RegExp(`${from}(?:整改(?:期限|时限)|限期|限时)${time}`, "gu"), "期限")
    .replace(new RegExp(`${from}限(?=[\\d一二两三四五六七八九十]{1,2}\\s*[天日个周小])`, "gu"), "期限")
    .replace(
      /(?<=(?:期限|截止)[^\n。！!；;，,]{1,20}?)(?:之?前)?(?:必须|要|须)?(?:整改(?:完毕|到位|完成|好|完)?|改好|改完|完成)(?=[\n。！!；;，,\s]|$)/gu,
      "",
    );
}

/** Leaves no marks behind where a clause was taken out. */
export function tidy(text: string): string {
  return text
    .replace(/[，,；;、 \t]+(?=[。！!；;，,\n]|$)/gu, "")
    .replace(/(?<=[。！!；;，,、\n])[，,；;、。 \t]+/gu, "")
    .replace(/^[\s。，,；;、！!]+/u, "")
    .trimEnd();
}
