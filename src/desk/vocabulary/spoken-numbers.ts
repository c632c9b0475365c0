import nzh from "nzh";

const numerals = "[一二三四五六七八九十百零〇两]";
/** 三十一号, 第三号, and by itself only what cannot be a part of another word: 三十一, 一百零二. */
const spoken = new RegExp(
  `第(${numerals}{1,6})(?=号|条)|(${numerals}{1,6})(?=号)|(${numerals}*[十百]${numerals}+)(?=$|[。.!！\\s])|(?<=\\S)([二三四五六七八九]十)(?=$|[。.!！\\s])`,
  "gu",
);

/** Chinese numerals that can only be a notice's number, as digits; everything else as it was. */
export function digitsOf(text: string): string {
  return text.replace(spoken, (whole: string, ...found: readonly (string | undefined)[]) => {
    const words = found.slice(0, 4).find((one) => one !== undefined);
    if (words === undefined) return whole;
    const value = Number(nzh.cn.decodeS(words.replaceAll("两", "二").replaceAll("〇", "零")));
    return Number.isSafeInteger(value) && value > 0 ? String(value) : whole;
  });
}
