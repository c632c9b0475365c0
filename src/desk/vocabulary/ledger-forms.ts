import type { Form } from "./form.ts";

const asking = "(?:请|麻烦|帮我|看看|看一下|看|查|给我|发我|要|把|我要|导出|导一下|导|生成|打印|做|出)*";
const what =
  "(?:隐患排查整改|隐患排查|隐患整改|隐患|检查|整改)?台[账帐](?:表格|表)?(?:发我|给我|导出|发给我)?";
const end = "[。.!！~\\s]*$";
/** What names days begins so; other words behind 台账 are talk about ledgers unless a file is asked for. */
const days =
  "(?:\\d{1,4}[年月./-]|本月|这个?月|当月|上个?月|今年|本年|全年|去年|本季|这个?季|上个?季|今天|昨天|从\\d)";

/** 台账, 台账 11月, 导出 台账 11月1日到15日 网吧, 上月的台账. */
export const ledgerForms: readonly Form[] = [
  {
    pattern: new RegExp(`^${asking}\\s*${what}${end}`, "u"),
    command: () => ({ kind: "ledger", words: "" }),
  },
  {
    pattern: new RegExp(`^${asking}\\s*${what}\\s*[:,、]?\\s*(?<words>${days}[^?？吗呢]{0,40}?)${end}`, "u"),
    command: ({ words = "" }) => ({ kind: "ledger", words }),
  },
  {
    pattern: new RegExp(`^(?:导出|导|生成)\\s*${what}\\s*[:,、]?\\s*(?<words>[^?？吗呢]{1,40}?)${end}`, "u"),
    command: ({ words = "" }) => ({ kind: "ledger", words }),
  },
  {
    pattern: new RegExp(`^${asking}\\s*(?<words>${days}[^?？吗呢的]{0,24}?)份?的?\\s*${what}${end}`, "u"),
    command: ({ words = "" }) => ({ kind: "ledger", words }),
  },
];
