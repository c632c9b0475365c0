import { readRecurrence } from "../../notices/time-words/read-recurrence.ts";
import type { Command } from "../command.ts";
import type { Form } from "./form.ts";
import { isTimeLike, namesHour } from "./time-like.ts";

const end = "[。.!！~\\s]*$";
const asking = "(?:请|麻烦|帮我|把)*";
const series = "定时\\s*(?:任务)?\\s*(?:第)?\\s*(?<series>\\d{1,4})\\s*(?:号|条)?";
const once = "(?:一次|一回|一期|下次|下一次|这次|一下)?";

/** What is done to 定时1, said in front of it or behind it. */
const acts: readonly { readonly act: "pause" | "resume" | "skip" | "end"; readonly words: string }[] = [
  { act: "pause", words: "暂停|停一停|先停|停用|停" },
  { act: "resume", words: "恢复|继续|接着发|启用" },
  { act: "skip", words: "跳过|跳一次|少发" },
  { act: "end", words: "取消|删除|删掉|去掉|作废|不要" },
];

/** 定时 周五9点, 每周一9点, 定时列表, 定时 1, 暂停 定时1, 跳过 定时1, 取消 定时1, 栏目. */
export const scheduleForms: readonly Form[] = [
  {
    pattern: new RegExp(
      `^(?:看|看看|查|查看|查看一下)?\\s*(?:(?:有哪些|都有哪些|有什么)\\s*定时(?:任务|通知)?|定时\\s*(?:列表|名单|任务|通知|有哪些|都有哪些)?)(?:呢)?[?？]?${end}`,
      "u",
    ),
    command: () => ({ kind: "schedules" }),
  },
  {
    pattern: new RegExp(`^(?:看|看看|查|查看)?\\s*${series}[?？]?${end}`, "u"),
    command: ({ series: number }) => ({ kind: "series", series: Number(number) }),
  },
  ...acts.flatMap(({ act, words }): Form[] => {
    const command: Form["command"] = ({ series: number }) => ({
      kind: "changeSeries",
      act,
      ...(number === undefined ? {} : { series: Number(number) }),
    });
    return [
      { pattern: new RegExp(`^${asking}(?:${words})${once}\\s*${series}${once}${end}`, "u"), command },
      { pattern: new RegExp(`^${asking}${series}\\s*(?:${words})${once}(?:了|吧|掉)?${end}`, "u"), command },
      { pattern: new RegExp(`^${asking}(?:${words})${once}\\s*定时(?:任务)?${end}`, "u"), command },
    ];
  }),
  {
    // 定时 周五9点, 定时：明早8点半, 定时发 每周一9点
    pattern:
      /^(?:请|麻烦|帮我)*定时(?:发|发送|到)?\s*[:,]?\s*(?<words>\S.*?)(?:再发|发送|发出|发)?[。.!！~\s]*$/u,
    command: ({ words = "" }) => (isTimeLike(words) ? { kind: "sendAt", words } : undefined),
  },
  {
    // 每周一9点, 每个工作日9点发
    pattern: /^(?<words>(?:每|逢|工作日).*?)(?:再发|发送|发出|发)?[。.!！~\s]*$/u,
    command: ({ words = "" }) => {
      const rule = isTimeLike(words) ? readRecurrence(words) : undefined;
      return rule && "minutes" in rule ? { kind: "sendAt", words } : undefined;
    },
  },
  {
    // 周五9点发, 明早8点半再发
    pattern: /^(?<words>.{2,20}?)(?:再发|发送|发出|发)[。.!！~\s]*$/u,
    command: ({ words = "" }) =>
      isTimeLike(words) && namesHour(words) ? { kind: "sendAt", words } : undefined,
  },
  {
    pattern: new RegExp(
      `^(?:看|看看|查|查看)?\\s*(?:有哪些|都有哪些)?栏目(?:列表|有哪些|都有哪些)?[?？]?${end}`,
      "u",
    ),
    command: () => ({ kind: "columns" }),
  },
];

const loose = "(?:第)?\\s*(?<series>\\d{1,4})\\s*(?:号|条)?";

/** 暂停 1, 恢复 1, 跳过 1: a schedule's number or a notice's. Tried before the phrases, of which 暂停 1 is one. */
export const looseSeriesForms: readonly Form[] = acts.flatMap(({ act }): Form[] => {
  const words = { pause: "暂停", resume: "恢复", skip: "跳过", end: undefined }[act];
  if (words === undefined) return [];
  const command: Form["command"] = ({ series: number }) => ({
    kind: "changeSeries",
    act,
    series: Number(number),
    loose: true,
  });
  return [
    { pattern: new RegExp(`^${asking}${words}${once}\\s*${loose}${once}${end}`, "u"), command },
    { pattern: new RegExp(`^${asking}${loose}\\s*${words}${once}(?:了|吧)?${end}`, "u"), command },
  ];
});

const when = "(?:每|逢|工作日|定时).+?";
const to = "(?:发到|发给|发往|发|给)\\s*(?<to>\\S.*?)";

/** 栏目 防诈 发网吧、密室 每周三10点, in either order. Matched against the raw text, before 发网吧群 is read as a notice. */
export const columnForm: Form = {
  pattern:
    /^(?:发)?栏目(?:\s*[:：]\s*|\s+)(?<name>[^\s:：,，]{1,40})(?:\s*[,，:：]\s*|\s+|$)(?<rest>[^\n]*)$/u,
  command({ name = "", rest = "" }) {
    const text = rest.normalize("NFKC").replace(/[。.!！~\s]+$/u, "");
    const found =
      new RegExp(`^${to}[\\s,]+(?<when>${when})(?:发)?$`, "u").exec(text)?.groups ??
      new RegExp(`^(?<when>${when})\\s*${to}$`, "u").exec(text)?.groups ??
      new RegExp(`^${to}$`, "u").exec(text)?.groups;
    return columnCommand(name, found ?? {});
  },
};

function columnCommand(name: string, found: Readonly<Record<string, string | undefined>>): Command {
  const { to: groups, when: words } = found;
  return {
    kind: "column",
    name,
    ...(groups === undefined ? {} : { to: groups }),
    ...(words === undefined ? {} : { words }),
  };
}
