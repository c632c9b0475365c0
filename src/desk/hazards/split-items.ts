const circled = /[①-⑳]/gu;
const numbered = /(?<=^|[\n。！!；;，,：:\s])[（(]?(?<digits>\d{1,2})(?:[.．](?!\d)|[、)）])/gu;
const spoken = /(?<=^|[\n。！!；;，,：:\s])[（(]?(?<digits>[一二三四五六七八九十])[、)）]/gu;
const order = "一二三四五六七八九十";

/**
 * The hazards that words name: what stands behind ① ②, 1. 2. or 一、二、, else one a line, else one between semicolons. Everything else is one, however many commas
 * are in it. Empty for no words.
 */
export function splitItems(words: string): string[] {
  const pieces = behindMarks(words, [...words.matchAll(circled)]) ??
    behindMarks(words, inOrder(words, numbered, Number)) ??
    behindMarks(
      words,
      inOrder(words, spoken, (digit) => order.indexOf(digit) + 1),
    ) ??
    several(words.split("\n")) ??
    several(words.split(/[；;]/u)) ?? [words];
  return pieces.map(bare).filter((piece) => piece !== "");
}

/** What stands behind each of at least two marks. Words in front belong to the first, unless they only announce a list. */
function behindMarks(words: string, marks: readonly RegExpExecArray[]): string[] | undefined {
  if (marks.length < 2) return undefined;
  const intro = words.slice(0, marks[0]?.index ?? 0).trim();
  const kept = intro === "" || /[：:]$/u.test(intro) ? "" : intro;
  const pieces = marks.map((one, index) =>
    words.slice(one.index + one[0].length, marks[index + 1]?.index ?? words.length),
  );
  // 1、2号房 is no list.
  if (pieces.some((piece) => bare(piece) === "")) return undefined;
  return pieces.map((piece, index) => (index === 0 ? `${kept}${piece}` : piece));
}

/** Only marks that count 1, 2, 3 …: a 1.5米 or 5、6号 in the middle is none. */
function inOrder(words: string, pattern: RegExp, countOf: (digits: string) => number): RegExpExecArray[] {
  const marks: RegExpExecArray[] = [];
  for (const match of words.matchAll(pattern)) {
    if (countOf(match.groups?.digits ?? "") === marks.length + 1) marks.push(match);
  }
  return marks;
}

function several(pieces: readonly string[]): string[] | undefined {
  const said = pieces.filter((piece) => bare(piece) !== "");
  return said.length >= 2 ? said : undefined;
}

function bare(piece: string): string {
  return piece.replace(/^[\s，,。；;、：:]+|[\s，,。；;、]+$/gu, "");
}
