import { normaliseText } from "./normalise-text.ts";
import { withoutNumbersNamed } from "./numbers-named.ts";

/** A stretch of words between two marks of punctuation, without spaces, in small letters. */
export interface Clause {
  readonly text: string;
  /** A question mark ends it. */
  readonly asked: boolean;
}

/** A reply's words in pieces. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  /** Pictographs and WeChat's bracketed signs ([抱拳]) other than those that say "ok" by themselves. */
  readonly otherSigns: number;
  /** Signs that say "ok" by themselves: 👌 [OK] [好的]; they also stand among the clauses as `ok`. */
  readonly okSigns: number;
}

/** The signs that the station counts as an answer by themselves. */
const okSign = /👌|🆗|\[(?:ok|好的|收到)\]/giu;
/** WeChat's other bracketed signs have at most four characters; a longer bracket holds words. */
const bracketedSign = /\[[\p{Script=Han}a-z]{1,4}\]/giu;
const pictograph = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/gu;
/** 已经@所有人了 tells of what was done, and mentions nobody. */
const mentioned = /(?<=[已经刚都里])@(?=全体|全员|所有|大家|他们)/g;
/** A mention ends with U+2005, which NFKC makes a plain space. */
const mention = /@[^\s@]{1,32}(?:\s|$)/g;
const mark = /[\p{P}\p{S}\p{Cc}\n]+/gu;

/**
 * Cuts own words into clauses. Spaces never matter: 收 到 is 收到. A notice's number, mentions and signs are taken out; what is left between
 * marks of punctuation is a clause. No clause at all when nothing was said but punctuation and signs.
 */
export function splitClauses(own: string): Clauses {
  let okSigns = 0;
  let otherSigns = 0;
  const plain = withoutNumbersNamed(normaliseText(own).replace(mentioned, "通知").replace(mention, "\n"))
    .toLowerCase()
    .replace(okSign, () => {
      okSigns++;
      return "\nok\n";
    })
    .replace(bracketedSign, () => {
      otherSigns++;
      return "\n";
    })
    .replace(pictograph, () => {
      otherSigns++;
      return "\n";
    })
    .replace(/\n/g, ";")
    .replace(/\s/g, "")
    .replace(/(?<=[a-z])['’](?=[a-z])/g, "")
    .replace(/嗯[哪那呐]/g, "嗯")
    .replace(/(?<!自|知|克|体|异|利|律)[己巳](?=[整经换清改弄处完更收阅读知搬解办拆落安修装转查搞])/g, "已");
  const clauses: Clause[] = [];
  let from = 0;
  const add = (to: number, asked: boolean): void => {
    if (to > from) clauses.push({ text: plain.slice(from, to), asked });
  };
  for (const match of plain.matchAll(mark)) {
    add(match.index, match[0].includes("?"));
    from = match.index + match[0].length;
  }
  add(plain.length, false);
  return { clauses: joinLetters(joinTails(clauses)), okSigns, otherSigns };
}

/** 收到…吗: the particle asks of what stands before it. */
function joinTails(clauses: readonly Clause[]): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      /^(?:吗|么|没|没有|否|吧|就(?:行|可以|好|够|算)了?[吗么吧不])$/.test(clause.text)
    )
      joined[joined.length - 1] = { text: last.text + clause.text, asked: last.asked || clause.asked };
    else joined.push(clause);
  }
  return joined;
}

/** At most this many single characters are one word typed apart. */
const longestSpelling = 8;

/** 收、到 and 收-到 are 收到: when every clause is one character, they are one word. */
function joinLetters(clauses: readonly Clause[]): readonly Clause[] {
  const apart = clauses.length > 1 && clauses.length <= longestSpelling;
  if (!apart || clauses.some(({ text }) => text.length > 1)) return clauses;
  return [{ text: clauses.map(({ text }) => text).join(""), asked: clauses.some(({ asked }) => asked) }];
}
