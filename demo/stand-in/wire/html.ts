// What the web servers do to words: they escape markup, write line ends as <br/>, and emoji as spans.
// Seen in every client's clean-up code (wechat4u `convertEmoji`, puppet `plainText`).

// Newer emoji than those of Unicode 6 are taken to come as they are.
const EMOJI = /[\u{1f000}-\u{1f6ff}\u{2600}-\u{27bf}]\u{fe0f}?/gu;

/** Escapes markup; leaves quotes alone. */
export function escapeMarkup(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A nickname, group nickname, remark, signature or topic as the servers write it. */
export function nameAsHtml(name: string): string {
  return withEmojiSpans(escapeMarkup(name));
}

/** What somebody typed, as the servers write it in a message's Content. */
export function textAsHtml(text: string): string {
  return withEmojiSpans(escapeMarkup(text)).replaceAll("\n", "<br/>");
}

/** XML inside a message's Content: escaped once more, emoji left alone. */
export function xmlAsHtml(xml: string): string {
  return escapeMarkup(xml).replaceAll("\n", "<br/>");
}

function withEmojiSpans(words: string): string {
  return words.replace(EMOJI, (emoji) => {
    const code = emoji.codePointAt(0) ?? 0;
    return `<span class="emoji emoji${code.toString(16)}"></span>`;
  });
}
