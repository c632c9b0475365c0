import type { Way } from "../../notices/types.ts";
import type { ListedAs } from "../command.ts";
import { type Form, noticeNumber, numbered, readIndexes } from "./form.ts";

/** How an officer says by which way he learned of it. */
const ways: readonly { readonly way: Way; readonly words: string }[] = [
  { way: "电话", words: "打电话|打来电话|来电话|来电|电话里|电话中|电话|通话" },
  { way: "当面", words: "当面|上门|面告|口头|现场|见面" },
  { way: "微信", words: "微信|私聊|私信" },
  { way: "其他", words: "其他|其它" },
];
const anyWay = ways.map(({ words }) => words).join("|");

const spoken = "[\\d一二两三四五六七八九十]{1,3}";
const dayWord =
  "大前天|前天|前晚|昨天|昨日|昨早|昨晚|今天|今日|今早|今晚|明天|明日|明早|明晚|大后天|后天|[上下]个?(?:周|星期|礼拜)[一二三四五六日天]";
const date =
  "(?:周|星期|礼拜)[一二三四五六日天]|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号]|\\d{1,2}/\\d{1,2}|\\d{4}[-/年]\\d{1,2}[-/月]\\d{1,2}日?";
const part = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|[早晚]";
const clock = `(?:(?:${dayWord}|${date}|${part})\\s*){0,3}(?:\\d{1,2}:\\d{2}(?::\\d{2})?|${spoken}[点时](?:半|一刻|三刻|${spoken}分?|钟|整)?(?:左右)?)`;
const ago = `刚才|刚刚|刚|(?:半个?|${spoken}个?半?)(?:小时|钟头)之?前|${spoken}分钟之?前`;
/** When it was, as officers write it, which no shop is called; also what cannot be (25点, 明天9点), so that he hears what is wrong with it. */
const clearTime = `(?:${clock}|${ago}|(?:${dayWord})\\s*(?:${part})?)`;
const anyTime = `(?:${clearTime}|(?:${date})\\s*(?:${part})?|${part})`;
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
      `^(?:${noticeNumber}\\s+)?(?<names>[^，。,!！?？:：]{1,40}?)(?:家|店里|那边)?\\s*(?:刚才|刚刚|刚)?(?<way>${anyWay})(?:了[,，]?)?(?:过来|来|给我|跟我|对我|里|上)?(?:说|讲|告诉我|回复|答复|回话|确认|表示|[,，\\s])(?:他|她|他们|店里|已经|都|也)*(?:收到|知道|看到|晓得|明白|清楚)(?:了|啦|通知了?)*${behind}`,
      "u",
    ),
    command: ({ number, names = "", way = "" }) =>
      /谁|哪|[吗没不]|别人|人家|^我|^他/u.test(names)
        ? undefined
        : { kind: "received", ...numbered(number), names: names.trim(), ...wayOf(way) },
  },
  {
    // 星空代收一下, 帮星空代收
    pattern: new RegExp(
      `^(?:帮|给|替)?(?<names>[^\\d，。,!！?？:：]{2,20}?)(?:代收|代签收)(?:一下|了|吧)?${behind}`,
      "u",
    ),
    command: ({ names = "" }) =>
      /快递|包裹|快件|外卖|邮件|谁|哪|[吗没不能可会要帮请]|别人|人家|大家|^[我你他她]/u.test(names)
        ? undefined
        : { kind: "received", names: names.trim() },
  },
  {
    // 星空停业免了
    pattern: new RegExp(
      `^(?<names>[^\\d，。,!！?？:：]{2,20}?)(?:已经|已|都)?(?<why>停业|歇业|关门|关店|转让|倒闭|搬走|装修|不干)(?:了)?[,，\\s]*(?:就)?免(?:回|除|掉|了)?(?:了|吧)*${behind}`,
      "u",
    ),
    command: ({ names = "", why = "" }) =>
      /谁|哪|[吗没不]|大家|^[我你他她]/u.test(names)
        ? undefined
        : { kind: "exempt", words: `${names.trim()} ${why}` },
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
      `^第?(?<indexes>\\d{1,3}(?:[-~到至—–、,，和及\\s]+\\d{1,3})*)\\s*[条号个]?[:,，]?\\s*(?:都|也)?(?<as>收到|算收到|算|算数|是收到|不算收到|不算|不是|没收到|不算数|不是收到|已整改|算整改|算已整改|改好|已改|已改好|整改好|在改|正在改|在整改|正在整改|会改|不能|改不了|不能改|不改|要延期|没法改|不能整改)(?:了)?${behind}`,
      "u",
    ),
    command({ indexes = "", as = "" }) {
      const listed = readIndexes(indexes);
      if (!listed) return undefined;
      return { kind: "ruleListed", indexes: listed, as: listedAs(as) };
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

function listedAs(word: string): ListedAs {
  if (/^(?:不能|改不了|不改|要延期|没法改)/u.test(word)) return "cannot";
  if (/^[不没]/u.test(word)) return "none";
  if (/在改|在整改|会改/u.test(word)) return "promise";
  return /改/u.test(word) ? "done" : "received";
}

const timeAtEnd = new RegExp(`^(?<names>.*?[^\\s,，、])(?:\\s+|\\s*[,，、]\\s*)(?<time>${clearTime})$`, "u");
const onlyTime = new RegExp(`^${anyTime}$`, "u");
const inSomeWay = new RegExp(
  `(?:^|[\\s,，、])(?<way>${anyWay})(?:说的|告知的|告知|说|讲的)?(?=$|[\\s,，、:：]|${anyTime}$)[\\s,，、:：]*(?<after>.*)$`,
  "u",
);

/** Shops, the way, the time, as a rule in this order. What stands behind both shops and way is meant as a time, readable or not. */
function received(number: string | undefined, rest: string): ReturnType<Form["command"]> {
  const match = inSomeWay.exec(rest);
  const { way = "", after = "" } = match?.groups ?? {};
  const before = match ? rest.slice(0, match.index).trim() : rest;
  const { names, time } =
    match && before === "" ? timeApart(after, onlyTime.test(after)) : timeApart(before, false, after);
  return {
    kind: "received",
    ...numbered(number),
    names: names.trim(),
    ...wayOf(way),
    ...(time === "" ? {} : { time }),
  };
}

/** Names apart from the time behind them, where none stands `elsewhere`. */
function timeApart(
  words: string,
  isTime: boolean,
  elsewhere = "",
): { readonly names: string; readonly time: string } {
  if (isTime) return { names: "", time: words };
  if (elsewhere !== "") return { names: words, time: elsewhere };
  const { names = words, time = "" } = timeAtEnd.exec(words)?.groups ?? {};
  return { names, time };
}

function wayOf(word: string): { readonly way?: Way } {
  const found = ways.find(({ words }) => words.split("|").includes(word));
  return found ? { way: found.way } : {};
}
