import { readingTexts } from "../texts/readings.ts";
import { withoutCited } from "./cited-words.ts";
import { isOfficersCall, isOfficersInquiry } from "./is-officers-inquiry.ts";
import { isDisguised, normaliseText } from "./normalise-text.ts";
import { noteQuestion } from "./note-question.ts";
import { formReading } from "./plain-words.ts";
import { isQuotedPicture, isQuoteOf, numbersQuoted } from "./quoted-message.ts";
import { readRoster } from "./read-roster.ts";
import { readSignup } from "./read-signup.ts";
import { readSuggest } from "./read-suggest.ts";
import { readVote } from "./read-vote.ts";
import { readWords } from "./read-words.ts";
import { type QuotedWords, splitQuote } from "./split-quote.ts";
import type { HeardReply, Reading, ReadingAsk, ReadingContext } from "./types.ts";

/** Who reads own words, by what the notice asks. */
const readers: Readonly<Record<ReadingAsk, (own: string, context: ReadingContext) => Reading>> = {
  inform: readReceipt,
  ack: readReceipt,
  rectify: (own, context) => readReceipt(withoutCited(own), context),
  signup: readSignup,
  vote: readVote,
  roster: readRoster,
  suggest: readSuggest,
};

function readReceipt(own: string, context: ReadingContext): Reading {
  return noteQuestion(readWords(own, context), own);
}

const wordless = {
  text: readingTexts.fragment,
  picture: readingTexts.pictureOnly,
  video: readingTexts.videoOnly,
  voice: readingTexts.voiceOnly,
  sticker: readingTexts.stickerOnly,
  file: readingTexts.fileOnly,
} as const;

const sameAsQuoted =
  /^[\s+]*(?:\+\s*1|1)[\s.。!]*$|^\s*(?:我(?:们)?(?:也)?)?(?:(?:家|店|这|这边|这里)?(?:同上|一样|同样|也是|也一样|同))[\s.。!了的]*$/;

/**
 * Reads one reply to one notice: what do its own words say? A quote never decides; it only tells what the words are about. Words under a
 * quote of anything but this notice, a picture or another member's receipt answer something else (`none`). Pure, never throws, and takes
 * time linear in the length of the text.
 */
export function readReply(reply: HeardReply, context: ReadingContext): Reading {
  if (reply.text.trim() === "" || reply.kind !== "text") {
    return { kind: "unclear", confidence: 1, because: wordless[reply.kind] };
  }
  const { quoted, own } = splitQuote(reply.text);
  const read = readers[context.ask];
  if (quoted === undefined) return read(own, context);
  if (own === "") return { kind: "unclear", confidence: 1, because: readingTexts.quoteOnly };
  if (isDisguised(own)) return read(own, context);
  const formAnswer = isFormAnswer(quoted, context);
  const receipt = !formAnswer && isReceipt(quoted, context);
  const same = sameAsQuoted.test(normaliseText(own));
  if (receipt && same) {
    return { kind: "received", confidence: 0.9, because: readingTexts.followsReceipt };
  }
  if (formAnswer && same && !(context.ask === "signup" && oneMore.test(own)))
    return formReading("unclear", 0.8, "followsAnswer");
  const answer = receipt || isAnswer(quoted, context);
  if (same && answer) return { kind: "unclear", confidence: 0.8, because: readingTexts.followsAnswer };
  const words = read(own, context);
  const about =
    context.quotesThisNotice === true ||
    formAnswer ||
    answer ||
    isQuotedPicture(quoted) ||
    isAboutNotice(quoted, context.notice) ||
    (context.ask === "rectify" && isOfficersInquiry(quoted, context.notice)) ||
    (formAnswers[context.ask] !== undefined && isOfficersCall(quoted, context.notice));
  if (about || words.kind === "urgent") return words;
  return { kind: "none", confidence: 0.8, because: readingTexts.quotesOther };
}

/** Whether the quoted words are themselves a plain receipt, as of another member. */
export function isReceipt(quoted: QuotedWords, context: ReadingContext): boolean {
  return quoted.text.length <= 30 && readWords(quoted.text, context).kind === "received";
}

/** What answers a form, by what the notice asks. */
const formAnswers: Readonly<Partial<Record<ReadingAsk, readonly Reading["kind"][]>>> = {
  signup: ["signup", "cancel"],
  vote: ["vote"],
  roster: ["change", "nochange"],
  suggest: ["suggestion"],
};

/** +1 under 「张伟：报名1人」 is one more, and his own. */
const oneMore = /[1１]/;

/** Longer words are a notice, or private talk. */
const longestFormAnswer = 60;

/** Another member's answer to the form: what is written under it is about the form, too. */
function isFormAnswer(quoted: QuotedWords, context: ReadingContext): boolean {
  const kinds = formAnswers[context.ask];
  if (kinds === undefined || quoted.text === "" || quoted.text.length > longestFormAnswer) return false;
  if (numbersQuoted(quoted).length > 0) return false;
  return kinds.includes(readers[context.ask](quoted.text, context).kind);
}

/** Another member's word on the hazards. */
function isAnswer(quoted: QuotedWords, context: ReadingContext): boolean {
  if (context.ask !== "rectify" || quoted.text.length > 30) return false;
  return ["done", "promise"].includes(readWords(quoted.text, context).kind);
}

/** A message that bears this notice's number (a reminder of it) or is the notice, perhaps cut. */
function isAboutNotice(quoted: QuotedWords, notice: string): boolean {
  const numbers = numbersQuoted(quoted);
  const own = numbersQuoted({ name: "", text: notice.slice(0, 40) });
  if (numbers.length > 0 && own.length > 0) return numbers.some((number) => own.includes(number));
  return isQuoteOf(quoted, notice);
}
