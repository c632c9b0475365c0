import { type Finish, hasNow, movedOff } from "./find-finish.ts";
import { findHazardWords } from "./hazards.ts";
import type { RectifyFacts } from "./rectify-facts.ts";
import { is, type Word } from "./scan-words.ts";
import type { Seen } from "./seen.ts";
import { repairs } from "./words/deeds.ts";

const repairSet = new Set(repairs);

/** Whether it says that something is done to things; what one does every day counts only when the notice has it. */
export function hasDeed(words: readonly Word[], facts: RectifyFacts): boolean {
  return words.some((word) => is(word, "general", "deed") || (is(word, "task") && isAskedFor(word, facts)));
}

function isAskedFor(word: Word | undefined, { notice }: RectifyFacts): boolean {
  return [...(word?.text ?? "")].some((character) => notice.includes(character));
}

/** Another thing than the notice's: none of its words, and a thing's own; or mended where nothing was broken. */
export function isForeign({ text, words, object, facts }: Seen, finish: Finish): boolean {
  const verb = words[finish.from];
  if (
    !object.own &&
    words
      .slice(0, finish.from)
      .some((word) => isEveryday.has(word.text) && word.text.length > 1 && !facts.notice.includes(word.text))
  )
    return true;
  if (object.own && refills.has(verb?.text ?? "") && isOnlyInTheWay(text.slice(0, verb?.at), facts))
    return true;
  if (object.other !== undefined && !object.own) {
    const asked =
      is(verb, "deed", "task") && [...(verb?.text ?? "")].some((one) => facts.askedDeeds.has(one));
    return object.named || !asked;
  }
  if (verb !== undefined && repairSet.has(verb.text) && !facts.isBroken) return true;
  if (finish.state || object.own || !is(verb, "task") || is(verb, "deed", "general")) return false;
  return isEveryday.has(verb?.text ?? "") && !facts.notice.includes(verb?.text ?? "");
}

/** Done to goods and cars, but never to what stands in the way. */
const refills = new Set(
  "补 补齐 补上 补货 补充 添 添置 加 加上 充 装 印 刷 年检 年审 换 更换 修 修好 维修".split(" "),
);

/** 货架上的货补齐了: of goods that were found in the way only their going away tells. */
export function isOnlyInTheWay(named: string, { notice }: RectifyFacts): boolean {
  const { kinds } = findHazardWords(named);
  if (kinds.size === 0 || [...kinds].some((kind) => kind !== "clutter" && kind !== "vehicle")) return false;
  const asked = notice.slice(Math.max(0, notice.search(/请|限|责令/)));
  return !/[换补装添加配修充整改]/.test(asked.replace(/整改[后完并情好回，。]/g, ""));
}

/** 开走了, 刚走: of cars only. */
const drovenOff = /^(?:已经?|都|全|刚刚?|现在|早|才)*(?:开|挪|骑|推|拖|驶)?(?:走|离)[了啦咯哒喇]/;

function isOfVehicles({ hazards }: RectifyFacts): boolean {
  return hazards.length > 0 && hazards.every(({ kinds }) => kinds.has("vehicle"));
}

/** What one does for oneself: 吃好了 under a notice of hazards is no word on them. */
export const isEveryday = new Set(
  "下 上 充好电 充满电 登机 到齐 洗 吃 喝 玩 看 听 睡 煮 烧 喂 读 念 打 打完 点 上学 下班 上班 回家 搬家 剪头 充值 转账 结账 买菜 做饭 学 住 退房 领 领取 寄".split(
    " ",
  ),
);

/** Whether what is told as over may be what the notice asks for. */
export function isFound({ text, words, object, facts }: Seen, finish: Finish): boolean {
  if (object.own) return true;
  if (/[空腾让露]出来/.test(text)) return true;
  if (hasNow.test(text)) return false;
  if (finish.state && movedOff.test(text)) return drovenOff.test(text) && isOfVehicles(facts);
  const verb = words[finish.from];
  if (finish.state || is(verb, "general", "deed")) return true;
  return is(verb, "task") && isAskedFor(verb, facts);
}
