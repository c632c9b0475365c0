import { normaliseText } from "../normalise-text.ts";

/** A hazard that somebody's words may be about. */
export interface Item {
  readonly number: number;
  /** The number of the message it stands in, which is that of its first item. */
  readonly message: number;
  /** What was found, with or without its 【回执31】. */
  readonly body: string;
}

/** A place in the words where items are named, and those it names. */
export interface Naming {
  readonly from: number;
  readonly to: number;
  /** Never empty. */
  readonly numbers: readonly number[];
  /** A bare 2 that is the number of one item and the place of another. */
  readonly isDoubtful: boolean;
}

const digit = "[一二两三四五六七八九十\\d]{1,2}";
const measure = "(?:个(?!月|小时|钟|星期|礼拜|周|人)|条|项|处|点(?![钟半多左右前后])|样|件)";
const list = "(?:(?:\\s?[、,，和与跟及到至~-]\\s?|\\s)";
const wordsForm = "回[执執][ :#№]{0,2}(?:第 ?)?";
/** What may stand behind a bare number that names an item: what became of it. */
const told =
  "(?=\\s?[.．、:：)）]?\\s?(?:号)?(?:已|都|也|均|就|全|还没|还在|没|在|正在|明天|后天|今天|今晚|下午|晚上|马上|这就|过两天|下周)?(?:经)?(?:整改|改|弄|换|清|处理|完成|好了|搞|修|拆|搬|解决|申请|要延|延期|不行|做|ok|可以了|没问题|收到|知道))";

/** Where one of these is written, items are named: by the number of the notice, by their place in the message, or by either. */
const patterns: readonly (readonly [
  RegExp,
  "number" | "message" | "place" | "first" | "last" | "final" | "either",
])[] = [
  [new RegExp(`[【[(]?${wordsForm}(\\d{1,5})\\s?[】\\])]?号?`, "g"), "message"],
  [new RegExp(`编号(?:为|是)?[ :#]?(\\d{1,5}${list}\\d{1,5}){0,20})(?![\\d室房])`, "g"), "number"],
  [new RegExp(`第(${digit}${list}第?${digit}){0,20})${measure}`, "g"), "place"],
  [new RegExp(`前(?:面的?)?(${digit})${measure}`, "g"), "first"],
  [new RegExp(`最后(一?)${measure}`, "g"), "final"],
  [new RegExp(`(?<![然之以今往最])后(?:面的?)?(${digit})${measure}`, "g"), "last"],
  [/(?<![\d月路街巷弄道.:-])(\d{1,5})号(?![楼院店房门栋单室之前以左早晚上下去来到给能会可才再])/g, "either"],
  [new RegExp(`(?<![\\d.月:/-])(\\d{1,5}${list}\\d{1,5}){0,20})${told}`, "gi"), "either"],
];

/**
 * Where the words name some of these items (②, 编号32, 第二个, 前两个, 2改好了), in their order, none across another; empty when nowhere. A place in a message is one in the
 * newest with several items. `text` is as {@link plainWords} gives it.
 */
export function findNamings(text: string, items: readonly Item[]): Naming[] {
  const inMessage = newestWithSeveral(items);
  const found: Naming[] = [];
  for (const [pattern, by] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const meant = meantBy(by, match[1] ?? "", items, inMessage);
      if (meant.numbers.length > 0) found.push({ from, to, ...meant });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The words as they are searched: unified, but ② stays what it is: 第2项. */
export function plainWords(own: string): string {
  return normaliseText(
    own.replace(/[①-⑳]/gu, (mark) => `第${(mark.codePointAt(0) ?? 0x2460) - 0x2460 + 1}项`),
  ).toLowerCase();
}

function newestWithSeveral(items: readonly Item[]): readonly Item[] {
  const messages = [...new Set(items.map(({ message }) => message))].sort((one, other) => other - one);
  for (const message of messages) {
    const own = items.filter((item) => item.message === message);
    if (own.length > 1) return own.toSorted((one, other) => one.number - other.number);
  }
  return [];
}

function meantBy(
  by: (typeof patterns)[number][1],
  said: string,
  items: readonly Item[],
  inMessage: readonly Item[],
): Pick<Naming, "numbers" | "isDoubtful"> {
  const counts = countsIn(said);
  const [count = 0] = counts;
  const at = (place: number): readonly number[] => inMessage.slice(place - 1, place).map(numberOf);
  const numbered = (number: number): readonly number[] =>
    items.filter((item) => item.number === number).map(numberOf);
  const sure = (numbers: readonly number[]) => ({ numbers: [...new Set(numbers)], isDoubtful: false });
  switch (by) {
    case "message":
      return sure(items.filter(({ message, number }) => message === count || number === count).map(numberOf));
    case "number":
      return sure(counts.flatMap(numbered));
    case "place":
      return sure(counts.flatMap(at));
    case "first":
      return sure(count < inMessage.length ? inMessage.slice(0, count).map(numberOf) : []);
    case "last":
      return sure(count < inMessage.length ? inMessage.slice(-count).map(numberOf) : []);
    case "final":
      return sure(inMessage.slice(-1).map(numberOf));
    case "either": {
      const asNumbers = counts.flatMap(numbered);
      const asPlaces = counts.flatMap(at);
      const [isNumber, isPlace] = [asNumbers, asPlaces].map(({ length }) => length === counts.length);
      if (!isNumber || !isPlace) return sure(isNumber ? asNumbers : isPlace ? asPlaces : []);
      return { ...sure([...asNumbers, ...asPlaces]), isDoubtful: asNumbers.join() !== asPlaces.join() };
    }
  }
}

function numberOf({ number }: Item): number {
  return number;
}

/** 31-33 are three. */
function countsIn(said: string): readonly number[] {
  return [
    ...said.matchAll(
      /(\d+|[一二两三四五六七八九十])(?:\s?[到至~-]\s?(?:第\s?)?(\d+|[一二三四五六七八九十]))?/g,
    ),
  ].flatMap(([, first = "", last]) => {
    const from = countOf(first);
    const to = last === undefined ? from : countOf(last);
    return Array.from(
      { length: Math.min(Math.max(to - from, 0), mostInRange) + 1 },
      (_, index) => from + index,
    );
  });
}

const mostInRange = 20;

function countOf(digits: string): number {
  return /^\d/.test(digits)
    ? Number(digits)
    : digits === "两"
      ? 2
      : "一二三四五六七八九十".indexOf(digits) + 1;
}
