/** Why a deadline was not taken, and what to type instead. `written` is what the officer wrote. */
export const deadlineTexts = {
  notUnderstood: (written: string): string =>
    `没看懂截止时间“${written}”，请写成“截止 明天18点”“截止 11月26日”或“截止 3天内”。`,
  past: (written: string): string => `截止时间“${written}”已经过了，请改个晚些的时间，例如“截止 明天18点”。`,
  tooFar: (written: string): string =>
    `截止时间“${written}”太远了，请写一年以内的时间，例如“截止 11月26日”。`,
} as const;
