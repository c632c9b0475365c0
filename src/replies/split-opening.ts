import type { Clause } from "./clauses.ts";
import { findWordAt, wordSet } from "./cover.ts";

/** What agrees to a request by itself and may be followed, without a pause in writing, by what one will do. */
const openingSet = wordSet(
  "好 好的 好嘞 好咧 好勒 好哒 好滴 好啊 好呀 好额 好吧 好好 行 行的 行啊 中 得 得嘞 得咧 成 妥 妥了 要得 可以 可以的 没问题 没得问题 莫问题 冇问题 ok okay 嗯 嗯嗯 嗯呐 恩 懂 懂了 明白 明白了 知道了 知道啦 知道咧 晓得了 晓得咧 遵命 是".split(
    " ",
  ),
);
const particles = /^[了啦啊呀哈哦噢嘞咧呢哟的]*/;
/** Oneself, or a time, begins the next thought; 好我 is no word, 好像 and 行业 are. */
const nextThought =
  /^(?:我(?!看看|先看|想想)|我们|俺|咱|阿拉|马上|这就|现在|今晚|今天|今朝|明天|明早|明朝|下午|晚上|上午|等下|等会|回头|一定|肯定|保证|已经|已|那我|那今|那明|那个|到时|准时|按时|will|see|派|让|叫)/;
/** Shorter than this after the opening, nothing more is said. */
const shortestRest = 2;

/** Cuts 好我现在去看 and 没问题我让学徒去 after the agreement that opens them; any other clause stays whole. */
export function splitOpening(clause: Clause): readonly Clause[] {
  if (clause.asked || /[吗么]$/.test(clause.text)) return [clause];
  let at = 0;
  for (;;) {
    const word = findWordAt(clause.text, at, openingSet);
    if (word === undefined) break;
    at += word.length;
    at += particles.exec(clause.text.slice(at, at + 4))?.[0].length ?? 0;
  }
  const rest = clause.text.slice(at);
  if (at === 0 || rest.length < shortestRest || !nextThought.test(rest)) return [clause];
  return [
    { text: clause.text.slice(0, at), asked: false },
    { text: rest, asked: clause.asked },
  ];
}
