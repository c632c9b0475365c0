/** `huizhi say`: what officers type in chat, typed at the command line. */
export const sayTexts = {
  nothingSaid: (): string => '没有写内容，例如 say 张智军 "代收 1 星空网吧 电话"。',
  noPairing: (): string => "绑定要在微信里做：请民警本人把绑定码发给机器人。",
  filesElsewhere: (count: number): string =>
    `另有${count}个图片或文件，这里显示不了：图片用 parts 编号 --out 文件夹 取，表用 export 编号 文件 取。`,
  /** Shown by `--help`. */
  help: "替民警下命令，和他在微信里打字一样；答复打印在这里，不发微信",
  helpText: '他要打的话，如 "代收 1 星空网吧 电话"；写 - 则从标准输入读',
} as const;
