/** What one says that one has written or will write: 改好以后我会回复“已整改”. */
const cited =
  /(?<=回复|回复了|回复过|回|发|写|打|说|喊|叫)(?:个|了|过|的是)?[“"'「『][^”"'」』\n]{1,12}[”"'」』]/g;

/** The words without what they cite after a word of saying; a text that is all citation stays as it is. Linear. */
export function withoutCited(own: string): string {
  const rest = own.replace(cited, "");
  return /^[\s\p{P}]*(?:请|我)?(?:已)?(?:回复?|发|写|打|说)?[\s\p{P}]*$/u.test(rest) ? own : rest;
}
