
/** What is said about reading a paste at all. */
export const byHandTexts = {
  nothingPasted: (): string =>
    "没有粘贴内容。请在电脑版微信里选中群里的消息，复制，连名字和时间一起贴在这一行下面。",
  unknownLayout: (): string =>
    [
      "这段内容看不出谁说了什么，没有记。要带名字的，像这样：",
      "张三 2026/11/23 14:02",
      "收到",
      "或者：",
      "张三：收到",
      "请在电脑版微信里多选消息再复制，不要只复制文字。",
    ].join("\n"),
} as const;
