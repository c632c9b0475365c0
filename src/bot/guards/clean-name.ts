/**
 * Names and texts come as HTML: `张三<span class="emoji emoji1f338"></span>`, `A&amp;B`, line ends as `<br/>`. Wechaty cleans only some
 * (`contact.name()`), and in an order that turns `&amp;lt;` into `<` (run: wechat4u 0.7.14, wechaty-puppet-wechat4u 1.14). So every name
 * and text is taken as the servers wrote it and cleaned here, once.
 */

/** A name as people see it: emoji as characters, no markup, trimmed. Empty when there is none. */
export function cleanName(html: string | undefined): string {
  if (html === undefined) return "";
  const words = withEmoji(html).replace(/<img\b[^>]*\btext="([^"]*?)(?:_web)?"[^>]*>/g, "$1");
  return unescapeEntities(words.replace(/<[^<>]*>/g, "")).trim();
}

/** What somebody typed, as he typed it: line ends, emoji, `<` and `&` are his own again. */
export function cleanText(html: string): string {
  return unescapeEntities(withEmoji(html).replace(/<br\s*\/?>/g, "\n"));
}

/** Undoes one level of escaping; `&amp;` last, so that `&amp;lt;` stays the `&lt;` somebody typed. */
export function unescapeEntities(words: string): string {
  return words
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replace(/&(?:apos|#0?39);/g, "'")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&");
}

/** Two faces the web servers write under the code of another (source: wechat4u `convertEmoji`). */
const miscoded: Readonly<Record<string, string>> = { "1f639": "1f602", "1f64d": "1f614" };

/** Where one emoji's code points end, by the length of all their digits. */
const splits: Readonly<Record<number, readonly number[]>> = { 4: [4], 5: [5], 8: [4, 4], 10: [5, 5] };

function withEmoji(html: string): string {
  return html.replace(/<span\s+class="emoji emoji([0-9a-fA-F]*)"\s*>\s*<\/span>/g, (_, digits: string) =>
    emojiOf(digits.toLowerCase()),
  );
}

function emojiOf(digits: string): string {
  const code = miscoded[digits] ?? digits;
  let from = 0;
  const points = (splits[code.length] ?? []).map((length) => {
    const point = Number.parseInt(code.slice(from, from + length), 16);
    from += length;
    return point;
  });
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : "";
}
