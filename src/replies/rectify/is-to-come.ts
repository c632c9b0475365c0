import { containsWord, wordSet } from "../cover.ts";
import type { Finish } from "./find-finish.ts";
import type { ObjectFound } from "./find-object.ts";
import { isEveryday } from "./is-own-matter.ts";
import { is, type Word } from "./scan-words.ts";
import { setGoing } from "./words/stances.ts";

const setGoingSet = wordSet(setGoing);

/** Booked, ordered, told to somebody, and not told as finished. */
export function isSetGoing(text: string, words: readonly Word[], finish: Finish | undefined): boolean {
  if (/看到|看见|收到|知道|瞧见|看着|盯着|值守|守着|看火/.test(text)) return false;
  const called =
    words.some((word, at) => /^(?:叫|喊|请|约|找|派|雇)$/.test(word.text) && is(words[at + 1], "agent")) &&
    finish === undefined;
  if (called && /了$|^已/.test(text)) return true;
  if (!containsWord(text, setGoingSet)) return false;
  return !isFinishedForSure(words, finish);
}

/** 师傅明天来, 灯下午到: whoever or whatever it takes is to come. */
export function comes(text: string, words: readonly Word[], object: ObjectFound): boolean {
  if (soon.test(text)) return true;
  if (/过$/.test(text)) return false;
  if (
    !words.some((word) => is(word, "later", "sameDay")) &&
    !dated.test(text) &&
    !/要等|才到|还要等|^等/.test(text)
  )
    return false;
  if (/吃|喝|玩|聊|打牌|接你|坐|上课|上班/.test(text)) return false;
  const who =
    object.own ||
    /说|快递|物流|公司|店家|厂家/.test(text) ||
    words.some((word) => is(word, "agent") && !/^(?:我|我们|你|您|你们|俺|咱|老板)$/.test(word.text));
  if (/送(?:来|去|到|过)|(?:明天|后天|下午|晚上|今天|周.|星期.|下周).{0,4}(?:送|寄|发货)/.test(text))
    return object.own || !object.named;
  return who && /来|到|送|寄|派|取|施工|上门|发货|要等|进场|^等/.test(text);
}

/** 半小时到, 五分钟就下来. */
const soon = /(?:小时|分钟|会儿?)(?:就|内|后|左右)?(?:能)?(?:到|来|好|过来|下来|弄好|完)(?!了)/;
/** 二十七号进场. */
const dated = /[0-9一二三四五六七八九十]{1,3}(?:号|日)(?!楼)/;

/** Told of a time to come, or as a wish, and not as over. */
export function isLater(
  text: string,
  words: readonly Word[],
  works: boolean,
  finish: Finish | undefined,
  notice: string,
): boolean {
  const over = words.some((word) => is(word, "already", "earlier"));
  if (over && finish !== undefined) return false;
  if (byWhen.test(text) && (works || finish !== undefined)) return true;
  if (/完成[0-9一二三四五六七八九]/.test(text)) return true;
  if (
    (works || finish !== undefined) &&
    words.some((word) => is(word, "later") || /^(?:一定|肯定|必须|必定)$/.test(word.text))
  )
    return true;
  const thisDay = words.some((word) => is(word, "sameDay"));
  if (finish?.told === true) {
    if (thisDay && !finish.aspect) return true;
    if (/(?:今晚|晚上|今夜|下班|打烊)(?:.{0,4})就/.test(text) || /(?:来了|到了|到货|后)就/.test(text))
      return true;
    const head = text.slice(0, words[finish.from]?.at ?? 0);
    if (/快(?:要)?$|就要$/.test(head) && !notice.includes(head.slice(-2))) return true;
    return words.some(
      (word, at) =>
        at < finish.from &&
        /^(?:会|要|将|想|准备|打算)$/.test(word.text) &&
        !(word.text === "会" && is(words[at - 1], "wholly")),
    );
  }
  const willing =
    words.some((word) => is(word, "task") && !isEveryday.has(word.text)) && /回去|回来|回店/.test(text);
  if (thisDay && (works || willing)) return true;
  if (
    words.some(
      (word, at) =>
        word.text === "就" &&
        !is(words[at - 1], "earlier", "already", "sameDay") &&
        words.slice(at + 1, at + 3).some((next) => is(next, "general", "deed")),
    )
  )
    return true;
  if (/再(?:去|来|给)?$/.test(text.slice(0, words.find((word) => is(word, "general", "deed"))?.at ?? 0)))
    return true;
  return words.some(
    (word, at) =>
      is(word, "intention") &&
      !/^(?:能|能够|可以)$/.test(word.text) &&
      words
        .slice(at + 1)
        .some((one) => is(one, "general", "deed") || (is(one, "task") && notice.includes(one.text))),
  );
}

/** 25号前完成, 三天内弄好. */
const byWhen =
  /(?:号|日|天|周|星期.|礼拜.|周.|点|小时|个月|国庆|元旦|春节|中秋|节|月底|年底|下班|开门|营业)(?:之前|以前|前|之内|以内|内)/;

const latinWay =
  /(?:^|i|we|am|are)(?:will|doing|almost|half|working|fixing|going|soon)|in ?progress|onit|\p{Script=Han}(?:ing|in)$/u;

/** Whether they are at it. */
export function isUnderWay(text: string, words: readonly Word[], finish: Finish | undefined): boolean {
  if (
    latinWay.test(text) ||
    /(?:整改|处理|进行|下载|安装|登记|录入|清理|维修|更换|拆除|拆|换|装|补|搬|清|修|改|加.{1,3}|做)中(?:了)?$|施工/.test(
      text,
    )
  )
    return true;
  if (
    /(?:弄|搞|换|清|搬|拆|修|装|整|补|改|推|做|录|挪|执|填|签|洗|登|写|报|焊|扫|理|贴|擦|查)(?:着|紧|起在)(?:呢|哩|咧|哉|别|的|嘞|了)?/.test(
      text,
    )
  )
    return true;
  if (/在.{1,5}买|(?<!回|下|过|出|上|进)去.{0,4}买/.test(text)) return true;
  const inside = finish === undefined ? [] : words.slice(finish.from + 1, finish.to);
  if (/部署|(?<!能|可以|常|法)启动(?!了)|开工|动工|施工|着手|推进|跟进/.test(text) && finish?.aspect !== true)
    return true;
  if (/(?:已|已经)(?:部署|启动|开工|动工|着手|开始)/.test(text)) return true;
  if (finish?.aspect && is(words[finish.from], "ownFinal")) return false;
  if (finish?.state === true || inside.some((word) => is(word, "result"))) return false;
  const goes = words.some(
    (word, at) =>
      /^(?:去|来)$/.test(word.text) &&
      is(words[at + 1], "general", "deed") &&
      !is(words[at - 1], "general", "deed"),
  );
  if (goes && finish !== undefined && words[finish.from - 1]?.text === "去") return true;
  return words.some(
    (word, at) =>
      is(word, "underWay") && (isAtWork(words.slice(at + 1, at + 4)) || isLoneVerb(words, at + 1)),
  );
}

/** 安全员在招: a verb of one character that no list holds ends it. */
function isLoneVerb(words: readonly Word[], at: number): boolean {
  return at === words.length - 1 && is(words[at], "unknown") && words[at]?.text.length === 1;
}

/** 在弄, 正在抓紧拆; 在店里 is a place. */
function isAtWork(next: readonly Word[]): boolean {
  const at = next.findIndex((word) => !is(word, "filler", "wholly", "later"));
  return is(next[at], "general", "deed", "task") && !is(next[at], "ownFinal");
}

/** 叫师傅换好了 is over, 叫人弄了 is not. */
function isFinishedForSure(words: readonly Word[], finish: Finish | undefined): boolean {
  if (finish === undefined) return false;
  const inside = words.slice(finish.from, finish.to);
  if (finish.state || !is(inside[0], "general", "deed")) return false;
  const strong = inside.some((word, at) => at > 0 && is(word, "result"));
  return (
    strong ||
    ((inside[0]?.text.length ?? 0) > 1 && inside.some((word) => is(word, "perfective"))) ||
    is(inside[0], "ownFinal") ||
    words.slice(0, finish.from).some((word) => is(word, "wholly"))
  );
}
