/** 1. 张三, 2、李四, 一、王五, 3 赵六. */
const ordinalLine =
  /^\s{0,4}(\d{1,3}|[一二三四五六七八九十]{1,3})(?: ?[、．)）:：]\s{0,4}| ?\.\s{0,4}(?!\d)|(?<=\d)\s{1,3}(?=\p{Script=Han})(?![个人位名份只具瓶套件支]))(.*)$/u;
/** ①张三, which normalising made 1张三. Only where lines count up from 1: 2男1女 is no place. */
const circledLine = /^\s{0,4}(\d{1,2})(?=\p{Script=Han})(?![个人位名份只具瓶套件支男女大小])(.*)$/u;
const header = /接龙|group ?note|报名表|名单/;

/** A line of a copied list (接龙). */
interface ListLine {
  readonly place: string;
  readonly words: string;
  /** A mark stands between the place and the words. */
  readonly marked: boolean;
}

/**
 * The member's own line of a copied list: the last with a place. Undefined when the words are no list. Without a heading, lines without marks
 * are a list only when they count up from 1.
 */
export function findOwnLine(plain: string): string | undefined {
  const headed = header.test(plain);
  const lines = plain.split("\n");
  const listed = lines.map(readLine).filter((line) => line !== undefined);
  const last = listed.at(-1);
  if (last === undefined) return headed ? findInRow(plain) : undefined;
  if (last.words.trim() === "") return undefined;
  const row = listed.length === 1 && last.place === "1" ? findInRow(plain) : undefined;
  if (row !== undefined) return row;
  const first = listed[0]?.place;
  const counting = listed.length > 1 && (first === "1" || first === "一");
  const bare = listed.length === lines.length && listed.every(({ marked }) => marked);
  return headed || counting || bare ? last.words : undefined;
}

function readLine(line: string): ListLine | undefined {
  const match = ordinalLine.exec(line);
  const [, place = "", words = ""] = match ?? circledLine.exec(line) ?? [];
  return place === "" ? undefined : { place, words, marked: match !== null };
}

/** A list pasted in one line: 接龙 1.张三 2.李四. */
function findInRow(plain: string): string | undefined {
  const places = [...plain.matchAll(/(?:^|\s)\d{1,2}[.、)](?!\d)/g)];
  const last = places.at(-1);
  if (last === undefined || places.length < 2) return undefined;
  return plain.slice(last.index + last[0].length);
}
