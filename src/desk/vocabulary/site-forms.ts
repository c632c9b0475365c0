import type { Way } from "../../notices/types.ts";
import { type Form, noticeNumber, numbered, readIndexes } from "./form.ts";

/** How an officer says by which way he learned of it. */
const ways: readonly { readonly way: Way; readonly words: string }[] = [
  { way: "电话", words: "打电话|打来电话|来电话|来电|电话里|电话中|电话|通话" },
  { way: "当面", words: "当面|上门|面告|口头|现场|见面" },
  { way: "微信", words: "微信|私聊|私信" },
  { way: "其他", words: "其他|其它" },
];
const anyWay = ways.map(({ words }) => words).join("|");

const clock = String.raw`(?:(?:今天|今日|今早|今晚|昨天|昨日|昨晚|前天|上午|下午|中午|早上|晚上|\d{1,2}月\d{1,2}[日号])\s*){0,2}\d{1,2}(?::\d{2}|点(?:半|\d{1,2}分?|钟|整)?)`;
const behind = "[。.!！~\\s]*$";
const leadingNumber =
  "(?:[#【\\[]*(?:回执)?\\s*(?<number>\\d{1,6})\\s*[】\\]]*(?:号)?(?:通知)?(?![-~到至\\d])\\s*[:,，、]?\\s*)";

/** Acts on shops by name, number of a list, or both: 代收, 免, 反馈, 场所, 2 收到, 回复 2：…, and a digit by itself. */
export const siteForms: readonly Form[] = [
  {
    // 代收 31 星空 蓝天 302 电话 14:20
    pattern: new RegExp(
      `^(?:请|麻烦|帮我)*(?:代收|代为签收|代签收|代签|帮收|算收到|记收到|记为收到)(?:了|一下)?\\s*[:,，]?\\s*${leadingNumber}?(?<rest>.*?)${behind}`,
      "u",
    ),
    command: ({ number, rest = "" }) =>
      /^(?:快递|包裹|快件|货|外卖|邮件|信件|钱|款|点)/u.test(rest) ? undefined : received(number, rest),
  },
  {
    // 31号 代收 星空
    pattern: new RegExp(`^${noticeNumber}\\s*(?:代收|算收到|记收到)\\s*(?<rest>\\S.*?)${behind}`, "u"),
    command: ({ number, rest = "" }) => received(number, rest),
  },
  {
    // 星空电话说收到了, 星空 蓝天当面说知道了
    pattern: new RegExp(
      `^(?:${noticeNumber}\\s+)?(?<names>[^，。,!！?？:：]{1,40}?)\\s*(?<way>${anyWay})(?:过来|来|给我|跟我|对我|里|上)?(?:说|讲|告诉我|回复|答复|回话|确认|表示)(?:他|她|他们|店里|已经|都|也)*(?:收到|知道|看到|晓得|明白|清楚)(?:了|啦|通知了?)*${behind}`,
      "u",
    ),
    command: ({ number, names = "", way = "" }) =>
      /谁|哪|[吗没不]|别人|人家|^我|^他/u.test(names)
        ? undefined
        : { kind: "received", ...numbered(number), names: names.trim(), ...wayOf(way) },
  },
  {
    pattern: new RegExp(
      `^(?:免|免回|免除|豁免|免予回复)\\s*[:,，]?\\s*${leadingNumber}?(?<words>.*?)${behind}`,
      "u",
    ),
    command: ({ number, words = "" }) =>
      /^(?:费|得|不了|了|责|签|税|疫|检|职|单|谈|提|打扰|我|他|礼)/u.test(words)
        ? undefined
        : { kind: "exempt", ...numbered(number), words },
  },
  {
    pattern: new RegExp(`^${noticeNumber}\\s*(?:免|免除|豁免)\\s*(?<words>\\S.*?)${behind}`, "u"),
    command: ({ number, words = "" }) => ({ kind: "exempt", ...numbered(number), words }),
  },
  {
    pattern: new RegExp(
      `^(?:反馈)(?!(?:表|单|意见|会|给|了|一下|情况|信息))\\s*[:,，]?\\s*${leadingNumber}?(?<words>.*?)${behind}`,
      "u",
    ),
    command: ({ number, words = "" }) => ({ kind: "answered", ...numbered(number), words }),
  },
  {
    pattern:
      /^(?:请|麻烦|帮我)*(?:查|看|查看|看看|查一下|看一下)?\s*场所\s*[:,，]?\s*(?<name>[^?？]{0,40}?)[。.!！~\s]*$/u,
    command: ({ name = "" }) =>
      /^(?:里|内|外|太|安全|检查|要求|负责人|的|都|是|有|名称|码)/u.test(name)
        ? undefined
        : { kind: "site", name },
  },
  {
    // 2 收到, 1-4收到, 第2、3条不算
    pattern: new RegExp(
      `^第?(?<indexes>\\d{1,3}(?:[-~到至—–、,，和及\\s]+\\d{1,3})*)\\s*[条号个]?[:,，]?\\s*(?:都|也)?(?<as>收到|算收到|算|算数|是收到|通过|不算收到|不算|不是|没收到|不算数|不是收到)(?:了)?${behind}`,
      "u",
    ),
    command({ indexes = "", as = "" }) {
      const listed = readIndexes(indexes);
      if (!listed) return undefined;
      return { kind: "ruleListed", indexes: listed, as: /^[不没]/u.test(as) ? "none" : "received" };
    },
  },
  {
    pattern: /^(?:选|选择|答|选第)?\s*(?<choice>\d)\s*[。.、!！)）]?$/u,
    command: ({ choice }) => ({ kind: "choose", choice: Number(choice) }),
  },
];

/** Texts in which what is said must be kept as typed: 更正 31：…, 回复 2：…. Matched against the raw text. */
export const verbatimForms: readonly Form[] = [
  {
    pattern:
      /^(?:更正|更正通知|勘误|补充更正)(?:\s*[:：]\s*|\s+|(?=[\d０-９【[]|$))(?:[#【[]*(?:回执)?\s*(?<number>[\d０-９]{1,6})\s*(?:[】\]]+\s*[:：，,]?\s*|(?:号)?(?:通知)?\s*(?:[:：，,]\s*|\s+|$)))?(?<text>[\s\S]*)$/u,
    command: ({ number, text = "" }) => ({
      kind: "correct",
      ...numbered(number?.normalize("NFKC")),
      text: text.trim(),
    }),
  },
  {
    pattern:
      /^(?:回复|回覆|答复|回)\s*(?:第)?(?<index>[\d０-９]{1,3})\s*(?:号|条)?\s*[:：，,]\s*(?<text>[\s\S]+)$/u,
    command: ({ index, text = "" }) => ({
      kind: "reply",
      ...(index === undefined ? {} : { index: Number(index.normalize("NFKC")) }),
      text: text.trim(),
    }),
  },
  {
    pattern: /^(?:回复|答复)(?<index>)\s*[:：]\s*(?<text>[\s\S]+)$/u,
    command: ({ text = "" }) => ({ kind: "reply", text: text.trim() }),
  },
  {
    pattern: /^(?:回复|答复)\s*(?:[\d０-９]{1,3})?\s*[:：]?$/u,
    command: () => ({ kind: "reply", text: "" }),
  },
];

function received(number: string | undefined, rest: string): ReturnType<Form["command"]> {
  const timed = new RegExp(`(?:^|[\\s,，、])(?<time>${clock})\\s*$`, "u").exec(rest);
  const before = timed ? rest.slice(0, timed.index) : rest;
  const told = new RegExp(
    `(?:^|[\\s,，、])(?<way>${anyWay})(?:说的|告知的|告知|说|讲的)?(?<rest>.*)$`,
    "u",
  ).exec(before);
  const late = told?.groups?.rest?.trim() ?? "";
  const names = told && late === "" ? before.slice(0, told.index) : before;
  return {
    kind: "received",
    ...numbered(number),
    names: names.trim(),
    ...(told && late === "" ? wayOf(told.groups?.way ?? "") : {}),
    ...(timed?.groups?.time === undefined ? {} : { time: timed.groups.time.trim() }),
  };
}

function wayOf(word: string): { readonly way?: Way } {
  const found = ways.find(({ words }) => words.split("|").includes(word));
  return found ? { way: found.way } : {};
}
