import type { Form } from "./form.ts";

/** 月报, 月报 10月, 上月月报, 10月的月报. */
export const reportForms: readonly Form[] = [
  {
    pattern:
      /^(?:请|麻烦|帮我|看看|看一下|看|查|给我)*(?:月报|月度报告|月报表|月度统计)(?:\s*[:,]?\s*(?<month>[^\s?？。.!！~]{1,8}))?[?？。.!！~\s]*$/u,
    command: ({ month }) => ({ kind: "report", ...(month === undefined ? {} : { month }) }),
  },
  {
    pattern:
      /^(?:请|麻烦|帮我|看看|看一下|看|查|给我)*(?<month>(?:上个?|本|这个?)月|(?:\d{4}年)?\d{1,2}月|\d{4}[-/]\d{1,2})份?的?(?:月报|月度报告|报告)[?？。.!！~\s]*$/u,
    command: ({ month }) => ({ kind: "report", ...(month === undefined ? {} : { month }) }),
  },
];
