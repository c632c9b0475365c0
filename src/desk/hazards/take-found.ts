import { readPastTime } from "../../notices/read-past-time.ts";
import { startOfDay } from "../../zone.ts";
import { tidy } from "./take-words.ts";

const from = "(?<=^|[\\n。！!；;，,、：:\\s])";
const day =
  "(?:今天|今日|今早|今晨|大前天|前天|前日|前晚|昨天|昨日|昨晚|昨夜|昨|上?个?(?:周|星期|礼拜)[一二三四五六日天]|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号])";
const part = "(?:凌晨|清早|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜间)?";
const clock =
  "(?:[\\d一二两三四五六七八九十]{1,3}(?:点半?|时)(?:[\\d一二三四五六七八九十]{1,3}分?)?|\\d{1,2}[:：]\\d{2})?";
const looked = "(?:日常|例行|突击|夜间)?(?:检查|巡查|巡逻|走访|抽查|排查|复查)";
const saw = "(?:发现|查到|查出|看到)";
const end = "(?=$|[\\n。！!；;，,、\\s])";
const clause = new RegExp(
  `${from}(?:[在于])?(?<when>${day}\\s*${part}\\s*${clock})(?:左右)?(?:我们?)?(?:去|到店)?(?:${looked}(?:时|中|的时候)?[，,]?${saw}|(?<!\\d[日号]\\s*)${saw}|${looked}(?=的${end}))(?:了|的${end}|(?!的))\\s*[:：，,]?\\s*`,
  "u",
);

/**
 * Takes 昨天检查发现, 11月20日下午3点巡查发现 … out of what was typed. `foundAt` is midnight of the day where no hour was named, and absent where the day is today without
 * one, or nothing was said. What cannot be read for certain, or lies ahead, stays.
 */
export function takeFound(typed: string, now: number): { readonly rest: string; readonly foundAt?: number } {
  const match = clause.exec(typed.normalize("NFC"));
  const when = match?.groups?.when;
  if (!match || when === undefined) return { rest: typed };
  const at = readWhen(when, now);
  if (at === undefined || at > now) return { rest: typed };
  const rest = tidy(`${typed.slice(0, match.index)}${typed.slice(match.index + match[0].length)}`);
  return at === startOfDay(now) ? { rest } : { rest, foundAt: at };
}

function readWhen(when: string, now: number): number | undefined {
  const exact = readPastTime(when, now);
  if (exact !== undefined) return exact;
  if (/[:：点时]/u.test(when)) return undefined;
  const plain = when
    .replace(/^今[早晨日]/u, "今天")
    .replace(/^昨[晚夜日]?(?=$|[^天晚夜日])/u, "昨天")
    .replace(/^前[晚日]/u, "前天")
    .replace(new RegExp(`\\s*${part}\\s*$`, "u"), "");
  const noon = readPastTime(`${plain}12点`, now);
  return noon === undefined ? undefined : startOfDay(noon);
}
