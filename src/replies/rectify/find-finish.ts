import { containsWord, findWordAt, wordSet } from "../cover.ts";
import { is, type Word } from "./scan-words.ts";
import { clearStates } from "./words/results.ts";

/** Where a clause tells that something is over and done. */
export interface Finish {
  /** The verb or state, by its place among the words. */
  readonly from: number;
  /** The place after its last word. */
  readonly to: number;
  /** A state of things (好了, 畅通), not a deed. */
  readonly state: boolean;
  /** It is told as over; otherwise it is only a verb with its result (弄好). */
  readonly told: boolean;
  /** 了 or 已 stands with it: 整改完毕 is told without. */
  readonly aspect: boolean;
}

const clearSet = wordSet(clearStates);
/** 不…了 of these is a hazard gone. */
const hazardVerbs = wordSet(
  "堵 锁 挡 占 闪 漏 充 停 住 用 放 堆 接 顶 烧 拉 私拉 反锁 乱 积 晒 焊 抽 松 晃 掉 冒 卡 响 叫 缺 少 差 欠 塞 遮 盖 绊 碍 在 是 留宿 留 留人 睡 乱放 乱停 乱接 私接 串接 反锁 上锁 冒火 漏气 漏水 漏电".split(
    " ",
  ),
);
const latin =
  /^(?:all|its|is|already|have|has|been|we|it|everything|allis|hasbeen|ok)*(?:done|fixed|finished|completed?|replaced|cleared|removed|solved|rectified|installed|repaired|moved)/;
const mixed =
  /(?:fix|done|finish|clear|check|ok|clear|clean|update)(?:了|好|完|掉|咗|ed|啦)|已经?(?:fix|done|clear|ok|clean)/;

const nothingAsked: ReadonlySet<string> = new Set();

/** How a clause tells that something is done, `asked` being the characters of what the notice asks to do (没锁了 is no good where one is to lock); or undefined when it does not. Negation and intention are for others to look at. */
export function findFinish(
  text: string,
  words: readonly Word[],
  asked: ReadonlySet<string> = nothingAsked,
): Finish | undefined {
  if (latin.test(text) || mixed.test(text))
    return { from: 0, to: words.length, state: true, told: true, aspect: true };
  const gone = findGone(text, words, asked);
  if (gone !== undefined) return gone;
  let weak: Finish | undefined;
  let unlisted: Finish | undefined;
  for (let at = words.length - 1; at >= 0; at--) {
    const found = finishAt(words, at);
    const listed = is(words[at], "general", "deed", "state");
    if (found?.told === true && listed) return found;
    if (listed) weak ??= found;
    else if (found !== undefined && !arrivesOnly(words, found)) unlisted ??= found;
  }
  if (unlisted?.told === true) return unlisted;
  return findCleared(text, words) ?? findPastDeed(words) ?? weak ?? unlisted;
}

/** 没再锁了, 没有人住了: the deed that is no more is the hazard. */
function isHazardous(rest: string): boolean {
  const verb = rest.replace(/^(?:再|有|在|人|任何|上)/, "");
  return findWordAt(rest, 0, hazardVerbs) !== undefined || findWordAt(verb, 0, hazardVerbs) !== undefined;
}

/** 新床垫到了: nothing is done by what only comes. */
function arrivesOnly(words: readonly Word[], { from, to }: Finish): boolean {
  const after = words.slice(from + 1, to).filter((word) => !is(word, "perfective"));
  return !is(words[from], "task") && after.length > 0 && after.every((word) => /^[到来]$/.test(word.text));
}

function isDeed(word: Word | undefined): boolean {
  return is(word, "general", "deed", "task");
}

function finishAt(words: readonly Word[], at: number): Finish | undefined {
  const word = words[at];
  if (!isDeed(word) && !is(word, "unknown", "state", "thing", "noun", "place")) return undefined;
  const previous = words[at - 1];
  if (
    is(word, "result", "state", "filler") &&
    (isDeed(previous) || is(previous, "result")) &&
    !is(word, "perfective")
  ) {
    const chained = words.slice(0, at).findLastIndex((one) => !is(one, "result") || isDeed(one));
    if (isDeed(words[chained]) && !is(words[chained], "ownFinal")) return undefined;
  }
  let to = at + 1;
  while (is(words[to], "result") && !is(words[to], "perfective")) to++;
  const withResult = to > at + 1 || (isDeed(word) && endsInResult(word?.text ?? ""));
  const final = words.slice(at + 1, to).some((next) => is(next, "final"));
  const ends = is(words[to], "perfective");
  const before = words.slice(0, at);
  const over = before.some((one) => is(one, "already"));
  const allOf =
    is(words[at - 1], "wholly") && is(word, "deed") && (word?.text.length ?? 0) > 1 && to === words.length;
  const past =
    before.some((one) => is(one, "earlier", "wholly") || one.text === "才") ||
    words.slice(at).some((one) => is(one, "wholly"));
  const made = (told: boolean, state: boolean, end: number): Finish => ({
    from: at,
    to: end,
    state,
    told,
    aspect: (ends && !/[晒哂]/.test(words[to]?.text ?? "")) || over,
  });
  if (is(word, "ownFinal") && !ends) return made(true, false, to);
  if (isDeed(word) || (is(word, "state") && over)) {
    if (ends) return made(true, false, to + 1);
    if (/^刚刚?$/.test(words[at - 1]?.text ?? "") && to === words.length) return made(true, false, to);
    if (over || final || allOf) return made(true, !isDeed(word), to);
    if (withResult && past) return made(true, false, to);
    const last = words.length - 1;
    const closing = words.findLastIndex((one) => !is(one, "filler") || is(one, "perfective"));
    if (
      isDeed(word) &&
      closing > to &&
      is(words[closing], "perfective") &&
      last - closing < 3 &&
      isPlain(words.slice(to, closing))
    )
      return { ...made(true, false, closing + 1), aspect: true };
    if (withResult) return made(false, false, to);
  }
  if (word?.text === "好" && !/[了啦咯喇喽矣噜哉]/.test(words[to]?.text ?? "")) return undefined;
  if (is(word, "state") && ends && to === at + 1) return made(true, true, to + 1);
  if (is(word, "unknown", "thing", "noun", "place") && withResult && ends) return made(true, false, to + 1);
  return undefined;
}

/** Nothing in between opens another thought. */
function isPlain(words: readonly Word[]): boolean {
  return !words.some(
    (word, at) =>
      is(word, "not", "later") ||
      (is(word, "underWay") && !(word.text === "在" && is(words[at + 1], "spot", "place", "noun"))) ||
      /^[太多这那]么?$/.test(word.text) ||
      (is(word, "intention") && !/^[去来得]$/.test(word.text)),
  );
}

/** 通道没有杂物了, 不堵了, 一辆不剩, 现在都亮. */
function findCleared(text: string, words: readonly Word[]): Finish | undefined {
  if (containsWord(text, clearSet)) return whole(words);
  if (
    /(?:都|也|全|一[个辆件根台桶箱袋瓶张])(?:没有|不剩|没剩|冇)$|(?:^|现在|已经?|上|里|前)(?:没有?|冇)(?:任何|什么)?(?:杂物|东西|堆物|遮挡|堆放|障碍)(?:物|了)?$/.test(
      text,
    )
  )
    return whole(words);
  if (
    /(?:现在|都|全|全部|一切|已|已经)(?:会|是|能)?(?:亮|通|开着|正常|畅通|合格|ok|新的|能看|能用|能录|能亮|能开|清楚|清晰|看得见|在线|上线)(?:的|着)?$/.test(
      text,
    )
  )
    return whole(words);
  if (
    /^.{1,8}(?:也|都|已经)?(?<![没又还只])有了$|(?:也|都|全)(?:换|改|装|接|贴|刷)(?:成)?[^了]{1,3}的$/.test(
      text,
    )
  )
    return whole(words);
  if (hasNow.test(text) || (movedOff.test(text) && !words.some((word) => isDeed(word)))) return whole(words);
  if (/(?:能|可以|够)(?:存|保存|录)?(?:够|满|到)?[0-9一二三四五六七八九十]{1,3}(?:多)?天/.test(text))
    return whole(words);
  return undefined;
}

/** 瓶也进去了, 车出去了: it counts when what moved is the notice's. */
export const movedOff = /进[^\p{P}]{1,4}[了啦]$|(?:进去|出去|出来|下来|下去|上去|回去|走)[了啦咯哒喇哉矣]$/u;
/** 都有图像了. */
export const hasNow = /^.{0,8}(?<![没又还只就])有(?!人|些|点|的|时|几).{1,5}[了啦喇]$/;

function whole(words: readonly Word[]): Finish {
  return { from: 0, to: words.length, state: true, told: true, aspect: true };
}

/** 里面反锁不了: what was found can no more be done. */
const noMore = /((?:反|上)?[锁充停堵])不(?:了|上|住|进)(?:了|啦|的)?$/;

/** 没有杂物了, 冇人住喇, 不堵了: what was there is there no more. */
function findGone(text: string, words: readonly Word[], asked: ReadonlySet<string>): Finish | undefined {
  const asksTo = (rest: string): boolean => asked.has(rest.replace(/^[再有在上]/, "").charAt(0));
  const barred = noMore.exec(text)?.[1];
  if (barred !== undefined && !asksTo(barred)) return whole(words);
  const not = words.findIndex((word) => is(word, "not"));
  const last = words.findLast((word) => !is(word, "filler") || is(word, "perfective"));
  if (not >= 0 && is(last, "perfective")) {
    const denied = words[not]?.text ?? "";
    const rest = text.slice((words[not]?.at ?? 0) + denied.length);
    if (/^[没冇无呒莫]/.test(denied) && (!isDeed(words[not + 1]) || isHazardous(rest)) && !asksTo(rest))
      return whole(words);
    if ((denied === "不" || denied === "唔" || denied === "勿") && !asksTo(rest))
      for (let at = 0; at < rest.length; at++)
        if (findWordAt(rest, at, hazardVerbs) !== undefined) return whole(words);
  }
  return undefined;
}

/** 他们停的, 租客堆的: how the hazard came about. */
const hazardDoing = /^[停堆放锁堵占充拉接住隔顶塞挡摆]/;

/** 昨天换的, 师傅给修的, 换的新的: a deed told as past by 的. */
function findPastDeed(words: readonly Word[]): Finish | undefined {
  const last = words.at(-1);
  const at = words.findIndex((word) => is(word, "general", "deed"));
  if (at < 0 || hazardDoing.test(words[at]?.text ?? "")) return undefined;
  const past = words
    .slice(0, at)
    .some(
      (word) =>
        is(word, "earlier") ||
        /^[0-9一二两三四五六七八九十]+点/.test(word.text) ||
        /^(?:是|今天|上午|早上|中午|下午)$/.test(word.text),
    );
  const byAgent =
    words.slice(0, at).some((word) => is(word, "agent")) &&
    /^(?:来|给|帮|帮忙|过来|自己|亲自|掏钱|花钱|一起)$/.test(words[at - 1]?.text ?? "");
  if (
    words.slice(0, at).some((word) => is(word, "wholly")) &&
    /^换成|^改成|^装成/.test(
      words
        .slice(at)
        .map((word) => word.text)
        .join(""),
    )
  )
    return { from: at, to: words.length, state: false, told: true, aspect: true };
  if ((past || byAgent) && last?.text === "的")
    return { from: at, to: words.length, state: false, told: true, aspect: true };
  const after = words.slice(at + 1);
  if (after[0]?.text === "的" && after.some((word) => /^(?:全|崭)?新(?:的)?$/.test(word.text)))
    return { from: at, to: words.length, state: false, told: true, aspect: true };
  return undefined;
}

const resultEnds = new Set([..."空走开掉新好上下离齐通断除回净死妥满"]);

/** 腾空, 搬走 hold their result. */
function endsInResult(word: string): boolean {
  return word.length > 1 && resultEnds.has(word.at(-1) ?? "");
}
