import { normaliseText } from "./normalise-text.ts";

/** What was quoted: whose words, as WeChat shows the name, and the words, which WeChat may have cut. A quoted picture reads 图片. */
export interface QuotedWords {
  readonly name: string;
  readonly text: string;
}

/** A reply taken apart. Without a quote, `own` is the whole text. */
export interface SplitReply {
  readonly quoted?: QuotedWords;
  readonly own: string;
}

/** The end of the quoted half: its closing bracket, then a line of nothing but dashes. */
const divider = /[」｣][^\S\n]*\n+[^\S\n]*((?:[-－—–―─][^\S\n]*){5,})(?:\n|$)/g;

/**
 * Takes a quoted reply (引用) apart. The web protocol sends it as text:
 * `「昵称：被引用内容」\n- - - - - - - - - - - - - - -\n回复`, seen with wechat4u 0.7.14; colon and dashes may be ASCII or full-width.
 * Anything of another shape is the member's own words. Brackets inside the quote are counted, so a quote of a quote is one quote.
 */
export function splitQuote(text: string): SplitReply {
  const plain = text.replace(/\r\n?/g, "\n");
  const start = plain.search(/\S/);
  if (start < 0 || !/[「｢]/.test(plain.charAt(start))) return { own: text };
  const end = findDivider(plain, start);
  if (end === undefined) return { own: text };
  const inner = plain.slice(start + 1, end.from);
  const colon = inner.search(/[:：]/);
  const quoted =
    colon < 0
      ? { name: "", text: inner.trim() }
      : { name: normaliseText(inner.slice(0, colon)).trim(), text: inner.slice(colon + 1).trim() };
  return { quoted, own: plain.slice(end.to).trim() };
}

/** The first divider outside all brackets; when brackets do not match up (a name may hold one), the last. */
function findDivider(text: string, start: number): { from: number; to: number } | undefined {
  let depth = 0;
  let counted = start;
  let last: { from: number; to: number } | undefined;
  for (const match of text.matchAll(divider)) {
    for (; counted <= match.index; counted++) {
      const char = text.charAt(counted);
      if (char === "「" || char === "｢") depth++;
      if (char === "」" || char === "｣") depth--;
    }
    last = { from: match.index, to: match.index + match[0].length };
    if (depth <= 0) return last;
  }
  return last;
}
