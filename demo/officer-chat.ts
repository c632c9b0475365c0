import type { Screen } from "./screen.ts";
import type { Person, SentMessage, WebWeChat } from "./stand-in/start-stand-in.ts";

/** The officer's private chat with the bot, as he types and reads it. */
export interface OfficerChat {
  /** Types a line; resolves with the bot's answer to it. */
  ask(text: string, limitMs?: number): Promise<string>;
  sendPicture(bytes: Uint8Array, what: string): void;
  /** Waits for a message of the bot's that fits. */
  hear(fits: (text: string) => boolean, limitMs?: number): Promise<string>;
}

/** The longest the officer waits for an answer, milliseconds. */
const patience = 30_000;

/** Opens the chat; what the bot writes into it is printed by whoever watches the stand-in. */
export function openOfficerChat(wechat: WebWeChat, officer: Person, screen: Screen): OfficerChat {
  const where = "私聊";
  const hear = async (fits: (text: string) => boolean, limitMs = patience): Promise<string> => {
    const isForHim = (message: SentMessage): boolean => message.to === officer && fits(message.text);
    return (await wechat.nextSent(isForHim, { limitMs })).text;
  };
  return {
    hear,
    ask(text, limitMs) {
      screen.chat(where, "民警张智军", text, "officer");
      officer.says("bot", text);
      return hear(() => true, limitMs);
    },
    sendPicture(bytes, what) {
      screen.chat(where, "民警张智军", `[图片：${what}]`, "officer");
      officer.sendsPicture("bot", Buffer.from(bytes));
    },
  };
}
