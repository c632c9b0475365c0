import nzh from "nzh";

/** A number that may tell how many. */
export interface Count {
  readonly value: number;
  /** The words of its phrase before it, and after it and its unit; only as many as matter. */
  readonly before: string;
  readonly after: string;
}

const units =
  "个人|个|人|位|名|份|只|具|瓶|樽|罐|套|件|支|根|把|本|盒|条|桶|口|双|副|顶|座|席|盏|袋|卷|枚|扇|票";
const digits = "\\d{1,4}|[零〇一二三四五六七八九十百两]{1,5}";

/** At most this many characters on either side of a number say what it is. */
const around = 24;

/** Numbers of people as one word. */
const couples: Readonly<Record<string, number>> = { 俩: 2, 仨: 3, 夫妻: 2, 夫妇: 2, 两口子: 2 };

/** The counts of one phrase, in order. A number without a unit counts only where it stands for itself (2, 张三2, 男3女2). */
export function findCounts(phrase: string, counted: readonly string[]): readonly Count[] {
  const unit = [units, ...counted].join("|");
  const pattern = new RegExp(`(${digits})(?: ?(${unit}))?|两口子|夫妻俩?|夫妇俩?|俩|仨`, "g");
  const counts: Count[] = [];
  for (const match of phrase.matchAll(pattern)) {
    const [whole, number, ofUnit] = match;
    const end = match.index + whole.length;
    const before = phrase.slice(Math.max(0, match.index - around), match.index);
    const after = phrase.slice(end, end + around);
    const couple = couples[whole.slice(0, 3)] ?? couples[whole.slice(0, 2)] ?? couples[whole.charAt(0)];
    if (number === undefined) {
      if (couple !== undefined) counts.push({ value: couple, before, after: after.replace(/^个?人?/, "") });
    } else if (ofUnit !== undefined || standsAlone(number, before, after)) {
      const value = numberOf(number);
      // 百百 is no number.
      if (Number.isSafeInteger(value)) counts.push({ value, before, after });
    }
  }
  return counts;
}

function standsAlone(number: string, before: string, after: string): boolean {
  if (/[男女大小]$/.test(before) || /^[男女大小]/.test(after)) return true;
  if (/(?:加|是|共|报|改成|改为|改|来|去|要)$/.test(before) && after === "") return true;
  return after === "" && (before === "" || /^\d{1,2}$/.test(number));
}

function numberOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  return Number(nzh.cn.decodeS(number.replaceAll("两", "二").replaceAll("〇", "零")));
}
