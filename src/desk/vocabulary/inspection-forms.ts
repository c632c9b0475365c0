import type { Form } from "./form.ts";

const end = "[。.!！~\\s]*$";
const normal =
  "(?:检查)?(?:一切|都|均|全部|全)?(?:正常|没(?:有)?问题|无问题|没(?:有)?隐患|无隐患|未发现(?:隐患|问题|异常)|没发现(?:隐患|问题|异常)|无异常|没异常|合格|良好)";
const wrong = "(?:记错了?|不算|没去|取消|打错了?)";
const visited = "(?:巡查|检查|走访|查)(?:了|过)?";
const names = "(?<names>[^，。；;：:！!？?]{1,60}?)";

/** 巡查 蓝天 正常, 蓝天检查正常, 巡查 蓝天 记错; and 本季未查. */
export const inspectionForms: readonly Form[] = [
  {
    pattern: new RegExp(
      `^${visited}\\s*[:,，]?\\s*${names}[\\s,，:：]*${normal}(?:[，,。;；]\\s*(?<note>.{1,60}?))?${end}`,
      "u",
    ),
    command: ({ names: typed = "", note }) =>
      /^(?:一切|都|全部|吗|情况|结果|下来|完)/u.test(typed)
        ? undefined
        : { kind: "check", names: typed.trim(), found: "normal", ...(note === undefined ? {} : { note }) },
  },
  {
    pattern: new RegExp(`^${names}\\s*(?:巡查|检查|查)(?:过|了|过了|完)?[\\s,，:：]*${normal}${end}`, "u"),
    command: ({ names: typed = "" }) =>
      /^(?:今天|昨天|刚才|全部|都|所有|我|请|消防|安全|你|他)/u.test(typed)
        ? undefined
        : { kind: "check", names: typed.trim(), found: "normal" },
  },
  {
    pattern: new RegExp(`^(?:巡查|检查|走访)\\s+${names}\\s*${wrong}${end}`, "u"),
    command: ({ names: typed = "" }) => ({ kind: "check", names: typed.trim(), found: "void" }),
  },
  {
    // What was found there is missing.
    pattern: new RegExp(
      `^(?:巡查|走访)(?:\\s*[:]\\s*|\\s+)(?<names>[^\\s，。；;：:！!？?]{2,20})${end}`,
      "u",
    ),
    command: ({ names: typed = "" }) => ({ kind: "check", names: typed }),
  },
  {
    pattern:
      /^(?:请|帮我)?(?:看|查|看看|查查|查一下)?(?:本|这|这个|这一)?(?<period>季度?|月份?|个?月)?(?:还有)?(?:哪些|哪几家|谁)?(?:还)?(?:未|没|没有)(?:检查|巡查|走访|查|去)(?:过)?(?:的)?(?:场所|店|单位|名单|有哪些)?[。.!！?？\s]*$/u,
    command: ({ period }) =>
      period === undefined
        ? undefined
        : { kind: "unvisited", period: period.includes("月") ? "month" : "quarter" },
  },
];
