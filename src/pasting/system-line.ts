/** What a line in grey says: that somebody took a message back, or something nobody has to know. */
export type SystemLine = { readonly is: "recall"; readonly name: string } | { readonly is: "other" };

const marks = `["“”「」『』']`;
/** The owner of a group can take back what another said: the last name is whose message it was. */
const recalls: readonly RegExp[] = [
  new RegExp(`^.{1,60}?撤回了成员\\s*${marks}?(?<name>.{1,60}?)${marks}?\\s*的一条消息[。.]?$`, "u"),
  new RegExp(`^${marks}?(?<name>.{1,60}?)${marks}?\\s*撤回了一条消息(?:\\s*重新编辑)?[。.]?$`, "u"),
  new RegExp(`^${marks}?(?<name>.{1,60}?)${marks}?\\s+recalled a message\\.?$`, "iu"),
];

const others: readonly RegExp[] = [
  /邀请.{1,200}加入了?群聊[。.]?$/u,
  /^["“「]?.{1,60}["”」]?\s*(?:通过扫描.{0,80})?加入了?群聊[。.]?$/u,
  /^["“「]?.{1,60}["”」]?\s*(?:被.{1,60})?(?:移出|退出)了?群聊[。.]?$/u,
  /^["“「]?.{1,60}["”」]?\s*修改群名为/u,
  /^(?:["“「].{1,60}["”」]|我|你)\s*拍了拍/u,
  /^[—–─\-\s]*以[上下](?:为|是)(?:新消息|历史消息|打招呼的内容)[—–─\-\s]*$/u,
  /^[—–─\-\s]*新消息[—–─\-\s]*$/u,
  /^(?:查看更多消息|消息已发出，但被对方拒收了)[。.]?$/u,
  /^["“「]?.{1,60}["”」]?\s*(?:发起了|结束了)(?:语音|视频|群)?(?:通话|直播|群待办)/u,
];

/** What WeChat itself wrote on this line; `undefined` for words of people. */
export function readSystemLine(line: string): SystemLine | undefined {
  if (line.length > 300) return undefined;
  for (const pattern of recalls) {
    const name = pattern.exec(line)?.groups?.name?.trim();
    if (name !== undefined && name !== "") return { is: "recall", name };
  }
  return others.some((pattern) => pattern.test(line)) ? { is: "other" } : undefined;
}

/** Words that stand in the place of a message taken back, under the name of who said it. */
export function isRecallWords(text: string): boolean {
  return /^\[?(?:(?:此|该)消息已(?:被)?撤回|已?撤回(?:了)?(?:一条)?消息)\]?[。.]?$/u.test(text.trim());
}
