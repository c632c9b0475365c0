import { containsWord, leftover } from "./cover.ts";
import { listMatterPairs } from "./matter-pairs.ts";
import {
  formReading,
  type Phrase,
  plainWords,
  readOutset,
  splitPhrases,
  withoutLooseSpaces,
} from "./plain-words.ts";
import { respellLatin } from "./respell-latin.ts";
import { simplifyText } from "./simplify-text.ts";
import type { Reading, ReadingContext } from "./types.ts";
import { type Ballot, findExtremes, indexOptions } from "./vote/ballot.ts";
import { findMentions, type Mention } from "./vote/find-mentions.ts";
import { listOptions } from "./vote/list-options.ts";
import { sameWords } from "./vote/same-words.ts";
import {
  abstainSet,
  anySet,
  correctionSet,
  fillerSet,
  formerVote,
  hedgeSet,
  noVoteSet,
  othersVote,
  questionSet,
  undecidedSet,
} from "./vote/words.ts";

/** Without options in the notice, letters and figures up to this many count. */
const presumedOptions = 4;

/** What most replies are: A, b。 Nothing else needs to be asked of them. */
const plainLetter = /^([A-Za-z])[。.!！]?$/;

/** 晚上好 greets, also where 晚上 is an option. */
const greeting = /^\s*(?:早上|上午|中午|下午|晚上)好[啊呀]?[\s\p{P}]*$/u;

/** A choice with the phrase it stands in. */
interface Choice {
  readonly mention: Mention;
  readonly phrase: string;
  /** Everything said before it and after the choice before. */
  readonly between: string;
}

/**
 * Reads which option a reply votes for, the quote set aside: {@link Reading.choice} of a `vote` is the option's place as a letter, whatever the notice calls its options.
 * The last stated counts when the words take the earlier back; two options, any option and one that is not offered are `unclear`.
 */
export function readVote(own: string, context: ReadingContext): Reading {
  const ballot = ballotOf(context.notice);
  const letter = plainLetter.exec(own)?.[1];
  if (letter !== undefined) return readLetter(letter, ballot);
  const outset = readOutset(own);
  if (outset !== undefined) return outset;
  const plain = sameWords(withoutLooseSpaces(respellLatin(withStems(plainWords(own), context.notice))))
    .replace(/\+ ?1(?!\d)/g, ",")
    .replace(/[一二三四]选一/g, "任选")
    .replace(/(?<!^)(?:但是?|不过|反正|非要说|硬要)/gm, ",$&");
  const phrases = splitPhrases(plain);
  if (greeting.test(withoutLooseSpaces(plainWords(own)))) return formReading("unclear", 0.6, "choiceHedged");
  if (phrases.length === 0) return formReading("unclear", 0.8, "choseAny");
  const said = phrases.filter((phrase) => !asks(phrase));
  const choices = listChoices(said, (text) => findMentions(text, ballot));
  const chosen = ownChoices(choices.filter(({ mention }) => !mention.denied));
  const all = said.map(({ text }) => text).join(",");
  if (chosen.length > 0) return readChoices(chosen, all);
  if (choices.length > 0) return formReading("unclear", 0.8, "choseNot");
  if (containsWord(all, noVoteSet)) return formReading("none", 0.9, "abstained");
  if (containsWord(all, anySet)) return formReading("unclear", 0.8, "choseAny");
  if (phrases.some((phrase) => isDoubtedChoice(phrase, ballot)))
    return formReading("unclear", 0.8, "choiceHedged");
  if (containsWord(all, undecidedSet) || unfinished.test(all))
    return formReading("unclear", 0.8, "choiceHedged");
  if (containsWord(all, abstainSet)) return formReading("none", 0.9, "abstained");
  if (phrases.some(asks)) return formReading("question", 0.8, "asksOnly");
  if (isReceipt(all)) return formReading("none", 0.8, "receiptOnly");
  if (/^[a-z\d]{1,2}$/.test(all)) return formReading("unclear", 0.8, "choseUnknown");
  if (isOtherOption(all)) return formReading("unclear", 0.6, "choseUnknown");
  return formReading("none", 0.6, "chatter");
}

/** 甲 is A where the notice calls its options so. */
function withStems(plain: string, notice: string): string {
  if (!/甲[、.:：)） ]/.test(notice)) return plain;
  return plain.replace(/[甲乙丙丁戊]/g, (stem) => "abcde".charAt("甲乙丙丁戊".indexOf(stem)));
}

/** 大家都选A，那我就选B: what others chose counts only where nothing of his own is said, and then says too little. */
function ownChoices(chosen: readonly Choice[]): readonly Choice[] {
  const sure = chosen.filter(({ mention }) => !mention.weak);
  if (sure.length > 0 && sure.length < chosen.length) return ownChoices(sure);
  const own = chosen.filter(({ between }) => !othersVote.test(between) && !formerVote.test(between));
  return own.length > 0 ? own : chosen;
}

function readLetter(letter: string, { options }: Ballot): Reading {
  const place = letter.toUpperCase().charCodeAt(0) - 65;
  if (place >= options) return formReading("unclear", 0.9, "choseUnknown");
  return { ...formReading("vote", 0.95, "chosen"), choice: String.fromCharCode(65 + place) };
}

let latest: { readonly notice: string; readonly ballot: Ballot } | undefined;

/** Replies come many to a notice: what it offers is worked out once. */
function ballotOf(notice: string): Ballot {
  if (latest?.notice === notice) return latest.ballot;
  const options = listOptions(notice);
  const matter = listMatterPairs(simplifyText(notice));
  const extremes = findExtremes(options);
  const ballot: Ballot = {
    words: indexOptions(options),
    options: options.length || presumedOptions,
    matter,
    ...(extremes === undefined ? {} : { extremes }),
  };
  latest = { notice, ballot };
  return ballot;
}

/** 我选 and nothing more. */
const unfinished = /^我?们?(?:[选投][的了个]?|方案|选项)$/;

/** 应该是A好一点？: a choice in doubt. B？ by itself asks. */
function isDoubtedChoice({ text, asked }: Phrase, ballot: Ballot): boolean {
  return asked && containsWord(text, hedgeSet) && !asksInWords(text) && findMentions(text, ballot).length > 0;
}

function asks({ text, asked }: Phrase): boolean {
  return asked || asksInWords(text);
}

function asksInWords(text: string): boolean {
  if (/(?<!^|觉得|我|想|下|看|,|认为)还是.{1,8}[呢好]$|是.{1,12}还是./.test(text)) return true;
  return containsWord(text.replace(/[我咱这]们?几[个家位]/, ""), questionSet) && !containsWord(text, anySet);
}

/** A word of this length by itself is somebody's choice that is not offered, rather than talk. */
const otherOption = /^\p{Script=Han}{2,3}$/u;
const interjection =
  /呢$|^我|^(?:[哈呵嘿嘻哦啊嗯额呃哎唉谢早]|多谢|感谢|辛苦|加油|在吗|你好|您好|晚安|大家好|厉害|可惜|真好|真棒|不错|好吧|好嘞|没空|再见|拜拜|恭喜|祝)|了$/;

/** 周三 where Tuesday and Thursday are offered, 黑色, 指纹. */
function isOtherOption(all: string): boolean {
  if (/^(?:上午|中午|下午|傍晚|晚上)[吧的好]?$/.test(all)) return true;
  const rest = leftover(all, fillerSet);
  const short = otherOption.test(all) || (otherOption.test(rest) && all.length <= rest.length + 2);
  return rest !== "" && short && !interjection.test(all);
}

function isReceipt(all: string): boolean {
  return /收到|知道|明白|^好的?$|^ok[的了]?$|^嗯+$/.test(all);
}

function listChoices(said: readonly Phrase[], find: (text: string) => readonly Mention[]): readonly Choice[] {
  const choices: Choice[] = [];
  let before = "";
  for (const { text } of said) {
    let from = 0;
    for (const mention of find(text)) {
      choices.push({ mention, phrase: text, between: `${before}${text.slice(from, mention.from)}` });
      before = "";
      from = Math.max(from, mention.to);
    }
    before += `${text.slice(from)},`;
  }
  return choices;
}

function readChoices(chosen: readonly Choice[], all: string): Reading {
  const last = chosen.at(-1);
  if (last === undefined) return formReading("unclear", 0.5, "choseSeveral");
  const places = new Set(chosen.map(({ mention }) => mention.places.join()));
  const compared = chosen.find(({ mention, phrase }) =>
    /^(?:方案|选项)?(?:要|还|都|的)?比/.test(phrase.slice(mention.to)),
  );
  if (places.size > 1 && compared !== undefined) return readOne(compared, all, "chosen");
  const corrected =
    (places.size > 1 || last.between.includes("改")) &&
    containsWord(last.between, correctionSet) &&
    !isHesitation(last);
  if (places.size > 1 && !corrected) return formReading("unclear", 0.8, "choseSeveral");
  return readOne(last, all, corrected ? "chosenCorrected" : "chosen");
}

/** A还是B asks oneself; A，还是B吧 decides. */
function isHesitation({ between }: Choice): boolean {
  return between === "还是";
}

function readOne({ mention, phrase }: Choice, all: string, because: "chosen" | "chosenCorrected"): Reading {
  const [place, ...others] = mention.places;
  if (place === undefined) return formReading("unclear", 0.8, "choseUnknown");
  if (others.length > 0) return formReading("unclear", 0.8, "choiceShared");
  const insists = /(?:但|不过|反正|非要|硬要).{0,4}(?:我|选|投|还是)/.test(all);
  const beside = all.replace(phrase.slice(mention.from, mention.to), "□");
  const hedged = containsWord(beside, hedgeSet) || containsWord(beside, anySet);
  if (because === "chosen" && !insists && hedged) {
    return formReading("unclear", 0.8, "choiceHedged");
  }
  return { ...formReading("vote", 0.9, because), choice: String.fromCharCode(65 + place) };
}
