import { pinyin } from "pinyin-pro";

/** Letters people write in front of their names that are no shop's. */
const noShops = new Set(
  "vip ceo cfo boss king queen baby love lucky happy sunny angel admin qq wx www com app abc xyz the wifi hello bye kkk hhh lol god man boy girl one two mrs mr sir pay tel vx dj nba cba usa".split(
    " ",
  ),
);
const fewest = 3;

/** The first letters of a folded name's syllables: 星空网吧 → xkwb, 302公寓 → 302gy; `undefined` where they are too few to mean one shop. */
export function initialsOf(name: string): string | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  const letters = pinyin(name, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" })
    .join("")
    .toLowerCase();
  return /^[a-z\d]+$/u.test(letters) && letters.length >= fewest && !noShops.has(letters)
    ? letters
    : undefined;
}

/** The runs of Latin letters and digits in folded words that can be the initials of a shop. */
export function runsIn(text: string): string[] {
  return [...text.matchAll(/[a-z\d]+/gu)]
    .map(([run]) => run)
    .filter((run) => run.length >= fewest && /[a-z]/u.test(run) && !noShops.has(run));
}
