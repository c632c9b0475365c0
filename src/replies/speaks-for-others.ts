import type { Clauses } from "./clauses.ts";
import { leftover, wordSet } from "./cover.ts";
import { adverbs, particles, selfWords } from "./lexicon.ts";

const proxySet = wordSet(particles, adverbs, selfWords, ["收到", "已阅", "知道", "回一下", "回个", "看到"]);
const proxy =
  /^(?:我)?(?:代|替|帮)(?!我|表|本店|理|了|收|忙|顶|转|驾|购|码|金|班|客人叫|客人喊|他们叫|大家|员工|着)/;
/** 我代我妈回一下，她收到了: his own people. */
const ownPeople =
  /(?:我|俺|咱)们?(?:妈|爸|老公|老婆|爱人|媳妇|哥|姐|弟|妹|老板|店长|家|对象|男朋友|女朋友|父|母|儿子|女儿|先生|太太|合伙|嫂|叔|姨|舅|爷|奶|丈)|老板|店长|厂长|经理|老婆|老公|媳妇|当家的/;
const otherPeople = /隔壁|对面|对门|楼下|楼上|旁边|别家|那家|邻居|朋友|同行|我不是/;

/** Whether a clause begins with answering in another's name: 替如家回一个, but not 代我妈回. */
export function isProxy(text: string): boolean {
  return proxy.test(text) && leftover(text.replace(/^我/, ""), proxySet) !== "";
}

/** Whether those he speaks for are his own people: boss, spouse, family. */
export function speaksForOwn(split: Clauses): boolean {
  const words = split.clauses.map(({ text }) => text).join();
  return ownPeople.test(words) && !otherPeople.test(words);
}
