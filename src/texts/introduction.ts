/** What a group is told about the bot when it was registered, once. `officer` is a name; absent where none can be named. */
export function introductionText(about: {
  readonly station: string;
  readonly botName: string;
  readonly officer?: string | undefined;
}): string {
  const { station, botName, officer } = about;
  const contact =
    officer === undefined ? "所里民警" : /警官$|民警$/u.test(officer) ? officer : `${officer}警官`;
  return [
    `各位好，我是${station}的通知助手“${botName}”，由${contact}负责。`,
    "所里的通知由我发到群里，需要回复的请按通知里说的回。我只记对通知的回复，用来统计谁已看到；平时聊天不看也不记。",
    `我不会要钱、要验证码、要身份证照片，也不发链接。遇到这样的消息都是假的，请告诉${contact}。`,
    "有紧急情况请直接打110，火警119，不要等群里回话。",
  ].join("\n");
}
