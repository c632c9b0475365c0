import { containsWord } from "./cover.ts";
import { formReading, type Phrase, plainWords, readOutset, splitPhrases } from "./plain-words.ts";
import { respellLatin } from "./respell-latin.ts";
import { isSame, isSomeone, longestPhrase, type Told, tell } from "./roster/tell.ts";
import { correctionSet, futureSet, hedgeSet, leisureSet, questionSet } from "./roster/words.ts";
import type { Reading, ReadingContext } from "./types.ts";

/** What most replies are. Nothing else needs to be asked of them. */
const plainlySame: ReadonlySet<string> = new Set(
  "无 无。 没有 没有。 无变动 无变动。 没有变动 没变动 没变化 没有变化 无变化 本周无变动".split(" "),
);

/**
 * Reads whether a reply tells that people came or went, the quote set aside. Anyone come or gone is `change`, whatever is denied beside it; what is yet to
 * come, guests and guesses are `unclear`.
 */
export function readRoster(own: string, _context: ReadingContext): Reading {
  if (plainlySame.has(own)) return formReading("nochange", 0.95, "unchanged");
  const outset = readOutset(own);
  if (outset !== undefined) return outset;
  const plain = respellLatin(plainWords(own));
  const phrases = splitPhrases(plain);
  if (/https?:|www\./.test(plain) || containsWord(plain, leisureSet))
    return formReading("none", 0.8, "chatter");
  const said = phrases.filter((phrase) => !asks(phrase));
  const told = said.map(({ text }) => tell(text));
  if (isOtherHeadcount(said)) return formReading("change", 0.8, "changed");
  const has = (kind: Told): boolean => told.includes(kind);
  const later =
    said.some(({ text }) => containsWord(text, futureSet)) &&
    said.every(({ text }, index) => told[index] !== "change" || isBareChange(text));
  if (has("change") && !later && !takenBack(said, told)) return formReading("change", 0.9, "changed");
  if (phrases.some(isDoubted)) return formReading("unclear", 0.8, "changeHedged");
  if (said.some(({ text }, index) => told[index] === "nochange" && ofOwnHouse.test(text)))
    return formReading("nochange", 0.9, "unchanged");
  if (has("later") || (later && has("change"))) return formReading("unclear", 0.8, "changeLater");
  if (has("hedged")) return formReading("unclear", 0.8, "changeHedged");
  if (has("visitors")) return formReading("unclear", 0.8, "visitors");
  if (has("nochange")) return formReading("nochange", 0.9, "unchanged");
  if (has("bare")) return formReading("unclear", 0.8, "changedVaguely");
  if (has("absence")) return formReading("none", 0.8, "absence");
  if (has("recruiting")) return formReading("none", 0.8, "recruiting");
  if (phrases.some(asks)) return formReading("question", 0.8, "asksOnly");
  if (said.some(({ text }) => isSomeone(text) || /^[\da-z]{1,3}$/.test(text)))
    return formReading("unclear", 0.6, "changedVaguely");
  return formReading("none", 0.7, "chatter");
}

/** Whose people have not changed, whatever he has heard of others'. */
const ofOwnHouse = /^(?:但|不过)?(?:我们|我店|我这|我家|本店|俺|咱|店里)/;

/** 有变动, and nothing of what. */
function isBareChange(text: string): boolean {
  return /^有(?:点|些|人员)?(?:变动|变化|异动|调整)(?:的|了)?$/.test(text);
}

/** 没变吧？ */
function isDoubted({ text, asked }: Phrase): boolean {
  return asked && !containsWord(text, questionSet) && tell(text) === "nochange";
}

const formerCount =
  /(?:原来|原先|之前|上周|上月|本来)(?:是|有|共)?(\d{1,3}|[一二两三四五六七八九十]{1,3})[个名位人]/;
const presentCount =
  /(?:现在|目前|如今|这周|本周|今天)(?:只)?(?:剩|是|有|共)?(?:下)?(\d{1,3}|[一二两三四五六七八九十]{1,3})[个名位人]/;

/** 原来11个骑手，现在9个. */
function isOtherHeadcount(said: readonly Phrase[]): boolean {
  const find = (pattern: RegExp): string | undefined =>
    said
      .map(({ text }) => pattern.exec(text.slice(0, longestPhrase))?.[1])
      .find((number) => number !== undefined);
  const [before, now] = [find(formerCount), find(presentCount)];
  return before !== undefined && now !== undefined && before !== now;
}

function asks({ text, asked }: Phrase): boolean {
  if (asked) return true;
  if (containsWord(text, hedgeSet) && !/请问|想问/.test(text)) return false;
  return !isSame(text) && (containsWord(text, questionSet) || /[^都也还]么$|了没$/.test(text));
}

/** 走了一个，不对，没走. */
function takenBack(said: readonly Phrase[], told: readonly Told[]): boolean {
  const correction = said.findLastIndex(({ text }) => containsWord(text, correctionSet));
  return (
    correction >= 0 && told.lastIndexOf("nochange") >= correction && told.lastIndexOf("change") < correction
  );
}
