import { momentText } from "./time.ts";

/** `huizhi today`: what an officer is told in the morning, read where nobody is logged in. */
export const cliTodayTexts = {
  /** Shown by `--help`. */
  help: "今日：进行中的通知、还差谁、要民警看的，和还没发到他微信的话；不写民警则每人一段",
  heading: (officer: string): string => `【${officer}】`,
  /** What waits for a login, oldest first. */
  unasked: (waiting: readonly { readonly at: number; readonly text: string }[], now: number): string =>
    [
      `还没发到他微信的${waiting.length}条：`,
      ...waiting.map(({ at, text }) => `${momentText(at, now)} ${text}`),
    ].join("\n"),
  /** Stand for what cannot be printed. */
  file: (name: string): string => `（文件：${name}）`,
  picture: (): string => "（图片或视频）",
} as const;
