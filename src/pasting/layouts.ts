import { timePattern } from "./paste-time.ts";

/** The line that begins a message: whose it is, and what else stands on it. */
export interface Head {
  readonly name: string;
  /** As written. */
  readonly time?: string;
  /** The message's first words, where they stand on the same line. */
  readonly words?: string;
}

/** One way in which messages are set apart. */
export interface Layout {
  /** `sure`: the shape itself tells; else any line with a colon would have it, and names have to be looked at. */
  readonly sure: boolean;
  /** The head this line is; `next` is the line below, for a head on two lines. `undefined` for a line of words. */
  head(line: string, next: string): Head | undefined;
  /** How many lines the head takes. */
  readonly lines: 1 | 2;
}

const longestHead = 120;
const open = "[(（\\[【]?";
const close = "[)）\\]】]?";
const bareTime = new RegExp(`^${timePattern}$`, "u");

/** Whether a line is a time and nothing else, as WeChat sets it between messages. */
export function isTimeLine(line: string): boolean {
  return line.length < 40 && bareTime.test(line);
}

function byPattern(source: string, sure: boolean): Layout {
  const pattern = new RegExp(source, "u");
  return {
    sure,
    lines: 1,
    head(line) {
      const cut = line.slice(0, longestHead);
      const groups = (line.length > longestHead && !source.includes("words") ? null : pattern.exec(line))
        ?.groups;
      const name = groups?.name?.trim();
      if (!groups || name === undefined || !isName(name) || !cut.includes(name)) return undefined;
      return {
        name,
        ...(groups.time === undefined ? {} : { time: groups.time }),
        ...(groups.words === undefined ? {} : { words: groups.words.trim() }),
      };
    },
  };
}

const nameAndTime = byPattern(
  `^(?<name>.{1,60}?)(?:\\s+${open}|[(（\\[【])(?<time>${timePattern})${close}\\s?[:：]?$`,
  true,
);
const timeAndName = byPattern(
  `^${open}(?<time>${timePattern})${close}\\s+(?<name>[^:：]{1,60}?)\\s?[:：]?$`,
  true,
);
const nameTimeWords = byPattern(
  `^(?<name>.{1,60}?)(?:\\s+${open}|[(（\\[【])(?<time>${timePattern})${close}\\s?[:：]\\s?(?<words>\\S.*)$`,
  true,
);
const timeNameWords = byPattern(
  `^${open}(?<time>${timePattern})${close}\\s+(?<name>[^:：]{1,60}?)\\s?[:：]\\s?(?<words>\\S.*)$`,
  true,
);
const nameColon = byPattern(`^(?<name>.{1,60}?)\\s?[:：]$`, false);
const nameColonWords = byPattern(`^(?<name>[^:：]{1,60}?)\\s?[:：]\\s?(?<words>\\S.*)$`, false);
const nameOverTime: Layout = {
  sure: true,
  lines: 2,
  head: (line, next) =>
    isTimeLine(next) && !isTimeLine(line) && line.length <= 60 && isName(line)
      ? { name: line, time: next }
      : undefined,
};

/** The layouts known, surest first: the first line of a paste decides among them. */
export const layouts: readonly Layout[] = [
  timeAndName,
  timeNameWords,
  nameAndTime,
  nameTimeWords,
  nameOverTime,
  nameColon,
  nameColonWords,
];

const label =
  /^(?:(?:联系|具体|详细|店铺|单位|公司)?(?:地址|电话|手机|号码|姓名|名称|位置)|联系人|联系方式|负责人|法人|时间|日期|截止(?:时间)?|期限|地点|备注|说明|附|附件|注|注意|内容|原因|问题|回复|答复|答|问|如下|以下|ps|p\.s\.|tel|https?|\d{1,3}|[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十\d]{1,3}[条点项]?)$/iu;

/** Whether words in front of a colon are rather the label of what follows than somebody's name. */
export function isLabel(name: string): boolean {
  return (
    label.test(name) ||
    /(?:如下|情况|事项|要求|通知|请注意|注意|建议|内容|结果|说|问|道|是|为|有|包括|例如|比如)$/u.test(name) ||
    /^(?:请|各|关于|我们|大家|谁|@)/u.test(name)
  );
}

/** Names are short and do not end like a sentence. */
function isName(name: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(name) && [...name].length <= 40 && !/[。！？；，、,;!?…]$/u.test(name);
}
