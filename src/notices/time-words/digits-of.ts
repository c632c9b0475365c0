import nzh from "nzh";

/** 二十六 → 26, 零五 → 05, 二〇二七 → 2027. What is no number, or as 两三 no certain one, stays as it is. */
export function digitsOf(numerals: string): string {
  const single = numerals.replaceAll("〇", "零").replaceAll("两", "二");
  if (/^(?:零[一二三四五六七八九]|[一二三四五六七八九][零一二三四五六七八九]{3})$/u.test(single)) {
    return [...single].map((one) => "零一二三四五六七八九".indexOf(one)).join("");
  }
  const isNumber =
    /^(?:零|(?=.)(?:[一二三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?)$/u.test(
      single,
    );
  return isNumber ? String(Number(nzh.cn.decodeS(single))) : numerals;
}
