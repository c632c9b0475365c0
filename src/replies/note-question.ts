import { type Clause, splitClauses } from "./clauses.ts";
import { labels } from "./labels.ts";
import { normaliseText } from "./normalise-text.ts";
import { simplifyText } from "./simplify-text.ts";
import type { Reading } from "./types.ts";

/** 好吗, 对吧, 可以不: asks for no more than a nod. */
const nod =
  /^(?:这样|那)?(?:好|行|对|是|可以|没问题|没事|ok)?(?:的|了)?(?:吧|吗|么|嘛|不|没|呀|啊|哈|嘿|哦)*$/u;
const receipt = /^.{0,6}(?:收到|知道|看到|明白|好的|了解|已阅|晓得)了?[吗吧么嘛呀啊没未]?$|辛苦|谢/u;
/** What asks without a mark, too. */
const asking =
  /几点|几号|几时|哪[天里儿个家种些]|[在去找到]哪|多少|多久|多长|多大|怎么|咋|啥时|什么时候|什么(?:材料|资料|东西|意思|样|型号|标准|内容|证)|为什么|为啥|谁[来去管负]|找谁|是不是|要不要|用不用|能不能|可不可以|行不行|有没有|需不需要|算不算|[吗么]$/u;
/** The same words where nobody asks. */
const indefinite =
  /没(?:什么|啥|怎么|多少)|不(?:管|论|知|晓|清楚|懂)|无论|随(?:时|便)|都(?:行|可以|好|一样|得)|有(?:什么|啥)(?:事|情况|问题|需要)|[看查问].*有没有|多少(?:有|会|都)|怎么(?:说|办)都|[哪谁].{0,4}都/u;

/** Without one of these characters nothing is asked, so a plain 收到 is not cut into clauses again. */
const mayAsk = /[?？﹖⁇⁈⁉¿吗嗎么麼哪几幾谁誰怎咋啥什甚多找是要用能可行有需算为為]/u;

/** A receipt with a question beside it is marked: it counts, and the question waits for an officer. Any other reading is left as it is. */
export function noteQuestion(reading: Reading, own: string): Reading {
  if (labels[reading.kind].ack !== "ack" || !mayAsk.test(own)) return reading;
  const { clauses } = splitClauses(simplifyText(normaliseText(own)));
  return clauses.some(isQuestion) ? { ...reading, asks: true } : reading;
}

function isQuestion({ text, asked }: Clause): boolean {
  if (text.length < 2 || nod.test(text) || receipt.test(text)) return false;
  return asked || (asking.test(text) && !indefinite.test(text));
}
