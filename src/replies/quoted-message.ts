import { normaliseText } from "./normalise-text.ts";
import { numbersNamed } from "./numbers-named.ts";
import type { QuotedWords } from "./split-quote.ts";

/** Fewer characters than this could open any notice. */
const shortestOpening = 4;
/** A piece from the middle of a notice must be this long to be known as its own. */
const shortestPiece = 10;
const pictureWords = new Set(["图片", "照片", "视频", "image", "photo", "video"]);

/** A text reduced to its letters and digits, for comparing a quote, which WeChat may cut and re-space, with what was posted. */
function essence(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A notice's text without a 【回执31】 at its head. */
function withoutHead(text: string): string {
  return normaliseText(text).replace(/^\s*[【[]\s*回[执執]\s*\d{1,5}\s*(?:更正)?\s*[】\]]/, "");
}

/** Whether the quoted words are a notice's, perhaps cut short at their end, or one of its parts. */
export function isQuoteOf(quoted: QuotedWords, notice: string): boolean {
  const piece = essence(withoutHead(quoted.text));
  const whole = essence(withoutHead(notice));
  if (piece.length < shortestOpening) return piece !== "" && piece === whole;
  return whole.startsWith(piece) || (piece.length >= shortestPiece && whole.includes(piece));
}

/** The notice numbers the bot wrote into the message that was quoted; empty when it bears none. */
export function numbersQuoted(quoted: QuotedWords): readonly number[] {
  const marks = normaliseText(quoted.text).match(/[【[]\s?回[执執]\s?\d{1,5}\s?(?:更正)?\s?[】\]]/g) ?? [];
  return marks.flatMap((mark) => numbersNamed(mark));
}

/** Whether a picture or video was quoted; WeChat gives a word instead of it, other channels nothing. */
export function isQuotedPicture(quoted: QuotedWords): boolean {
  const words = essence(quoted.text);
  return words === "" || pictureWords.has(words);
}
