import type { Clause, Clauses } from "./clauses.ts";
import { containsWord, leftover, wordSet } from "./cover.ts";
import type { Duty } from "./duty/find-duty.ts";
import { isBidding } from "./find-acceptance.ts";
import { withoutMatter } from "./find-deeds.ts";
import { reluctanceOf } from "./find-refusal.ts";
import { isAdvert } from "./is-advert.ts";
import { isAgreement, isFine, isIdle } from "./is-agreement.ts";
import { isRequest } from "./is-request.ts";
import { clearGoodsSet, tradeSet } from "./lexicon.ts";
import { reading } from "./short-reading.ts";
import { isProxy } from "./speaks-for-others.ts";
import type { Reading } from "./types.ts";

/** 好嘞，这就去; 没意见，挺合理. */
const besideSet = wordSet(
  "马上 这就 就 立刻 现在 等下 去 来 办 弄 搞 做 处理 安排 整 开始 回去 挺 很 非常 合理 应该 应该的 好 不错 为 大家 我们 我 都 是 的 了 辛苦 你们 您们 他们 她们 大家 谢谢 催 恭候 通知 提醒 转告 说 一下 跟 会 安全 第一 几点 点 will ill see you ya be there then at on time tomorrow tonight do it check now copy that noted am pm 9 10 8 2 3".split(
    " ",
  ),
);
/** What one agrees on with friends and customers. */
const social =
  /^[你他她](?:徒弟|哥|姐|妹|弟|妈|爸|儿子|女儿|老公|老婆|家(?!店)|那)|[您你他她](?:过来|下午|上午|明天|晚上|来拿|来取|那边|给我|帮我|的货|说的价|先)|价|斤|多少钱|货|喝|吃饭|牌|球|酒|拍得|好听|好看|好吃|歌|拿去|来拿|来取|钱/;
/** 现在改了, 还是参加吧: what he said before no longer holds. */
const changed = /改|现在|还是|又|后来|不过/;

/** 好嘞，两间大床房: unless the notice is about that too. */
export function speaksOfTrade(split: Clauses, matter: ReadonlySet<string>): boolean {
  return split.clauses.some(({ text }) => containsWord(withoutMatter(text, matter), tradeSet));
}

/** 不在店里充 keeps to what is forbidden and refuses nothing; 待会看 puts off, whatever the notice asks. */
export function isReluctant(clauses: readonly Clause[], deeds: readonly (Duty | undefined)[]): boolean {
  return clauses.some((clause, index) => {
    const reluctance = reluctanceOf(clause);
    const kept = deeds[index] === "promise" && reluctance === "refusal" && /[不没]/.test(clause.text);
    return reluctance !== undefined && !kept;
  });
}

/**
 * 好的, [OK], 查过了, 今晚就查: they answer when nothing in the words is about something else. Whoever says that he has done what was asked may add what he
 * likes; beside a bare 好的 a question is his own, and a story is not understood.
 */
export function readAgreement(
  split: Clauses,
  duties: readonly (Duty | undefined)[],
  matter: ReadonlySet<string>,
): Reading | undefined {
  const { clauses } = split;
  const agreed = clauses.findIndex((clause) => isAgreement(clause));
  const done = duties.findLastIndex((each) => each === "done" || each === "promise");
  const declined = duties.lastIndexOf("declined");
  const words = clauses.map(({ text }) => text).join();
  if (agreed < 0 && clauses.some(({ text }) => isRequest(text)))
    return reading("none", 0.8, "requestRepeated");
  if (isAdvert(words)) return reading("none", 0.8, "advert");
  if (agreed < 0 && done < 0) return declined < 0 ? undefined : reading("cannot", 0.7, "refused");
  if (clauses.some(({ text }) => isProxy(text))) return reading("unclear", 0.8, "otherSite");
  const goods = clauses.some(({ text }) => containsWord(text, clearGoodsSet));
  if (done < 0 && (goods || speaksOfTrade(split, matter))) return reading("none", 0.6, "agreedBesideOther");
  if (goods) return reading("unclear", 0.6, "agreedBesideOther");
  const changedMind = done > 0 && clauses.slice(0, done + 1).some(({ text }) => changed.test(text));
  if (declined >= 0 && !(changedMind && declined < done)) return reading("cannot", 0.7, "refused");
  if (isReluctant(clauses, duties) && !changedMind) return reading("unclear", 0.6, "agreedBesideOther");
  const deed = duties[done];
  if (deed !== undefined) {
    const asksFirst = clauses.slice(0, done).some(({ asked, text }) => asked || /谁|吗$/.test(text));
    if (asksFirst && agreed < 0) return reading("unclear", 0.6, "agreedBesideOther");
    return deed === "done" ? reading("done", 0.85, "does") : reading("promise", 0.85, "willDo");
  }
  const foreign = clauses.some((clause, index) => duties[index] === undefined && isForeign(clause, matter));
  if (duties.includes("maybe") && clauses.some(({ text }) => /好像|可能|应该|不一定/.test(text)))
    return reading("unclear", 0.6, "hedged");
  if (foreign) return reading(social.test(words) ? "none" : "unclear", 0.6, "agreedBesideOther");
  const signs = clauses.every(({ text }) => text === "ok") && split.okSigns > 0;
  return signs ? reading("received", 0.95, "okSign") : reading("received", 0.9, "agreed");
}

/** Beside 好的: neither idle nor about the notice, nor a question that anybody may add. */
function isForeign(clause: Clause, matter: ReadonlySet<string>): boolean {
  if (isIdle(clause) || isAgreement(clause) || isBidding(clause) || isFine(clause)) return false;
  if (withoutMatter(clause.text, matter) !== clause.text) return false;
  if (leftover(clause.text, besideSet) === "") return false;
  return social.test(clause.text) || !(clause.asked || /[吗么不没呢]$|几点|什么时候/.test(clause.text));
}
