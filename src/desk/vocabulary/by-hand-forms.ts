import { type Form, noticeNumber, numbered } from "./form.ts";

const end = "[。.!！~\\s]*$";
const clock =
  "(?:(?:\\d{4}[-/年]\\d{1,2}[-/月]\\d{1,2}日?|\\d{1,2}[/月]\\d{1,2}[日号]?|今天|昨天|前天)\\s*)?(?:早上|上午|中午|下午|晚上|凌晨)?\\s?\\d{1,2}(?::\\d{2}|[点时](?:半|\\d{1,2}分?|钟|整)?)";

/** Groups in which people post: 手工, 自动, 登记手工, 手发 31, 已发 31 网吧店主群 14:20. */
export const byHandForms: readonly Form[] = [
  {
    pattern: new RegExp(
      `^(?:请|麻烦)?(?:手发|交给我发|手工发|手动发|手工转发|手动转发|取(?:文字|图片|内容))\\s*[:,]?\\s*(?:${noticeNumber})?(?:\\s+(?<names>\\D.*?))?${end}`,
      "u",
    ),
    command: ({ number, names }) => ({
      kind: "handOut",
      ...numbered(number),
      ...(names === undefined ? {} : { names }),
    }),
  },
  {
    pattern: new RegExp(`^${noticeNumber}\\s*(?:手发|交给我发|手工发|手动发|手工转发)${end}`, "u"),
    command: ({ number }) => ({ kind: "handOut", ...numbered(number) }),
  },
  {
    pattern: new RegExp(`^登记手工(?:群)?(?:\\s*[:,]?\\s*(?<name>\\S+)(?:\\s+(?<tags>.+?))?)?${end}`, "u"),
    command: ({ name, tags }) => ({
      kind: "registerByHand",
      ...(name === undefined ? {} : { name }),
      tags: (tags ?? "").split(/[、,;\s]+/u).filter((tag) => tag !== ""),
    }),
  },
  {
    pattern: new RegExp(
      `^(?:全部|所有|所有群|全部群|都)(?:改|转|切换)?(?:成|为|到)?(?:手工|人工)(?:发)?${end}`,
      "u",
    ),
    command: () => ({ kind: "byHand", names: "全部" }),
  },
  {
    pattern: new RegExp(`^(?:手工|人工|改手工|转手工)(?:\\s*[:,]?\\s*(?<names>\\S.*?))?${end}`, "u"),
    command: ({ names = "" }) =>
      /^(?:发|操作|统计|录入|登记|费|活)/u.test(names) ? undefined : { kind: "byHand", names },
  },
  {
    pattern: new RegExp(
      `^(?:全部|所有|所有群|全部群|都)(?:改|转|切换)?(?:回|成|为)?(?:自动|机器人发)(?:发)?(?:\\s*(?<resend>补发))?${end}`,
      "u",
    ),
    command: ({ resend }) => ({ kind: "byBot", names: "全部", resend: resend !== undefined }),
  },
  {
    pattern: new RegExp(
      `^(?:自动|改自动|转自动|改回自动|恢复自动)(?:\\s+(?<names>\\S.*?)(?:\\s+(?<resend>补发))?)?${end}`,
      "u",
    ),
    command: ({ names = "", resend }) => ({ kind: "byBot", names, resend: resend !== undefined }),
  },
  {
    // 已发 31 网吧店主群 14:20, 已发 网吧店主群, 已发 31 14:20
    pattern: new RegExp(
      `^(?:已发|已发出|已发到|已经发到|已手工发|已转发|转发了)(?:\\s*${noticeNumber}(?![\\d:点时月/]))?(?:\\s*[:,]\\s*|\\s+)(?<names>.*?)\\s*(?<time>${clock})?${end}`,
      "u",
    ),
    command: ({ number, names = "", time }) =>
      names === "" && time === undefined
        ? undefined
        : { kind: "posted", ...numbered(number), names, ...(time === undefined ? {} : { time }) },
  },
];

/** 粘贴 网吧店主群, and below it what was copied: kept as it was pasted. */
export const pasteForm: Form = {
  pattern:
    /^(?:粘贴|粘貼|黏贴)(?:[^\S\n]*[:：]?[^\S\n]*)(?=$|\n|[\s:：]|(?<=[\s:：]))(?<head>[^\n]*)(?:\n(?<text>[\s\S]*))?$/u,
  command: ({ head = "", text = "" }) => ({ kind: "paste", head: head.trim(), text }),
};
