/** Nothing but letters that times are written with: 周五9点, 明早8点半, 每周一、周四 9点, 两小时后. Whether it is a time is for its reader to say. */
const letters =
  /^[\d０-９零一二两三四五六七八九十百俩今明后当日号月年周星期礼拜天上下本这每逢隔个工作早晚中午凌晨清傍夜里点时分半刻整小钟头之内前过末尾底初头大第几到至和跟、，,:：\-–~/.．\s]+$/u;

/** Longer times nobody writes. */
const longest = 40;

/** Whether words consist of what times are written with, and are no single number. */
export function isTimeLike(words: string): boolean {
  const text = words.trim();
  return text.length >= 2 && text.length <= longest && letters.test(text) && /\D/u.test(text);
}

/** Whether words name an hour: 9点, 18:30, 两小时后. */
export function namesHour(words: string): boolean {
  return /[点:：]|小时|分钟|钟头/u.test(words);
}
