import { digitsOf } from "./digits-of.ts";

/** The words of a time in one spelling, or nothing that could be one. */
export interface PlainWords {
  /** Digits for numerals, `周<1>` to `周<7>` for weekdays, `T` where only a space parted two numbers, no other space. */
  readonly plain: string;
  /** As written, without spaces: for words that a numeral is part of, as 五一. */
  readonly raw: string;
}

/** Longer than any time that people write, and short enough for any pattern. */
export const longestWords = 40;

/**
 * 截止, 最晚 and the like in front, 前 and 前回复 behind are left away. What is too long to be a time comes back empty.
 */
export function plainWords(written: string): PlainWords {
  const text = written.normalize("NFKC").trim();
  if (text.length > longestWords) return { plain: "", raw: "" };
  const open = text
    .replace(/[()[\]【】]/gu, " ")
    .replace(/^\s*(?:截止|期限)(?:时间|日期)?\s*[:是为到至]?\s*/u, "")
    .replace(/^(?:请?[于在]|最晚|最迟|不晚于|不迟于|[到至]|过(?!年))\s*/u, "")
    .replace(/[\s。.!;,、~吧哦啊]+$/u, "");
  const raw = open.replace(/\s+/gu, "").replace(behind, "");
  const plain = open
    .replace(/(周|星期|礼拜)\s*([一二三四五六日天]|[1-7](?!\d|\s*[点时:]))/gu, markWeekday)
    .replace(/(\d)\s+(?=\d)/gu, "$1T")
    .replace(/[\s,、·]+/gu, "")
    .replace(behind, "")
    .replace(/(之前|以前|前|止|为止)$/u, "")
    .replace(/(?<!\d)[零〇一二两三四五六七八九十百]+(?!\d)/gu, digitsOf);
  return { plain: sameDayWords(plain), raw };
}

/** 前回复收到, 前完成整改: what is to be done by then. */
const behind =
  /(?<=前|止)(?:请|务必|必须)*(?:回复|答复|反馈|回执|上报|报送|完成|整改|改好|交齐|搞定)+(?:完毕|到位|好)?["“”]?(?:收到)?["“”]?$/u;

function markWeekday(_whole: string, _week: string, name: string): string {
  const position = "一二三四五六日".indexOf(name.replace("天", "日"));
  return `周<${position < 0 ? name : position + 1}>`;
}

/** 今晚, 明早 and 后日 spelled as a day and a part of it. */
function sameDayWords(text: string): string {
  return text
    .replace(/^大后[日天]/u, "大后天")
    .replace(/^(?:今儿个?|今日|当日|当天|本日)/u, "今天")
    .replace(/^明[日儿]/u, "明天")
    .replace(/^后日/u, "后天")
    .replace(/^([今明后])(?=[早晨晚夜上下中傍\d])/u, "$1天")
    .replace(/天晨/u, "天早")
    .replace(/天夜(?!里|间)/u, "天晚");
}
