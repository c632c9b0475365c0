import type { Clause } from "../clauses.ts";
import { is, scanWords } from "./scan-words.ts";

/** Voice turned into text has no marks: these words open a new thought. */
const opening =
  /(?=但是|不过|可是|只是|然后|而且|后来|还有|还差|还剩|就差|只差|另外|就是(?!说|这)|现在才|(?<!一|到|等)下午(?=.{2})|明天(?=.{2}))/;
/** After what is finished a new thought begins, unless the words go on with it. */
const finished = /(?<=了|咗|啦|喇|完毕|到位)/;
const goesOn =
  /^(?:$|年|节|向|会(?=跟|告|给|和|向|发|拍|通|联|回|汇)|[了啦哈呀啊呢哦噢嘛吧吗没么喔哟嘞咯喽的又再就给跟新后]|好几|一半|一部分|一些|一点|部分|[0-9一二两三四五六七八九十几多]{1,3}(?:分之|[个只台盏瓶块条处把根遍样项成半])|大半|多半|一大半|差不多|七七八八|(?:之后|以后)(?!.{0,3}(?:保证|一定|会|注意|不|再|天天|肯定))|告诉|拍|发|叫|喊|通知|回复|联系|汇报|报告|第一时间|一会|等下|等会|待会|回头|晚点|稍后|马上(?:告诉|拍|发|通知|给|跟)|[一两三几半].{0,1}(?:天|小时|晚上|上午|下午|夜|宿|整天)|我(?:会|马上|再|就|给|跟|拍|发|叫|告诉|通知|第一)|您说|你说|一下|一遍|还是|才|也行|不|没有$|上去|出来)/;

/** 哦不对已经弄好了: what is said after a slip is a thought of its own. */
const slip = /^((?:哦|噢|啊|诶|哎|额|呃|喔)*(?:不对|说错了|发错了|打错了|讲错了|写错了))(?=.)/;

/** 已收到马上整改: what is received already is not done already. */
const receipt =
  /^(?:好的?|嗯)*(?:已经?)?(?:收到|知道|明白|看到|了解)(?:了|啦)?(?=马上|立|正在|在|会|我|这就|今|明|尽|抓紧|等)/;

/** 整改完了要交材料吗 asks of later, 弄好了您看行吗 does not. */
const asksAfterwards =
  /(?:完|好|掉)了(?:之后|以后)?(?:要|还要|需要|找谁|怎么|是不是|该|交|发(?:给)?谁|发哪|给谁|去哪|跟谁|联系谁)/;

/** 锁了怎么防小偷 asks what to do then. */
const asksHow =
  /^(?:那|万一|要是).{0,4}了(?:算|谁|怎|咋|还)|了(?:算谁|谁赔|谁负责|谁管)|^.{1,4}了(?:(?:怎么|咋|哪里)(?!还|不|会|回事)|(?:放|送|交|搬|找|去|发|拿)(?:给)?(?:哪|谁))/;

/** 弄好了没有啊各位 asks all of them. */
const asksOthers = /[好完]了(?:没有?|冇|未)(?:啊|呀|呢|哈|各位|老板|大家|你们)/;

/** Cuts a clause where a new thought begins: 灭火器换了通道还没清 is two. */
export function cutClause({ text, asked }: Clause): readonly Clause[] {
  if (asksHow.test(text) || asksOthers.test(text)) return [{ text, asked: true }];
  if (asked || /[吗么谁]$/.test(text)) {
    if (asksAfterwards.test(text)) return [{ text, asked: true }];
  }
  const pieces: string[] = [];
  for (const part of text
    .replace(slip, "$1;")
    .replace(receipt, "$&;")
    .split(";")
    .flatMap((half) => splitAtOpenings(half))) {
    for (const piece of part.split(finished)) {
      const last = pieces.at(-1);
      if (last !== undefined && piece !== part && (goesOn.test(piece) || isNameOnly(piece)))
        pieces[pieces.length - 1] = last + piece;
      else if (piece !== "") pieces.push(piece);
    }
  }
  return pieces.map((piece, index) => ({ text: piece, asked: asked && index === pieces.length - 1 }));
}

/** 换好了|灭火器, 换了|个新锁芯: what was done is named after it. */
function isNameOnly(piece: string): boolean {
  if (piece.length > longestName) return false;
  const words = scanWords(piece);
  return (
    words.some((word) => is(word, "noun", "thing")) &&
    words.every((word) => is(word, "noun", "thing", "count") || /^(?:个|新|新的|的|一个)$/.test(word.text))
  );
}

const longestName = 8;

/** A time word alone goes with what follows: 早上还剩三辆. */
function splitAtOpenings(text: string): readonly string[] {
  const [first, second, ...rest] = text.split(opening);
  if (first === undefined || second === undefined) return [text];
  return first.length <= 3 ? [first + second, ...rest] : [first, second, ...rest];
}
