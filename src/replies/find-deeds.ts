import type { Clause } from "./clauses.ts";
import { containsWord, findWordAt, leftover, wordSet } from "./cover.ts";
import {
  addresses,
  adverbs,
  harmlessNegationSet,
  hedgeSet,
  negationSet,
  otherSiteSet,
  particles,
  questionSet,
  selfWords,
  surnames,
} from "./lexicon.ts";
import { withoutMatter } from "./matter-pairs.ts";
import { isNameLike } from "./site-name.ts";

/** What a clause says about doing what the notice asks. `maybe`: speaks of it, but not so that a rule could tell whether it is done. */
export type Deed = "done" | "promise" | "maybe";

const verbs =
  "自查 检查 排查 查看 查一遍 查 整改 落实 执行 照办 照做 做到 遵守 配合 注意 重视 清理 清走 清 搬走 搬 换 更换 换新 修 修好 处理 整理 转达 传达 转告 通知 改正 改 看看 弄 服从 支持 组织 安排 走一遍 拆 拆除 转发 转告 告知 提醒 宣传 张贴 学习 参加 出席 到场 到会 准备 备好 收好 登记 报告 上报 打印 值守 值班 断电".split(
    " ",
  );
/** Doing these needs nothing said about what they are done to. */
const wholeVerbs = new Set(
  "自查 检查 排查 查看 查一遍 查 整改 落实 执行 照办 照做 做到 遵守 配合 注意 重视 服从 支持 整理 清理 处理 传达 转达 通知 转发 转告 学习".split(
    " ",
  ),
);
const verbSet = wordSet(verbs);
const finished = /^(?:一遍|一下)?(?:好了|完了|完毕|完成|完|过了|过|到位|掉了|走了|干净|了|好)/;
const alreadyDone = /(?:已|已经|都|全|全部|刚)$/;
const intentions = wordSet(
  "马上 立即 立刻 立马 这就 今晚 今天 明天 后天 现在 等下 等会 待会 一会 回去 晚上 下午 明早 尽快 抓紧 一定 保证 坚决 会 将 严格 认真 积极 在 正在 准备 打算 肯定 全力 努力 绝对 必须 按要求 服从".split(
    " ",
  ),
);
const conditions = wordSet(
  "等 后 之后 以后 再 如果 要是 的话 之前 才 差 快 还 一半 部分 有的 剩 除了 昨天的 上次".split(" "),
);
const aroundSet = wordSet(
  particles,
  adverbs,
  addresses,
  surnames,
  selfWords,
  "马上 立即 立刻 立马 这就 今晚 今天 明天 后天 现在 等下 等会 待会 一会 一会儿 回去 回来 晚上 下午 明早 上午 尽快 抓紧 一定 保证 坚决 会 将 严格 认真 积极 正 在 正在 准备 打算 肯定 全力 努力 绝对 必须 按要求 按照要求 按通知 去 来 再 要 一下 一遍 一次 下 到位 好 完 人 带人 组织 安排 配合 工作 准时 按时 准点 必 务必 到时 届时 到时候 我们 老婆 老公 店长 经理 让 叫 派 员工 员工群 群 群里 客人 住客 租客 房客 旅客 家人 家里人 前台 同事 室友 同学 舍友 朋友圈 所有人 到 的 员工们 店员 他们 她们 十点 会场 开会 会议 明天 明早 会 要 给 们 好好 每一 每个 里面 关门后 打烊后 下班后 关门 打烊 下班 安全 消防 用火 用电 防火 大家 员工 所有 每个 各 里 和 跟 与 把 给 用 起来".split(
    " ",
  ),
);

const states = wordSet(
  "畅通 有效 正常 完好 合格 达标 齐全 没过期 有效期 通畅 没堵 没有堵 没锁 良好".split(" "),
);
const stateSet = wordSet(
  particles,
  adverbs,
  selfWords,
  "畅通 有效 正常 完好 合格 达标 齐全 没过期 有效期 通畅 没堵 没有堵 没锁 良好 一切 都是 在 内 很 保持 没问题 没有问题 状态 压力 设备 设施".split(
    " ",
  ),
);

/**
 * What a clause says about doing what the notice asks, or undefined when it does not speak of that. Everything in the clause must be
 * understood: a subject of one's own, a verb of the trade, and for the rest nothing but words of the notice.
 */
export function findDeed(clause: Clause, matter: ReadonlySet<string>): Deed | undefined {
  const verb = findVerb(clause.text);
  if (verb === undefined) return isStateOfMatter(clause, matter) ? "maybe" : undefined;
  const before = clause.text.slice(0, verb.from);
  const after = clause.text.slice(verb.from + verb.word.length);
  const unsure =
    clause.asked ||
    containsWord(leftover(clause.text, harmlessNegationSet), negationSet) ||
    [questionSet, hedgeSet, otherSiteSet].some((words) => containsWord(clause.text, words));
  if (unsure) return undefined;
  const ending = finished.exec(after)?.[0] ?? "";
  const rest = withoutMatter(after.slice(ending.length), matter);
  const subject = withoutMatter(before, matter);
  const subjectFine = leftover(subject, aroundSet) === "" || isNameLike(subject);
  const understood = subjectFine && leftover(rest, aroundSet) === "";
  const onMatter =
    rest.length < after.length - ending.length || subject !== before || wholeVerbs.has(verb.word);
  if (!understood || !onMatter) return undefined;
  // 来检查了 tells of inspectors at the door.
  const conditional = before.endsWith("来") || containsWord(clause.text, conditions);
  if (ending !== "" || alreadyDone.test(before))
    return conditional || containsWord(before, intentions) ? "maybe" : "done";
  return containsWord(before + verb.word, intentions) ? "promise" : "maybe";
}

/** 通道畅通, 一切正常: how things stand, not who did what. */
function isStateOfMatter({ text, asked }: Clause, matter: ReadonlySet<string>): boolean {
  if (asked || !containsWord(text, states)) return false;
  return leftover(withoutMatter(text, matter), stateSet) === "";
}

function findVerb(text: string): { from: number; word: string } | undefined {
  for (let at = 0; at < text.length; at++) {
    const word = findWordAt(text, at, verbSet);
    if (word !== undefined) return { from: at, word };
  }
  return undefined;
}
