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

const setSource: Option["take"] = (taken, value) => {
  taken.source = value;
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
  option("(?<value>(?:一般|较大|重大)(?:安全|火灾|事故|消防)?(?:隐患)?)", setGrade),
  option(`(?:隐患)?(?:类别${mark}|(?:类型|种类)(?:[为是]|${apart}))${token}`, (taken, value) => {
    taken.category = value;
    return true;
  }),
  option("(?<value>(?![此种同各哪这那])[\\p{Script=Han}]{2,4})类(?:隐患|问题)?", (taken, value) => {
    taken.category ??= value;
    return true;
  }),
  option(`(?:隐患|线索|任务)?来源${mark}${token}`, setSource),
  // Written by itself it is no part of what was found, and who complained is nobody's business in a group.
  option(
    "(?:根据|据|接|系|由)?(?<value>(?:12345|12315|12350|96119|110|119)(?:热线|平台)?(?:工单|警情|投诉|举报|来电|报警|转办|交办|派单|转来|反映)+|群众(?:投诉|举报|反映)|(?:日常|例行|双随机)检查|专项(?:行动|检查|整治)|(?:上级|所里|分局|街道|社区|消防)(?:转办|交办|移交|督办))(?:的|而来)?",
    setSource,
  ),
  option(`(?:同行(?:人|民警)?|协检(?:人)?|协查|第二检查人|检查(?:人员?|民警))${apart}${name}`, setInspector),
  option(`(?:协检(?:人)?|同行(?:人|民警)?(?![业者的程]))${name}`, setInspector),
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

const asked = "(?:(?:请|须|需|要求|责令|必须|务必)(?:店里|店方|业主|老板|其|你们|您)?(?:于|在)?|[于在])?";
const day =
  "(?:今天|今晚|明天|明晚|后天|大后天|[本这下]?(?:周|星期|礼拜)[一二三四五六日天]|月底|月末|年底|(?:\\d{1,2}月)?\\d{1,2}[日号])";
/** 三天内, 一周之内, 11月26日前, 明天下午3点之前. */
const until = `(?:[\\d一二两三四五六七八九十半]{1,3}个?(?:天|日|小时|周|星期|工作日|月)(?:之内|以内|内)|${day}[^\\n。！!；;，,、\\s]{0,8}?(?:之前|以前|前))`;
const mended =
  "(?:必须|务必|要|须|应|内|全部|都)?(?:整改|改正|改好|改完|改到位|完成|清理|清走|处理|修好|修复|恢复|解决|换好|更换|拆除)(?:完毕|到位|完成|掉|好|完|整改)?";

/** 期限3日 is a span, 期限26日 a day of the month. */
const fewDays = "(?<days>\\d|1[0-5]|[一二两三四五六七八九十]|十[一二三四五])";
/** 3天, 周五前 as the last words. */
const last = new RegExp(
  `(?<=[\\n。！!；;，,、\\s])(?<until>${until}|(?:\\d{1,2}|[一二两三四五六七八九十半]{1,2})个?(?:天|日|周|星期|工作日))[。！!\\s]*$`,
  "u",
);

/** 整改期限3天, 限期三天整改, 限3天内改好, 三天内整改, 请于26日前改好: the same as 期限 3天. */
export function plainDeadline(text: string): string {
  const time = "(?=\\s*[:：]?\\s*[\\d一二两三四五六七八九十半今明后本下周星礼])";
  const plain = text
    .replace(
      new RegExp(`${from}(?:整改(?:期限|时限)?|限期?|期限)\\s*[:：]?\\s*${fewDays}日(?:内|之内|以内)?`, "gu"),
      "期限 $<days>天",
    )
    .replace(new RegExp(`${from}(?:整改(?:期限|时限)|限期|限时)${time}`, "gu"), "期限")
    .replace(new RegExp(`${from}限(?=[\\d一二两三四五六七八九十]{1,2}\\s*[天日个周小])`, "gu"), "期限")
    .replace(new RegExp(`${from}${asked}(?<until>${until})${mended}${to}`, "gu"), "期限 $<until>")
    .replace(
      /(?<=(?:期限|截止)[^\n。！!；;，,]{1,20}?)(?:之?前)?(?:必须|要|须)?(?:整改(?:完毕|到位|完成|好|完)?|改好|改完|完成)(?=[\n。！!；;，,\s]|$)/gu,
      "",
    );
  return /期限|截止/u.test(plain) ? plain : plain.replace(last, "期限 $<until>");
}

/** Leaves no marks behind where a clause was taken out. */
export function tidy(text: string): string {
  return text
    .replace(/[，,；;、 \t]+(?=[。！!；;，,\n]|$)/gu, "")
    .replace(/(?<=[。！!；;，,、\n])[，,；;、。 \t]+/gu, "")
    .replace(/^[\s。，,；;、！!]+/u, "")
    .trimEnd();
}
