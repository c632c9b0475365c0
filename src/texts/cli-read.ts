/** What `huizhi read` says about lines it cannot read, and how it explains a reading to a person. */
export const readTexts = {
  waiting: "从标准输入逐行读 JSON，每行一条回复；按 Ctrl-D 结束。",
  badLine: (line: number, problem: string): string => `第${line}行没有读：${problem}。`,
  notJson: "不是 JSON",
  notObject: "不是一个 JSON 对象",
  noId: "缺 id（文字或数字）",
  badAsk: (asks: readonly string[]): string => `ask 要写 ${asks.join("、")} 之一`,
  badNotice: "notice 不是文字",
  badText: "缺 text（文字，图片可以为空）",
  badKind: "kind 要写 text 或 image",
  explained: (label: string, because: string): string => `读作：${label}\n原因：${because}`,
  quantity: (quantity: number): string => `一共：${quantity}`,
  choice: (place: string): string => `选的：${place}（按先后，A 是第一项）`,
} as const;

/** What each label means to an officer. */
export const labelNames: Readonly<Record<string, string>> = {
  ack: "收到",
  not_ack: "不算回复",
  unclear: "看不准，要民警看",
  done: "已整改",
  promise: "在改",
  cannot: "不能改或有异议",
  question: "提问",
  other: "与通知要的无关",
  signup: "报名",
  cancel: "取消报名",
  vote: "投票",
  change: "有变动",
  nochange: "没有变动",
  suggestion: "意见建议",
};
