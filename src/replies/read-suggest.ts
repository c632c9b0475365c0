import { containsWord, leftover } from "./cover.ts";
import { isRequest } from "./is-request.ts";
import { withoutMatter } from "./matter-pairs.ts";
import { noticeFacts } from "./notice-facts.ts";
import {
  formReading,
  type Phrase,
  plainWords,
  readOutset,
  splitPhrases,
  withoutLooseSpaces,
} from "./plain-words.ts";
import { isProposal } from "./suggest/is-proposal.ts";
import {
  advertSet,
  announcement,
  briefWish,
  complaintSet,
  lacking,
  noneSet,
  praise,
  procedure,
  questionSet,
  topicSet,
  unable,
  vocative,
  wishSet,
} from "./suggest/words.ts";
import type { Reading, ReadingContext } from "./types.ts";

/** What most replies are. Nothing else needs to be asked of them. */
const plainlyNone: ReadonlySet<string> = new Set(
  "无 没有 没意见 没有意见 没有。 没意见。 没有建议 暂无".split(" "),
);

/** A wish has something in it beside the word of wishing. */
const leastContent = 2;
/** What follows an announcement is a suggestion when it is more than a word. */
const leastAnnounced = 4;

/**
 * Reads whether a reply holds a suggestion, the quote set aside: a wish or a complaint one could act on, also as a question. Everything
 * else is `none`; nothing is left to the officer, who reads the suggestions anyway.
 */
export function readSuggest(own: string, context: ReadingContext): Reading {
  if (plainlyNone.has(own)) return formReading("none", 0.95, "noSuggestion");
  const outset = readOutset(own);
  if (outset !== undefined) return outset;
  const plain = withoutLooseSpaces(plainWords(own));
  if (containsWord(plain, advertSet)) return formReading("none", 0.8, "advert");
  const phrases = splitPhrases(plain);
  const toNeighbour = vocative.test(phrases[0]?.text ?? "");
  if (!toNeighbour && phrases.some(wishes)) return formReading("suggestion", 0.85, "suggested");
  if (toNeighbour) return formReading("none", 0.6, "chatter");
  if (phrases.some(complains)) return formReading("suggestion", 0.8, "complained");
  const { matter } = noticeFacts(context.notice);
  if (phrases.some((phrase) => proposes(phrase, matter))) return formReading("suggestion", 0.75, "suggested");
  if (/(?:建议|意见|想法) ?:/.test(plain) && phrases.some(isContent)) {
    return formReading("suggestion", 0.8, "suggested");
  }
  if (phrases.some(({ text }) => announcement.test(text))) {
    return phrases.some(isContent)
      ? formReading("suggestion", 0.7, "suggested")
      : formReading("none", 0.8, "suggestionAnnounced");
  }
  if (phrases.some(({ text }) => isNone(text))) return formReading("none", 0.9, "noSuggestion");
  if (phrases.some((phrase) => isRemark(phrase, matter))) return formReading("suggestion", 0.5, "suggested");
  if (phrases.some(({ asked }) => asked)) return formReading("question", 0.7, "asksOnly");
  return formReading("none", 0.7, "chatter");
}

function wishes({ text: said, asked }: Phrase): boolean {
  const text = said.replace(praise, "");
  if (text !== said && text.length < leastAnnounced) return false;
  if (announcement.test(text) || isNone(text)) return false;
  if (asks(text, asked) && procedure.test(text)) return false;
  if (!asks(text, asked) && briefWish.test(text)) return true;
  return (
    !/^可以[的了吧啊]?$/.test(text) &&
    containsWord(text, wishSet) &&
    leftover(text, noneSet).length >= leastContent
  );
}

function complains({ text, asked }: Phrase): boolean {
  const words = text.replace(praise, "");
  if (isNone(words) || (asks(text, asked) && procedure.test(text))) return false;
  if (words.length <= leastContent) return false;
  if (containsWord(words, complaintSet) || unable.test(words)) return true;
  return !asks(text, asked) && containsWord(words, topicSet) && lacking.test(words);
}

function proposes({ text, asked }: Phrase, matter: ReadonlySet<string>): boolean {
  const words = text.replace(praise, "");
  if (isNone(words) || words !== text || asks(text, asked) || announcement.test(text)) return false;
  return !isRequest(text) && !isCourtesy(text) && isProposal(text, matter);
}

/** Shorter is an interjection. */
const leastRemark = 6;
/** One's own affairs, the day's, and greetings. */
const talk =
  /[我俺咱谁哪啥]|今天|今晚|昨|刚|明天|前天|了$|祝|早上|新年|老家|好$|不错|哈哈|打牌|牌局|欢迎|转让|出租/;

/** Asked for suggestions, people who say something of the matter and not of themselves suggest something. */
function isRemark({ text, asked }: Phrase, matter: ReadonlySet<string>): boolean {
  if (asks(text, asked) || text.length < leastRemark || talk.test(text) || text.replace(praise, "") !== text)
    return false;
  if (isCourtesy(text) || isRequest(text) || isNone(text)) return false;
  return containsWord(text, topicSet) || withoutMatter(text, matter).length < text.length;
}

function isCourtesy(text: string): boolean {
  return /谢谢|感谢|辛苦|收到|知道了|点赞|支持|听安排|配合/.test(text);
}

/** Behind 我提一点: whatever is no question and no thanks. */
function isContent({ text, asked }: Phrase): boolean {
  return (
    !asked &&
    !announcement.test(text) &&
    !isNone(text) &&
    text.length >= leastAnnounced &&
    !/谢谢|在吗|您好|你好|辛苦/.test(text)
  );
}

function asks(text: string, asked: boolean): boolean {
  return asked || containsWord(text, questionSet);
}

function isNone(text: string): boolean {
  return leftover(text, noneSet) === "";
}
