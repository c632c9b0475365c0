import type { Wechat4u } from "../wechat4u.ts";

/** The two texts after which wechat4u 0.7.14 ends the session (source: `handleMsg`). */
const switches = [/^(.\udf1a\u0020\ud83c.){3}$/, /^退出wechat4u$/];

/**
 * Anyone can log the bot out by sending `🌚 🌚🌚 🌚🌚 🌚` in private: wechat4u looks for it right after its own `message` event (source,
 * run). Listening earlier than anybody else, this breaks the spell with an invisible character in the copy wechat4u looks at; what was
 * said is read from `OriginalContent`, which stays as it was.
 */
export function breakLogoutSwitch(wechat4u: Wechat4u): void {
  wechat4u.on("message", (message: { Content?: unknown }) => {
    const { Content } = message;
    if (typeof Content !== "string" || !switches.some((pattern) => pattern.test(Content))) return;
    message.Content = `${Content}\u200b`;
  });
}
