import { containsWord, findWordAt, type WordSet, wordSet } from "../cover.ts";
import { findTopicWords, type TopicWords } from "./topics.ts";
import { type Family, familiesIn, listVerbs } from "./verb-families.ts";
import { forbidding } from "./words.ts";

/** What a notice asks to be done and forbids. */
export interface NoticeDuties {
  readonly text: string;
  /** The pairs of characters that tell of its matter. */
  readonly matter: ReadonlySet<string>;
  /** The families of the verbs it uses, and of those that answer its topic. */
  readonly families: ReadonlySet<Family>;
  /** The sentences that forbid something. */
  readonly forbidden: readonly Forbidden[];
  /** The text of the sentences that forbid nothing. */
  readonly asked: string;
  /** The verbs of those sentences. */
  readonly askedVerbs: readonly string[];
  /** The words it asks to be answered with (请回复“已填”), and what whoever may answer says (能到的请回复). */
  readonly answers: readonly string[];
  /** The deeds those words name: 答 where 已答 is asked for. */
  readonly echoes: WordSet;
  /** What belongs to what it is about, named or not. */
  readonly topic: TopicWords;
}

interface Forbidden {
  readonly text: string;
  /** The sentence from the word that forbids. */
  readonly banned: string;
  readonly families: ReadonlySet<Family>;
}

const forbiddingSet = wordSet(forbidding);
const sentenceEnd = /[，,。；;！!：:\n]/;
const quotedAnswer = /(?:回复|回|扣|写|打)(?:个|一声)?[“"'「『]([^”"'」』]{1,8})[”"'」』]/g;
/** 没有异议请回复, 能到请回复: what whoever answers says by answering. */
const ifSo =
  /(?:^|[，,。；;、！!\s])((?:没有?|无|能|可以|已)[^，,。；;、！!“”"\s]{1,5}?)(?:的话)?请(?:回复|回|扣)/g;
const whoAnswers =
  /(?:^|[，,。；;、！!])([^，,。；;、！!“”"]{1,8}?)的(?:请|都|老板|店)?(?:也)?(?:请)?(?:回复|回|扣|举手|接龙)/g;
/** What stands in quotes is shown or written, not forbidden. */
const quotedWords = /[“"「『][^”"」』]{0,40}[”"」』]/g;
/** These ask for a receipt and name nothing to be done. */
const receiving = wordSet(["收到", "看到", "知道", "知悉", "明白", "了解"]);

/** What a notice asks and forbids. `matter` are the pairs of characters that tell what it is about. */
export function listDuties(notice: string, matter: ReadonlySet<string>): NoticeDuties {
  const forbidden = notice
    .replace(quotedWords, "")
    .split(sentenceEnd)
    .filter((sentence) => containsWord(sentence, forbiddingSet))
    .map((text) => ({ text, banned: text.slice(placeOfBan(text)), families: familiesIn(text) }));
  const asked = notice
    .replace(quotedWords, "")
    .split(sentenceEnd)
    .filter((sentence) => !containsWord(sentence, forbiddingSet))
    .join(";");
  const answers = [...notice.matchAll(quotedAnswer), ...notice.matchAll(whoAnswers), ...notice.matchAll(ifSo)]
    .map((match) => (match[1] ?? "").replace(/^(?:请|确认|已经|没有?(?=变))/, ""))
    .filter(
      (words) => words !== "" && !/^[0-9]+$/.test(words) && findWordAt(words, 0, receiving) === undefined,
    );
  const topic = findTopicWords(notice);
  const families = new Set([...familiesIn(notice), ...topic.families]);
  return {
    text: notice,
    matter,
    families,
    forbidden,
    asked,
    askedVerbs: listVerbs(asked),
    answers,
    echoes: wordSet(answers.flatMap(echoOf)),
    topic,
  };
}

/** 已答, 答好了 and 已经答完 all say 答. */
function echoOf(answer: string): readonly string[] {
  const deed = answer.replace(/^(?:都|全部|已经?|确认)/, "").replace(/(?:好|完|过|成功|到位|完毕)?了?$/, "");
  return /^\p{Script=Han}{1,3}$/u.test(deed) && !/^[没无不是能可有]/.test(deed) ? [deed] : [];
}

function placeOfBan(sentence: string): number {
  for (let at = 0; at < sentence.length; at++) {
    if (findWordAt(sentence, at, forbiddingSet) !== undefined) return at;
  }
  return 0;
}
