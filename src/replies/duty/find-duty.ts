import type { Clause } from "../clauses.ts";
import { containsWord, findWordAt, leftover, startsWithWord, wordSet } from "../cover.ts";
import { isAdvert } from "../is-advert.ts";
import { isRequest } from "../is-request.ts";
import { isUnread } from "../is-unread.ts";
import { goodsSet, hedgeSet, otherSiteSet, questionSet } from "../lexicon.ts";
import type { NoticeDuties } from "./notice-duties.ts";
import { type Family, findVerbAt, isCompliance, listFamilies } from "./verb-families.ts";
import {
  brokenSet,
  commonSet,
  denialSet,
  failureSet,
  fineSet,
  finishedAfterSet,
  finishedBeforeSet,
  harmlessSet,
  partialSet,
  willingSet,
} from "./words.ts";

/**
 * What a clause says about doing what the notice asks. `maybe`: it speaks of that, but a rule cannot tell whether it accepts. `declined`: it will not or cannot,
 * or has not.
 */
export type Duty = "done" | "promise" | "declined" | "maybe";

/** At most this many characters tell of one deed. */
const longest = 40;
/** As many characters may stay unknown beside the notice's own words, for names and what the thing is like. */
const mostUnknown = 4;
const conditional =
  /^(?:等(?!下|会|一下|一会)|如果|要是|万一|假如|除非)|的话|才能|之后再|以后再|再说|要是|如果/;
const asking = /(?:吗|么|没|没有|不|否|未)$/;
/** 谁都, 什么都 ask nothing. */
const everything = /(?:谁|什么|啥|哪里|哪|怎么)(?:都|也)/g;
/** 没说啥, 没什么 ask nothing either. */
const nothing = /没.{0,2}(?:啥|什么)/g;
const already = /^(?:我们?|都|全部?|店里)*(?:已经?|都)/;
/** 请转达老李 bids; whoever says 请放心 bids nothing. */
const asksWhich = /几[楼栋层号点天家]|哪/;
const bidding = /^(?:请(?!放心)|麻烦|拜托|帮我)/;
/** Telling others is what many notices ask for. */
const telling = /告诉|转|说|通知|提醒|叫|让|跟|给|讲|带|催|陪|帮/;
/** Whom one tells of any notice. */
const ownPeople = wordSet(
  "员工 店员 同事 工友 工人 住客 租客 房客 客人 家人 家里人 前台 保安 夜班 大家 室友 同学 老板 店长 经理 服务员 收银员 群里".split(
    " ",
  ),
);
const past = /昨|前天|上周|上个月|前几天/;
const lastTime = /上次|上回|去年|前年|以前/;
/** 是不是, 算不算. */
const whether = /(.)不\1(?!.{0,2}都)/;
const surely = /已|就|都|刚|早|才/;
/** 注意安全 is said to others as often as promised. */
const cautious = /^(?:注意|重视|当心|留意|小心|防范|警惕|规范)/;
/** 以安装 is 已安装. */
const misspeltAlready = /^(我们?|都|全部?|我们店|店里)?以/;

type Role = "verb" | "matter" | "denial" | "failure" | "common" | "fine" | "unknown";

interface Piece {
  readonly role: Role;
  readonly word: string;
  readonly from: number;
}

/** What a clause says about doing what the notice asks, by the notice's own verbs and things. Undefined when it does not speak of that. */
export function findDuty(clause: Clause, duties: NoticeDuties): Duty | undefined {
  if (clause.asked || clause.text.length > longest || asking.test(clause.text)) return undefined;
  const text = clause.text
    .replace(everything, "")
    .replace(nothing, "没")
    .replace(misspeltAlready, (opening, self: string | undefined) =>
      findVerbAt(clause.text, opening.length) === undefined ? opening : `${self ?? ""}已`,
    );
  if (
    containsWord(text, questionSet) ||
    asksWhich.test(text) ||
    whether.test(text) ||
    isRequest(text) ||
    bidding.test(text) ||
    isAdvert(text)
  )
    return undefined;
  if (isAskedAnswer(text, duties)) return doubtedIn(text) ? "maybe" : "done";
  const pieces = cut(text, duties);
  const matter = pieces.filter(({ role }) => role === "matter").length;
  if (pieces.some(({ role, word }) => role !== "matter" && containsWord(word, goodsSet))) return undefined;
  const found = judge(text, pieces, matter, duties);
  const doubted = doubtedIn(text);
  const others =
    startsWithWord(text, otherSiteSet) || (containsWord(text, otherSiteSet) && !telling.test(text));
  return found !== undefined && (doubted || others) ? "maybe" : found;
}

function doubtedIn(text: string): boolean {
  return (
    containsWord(text, hedgeSet) ||
    text.endsWith("吧") ||
    containsWord(text, partialSet) ||
    conditional.test(text)
  );
}

/** The word the notice asks to be answered with, or another for it: 无误 and 没错. */
function isAskedAnswer(text: string, { answers }: NoticeDuties): boolean {
  const rest = leftover(text, commonSet);
  return answers.some((answer) => {
    if (text === answer) return true;
    // 完成了 where 已完成 is asked for.
    const bare = answer.replace(/^已经?/, "");
    if (
      bare.length >= 2 &&
      bare !== answer &&
      text.startsWith(bare) &&
      leftover(text.slice(bare.length), commonSet) === ""
    )
      return true;
    const words = correct.some((word) => answer.includes(word)) ? [answer, ...correct] : [answer];
    return words.some((word) => {
      const at = text.indexOf(word);
      if (at < 0) return false;
      const around = text.slice(0, at) + text.slice(at + word.length);
      return rest === "" || leftover(leftover(around, besideAnswerSet), commonSet) === "";
    });
  });
}

const correct = [
  "无误",
  "没错",
  "属实",
  "正确",
  "没变",
  "无变动",
  "没有变动",
  "没变动",
  "没变化",
  "对的",
  "都对",
  "没有错",
  "不变",
];
const besideAnswerSet = wordSet([
  "核对",
  "核实",
  "确认",
  "名单",
  "应该",
  "可能",
  "看",
  "过",
  "签",
  "已",
  "回复",
]);

function judge(
  text: string,
  pieces: readonly Piece[],
  matter: number,
  duties: NoticeDuties,
): Duty | undefined {
  const toOwn = containsWord(text, ownPeople);
  const verb = pieces.find((piece) => isLinked(piece, duties, matter, toOwn));
  if (/真好|好看|好吃|好听|漂亮/.test(text)) return undefined;
  const denied = findDenied(pieces, verb, duties);
  if (denied !== undefined) return denied;
  if (matter >= 2 && containsWord(text, brokenSet) && !isUnread(text)) return "declined";
  const unknown = pieces.filter(({ role }) => role === "unknown").length;
  const understood = unknown === 0 || (matter >= 2 && unknown <= mostUnknown && unknown <= matter * 2);
  if (verb === undefined) {
    const fine = matter >= 2 && pieces.some(({ role }) => role === "fine") && understood;
    // 已督促: whatever the notice's own word is.
    const echoed =
      matter >= 2 && unknown === 0 && matter === pieces.filter(({ role }) => role !== "common").length;
    return fine || (echoed && already.test(text)) ? "done" : undefined;
  }
  if (!understood) return matter >= 2 ? "maybe" : undefined;
  return isForbidden(verb, duties) ? "maybe" : aspectOf(text, pieces, verb);
}

/** 我早就买了 does not accept where the notice forbids to buy. */
function isForbidden({ word }: Piece, { forbidden, asked }: NoticeDuties): boolean {
  return (
    !isCompliance(word) && !asked.includes(word) && forbidden.some(({ banned }) => banned.includes(word))
  );
}

function cut(text: string, duties: NoticeDuties): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const [role, word] = pieceAt(text, at, duties);
    pieces.push({ role, word, from: at });
    at += word.length;
  }
  return pieces;
}

function pieceAt(text: string, at: number, { matter, text: notice }: NoticeDuties): readonly [Role, string] {
  const hedge = findWordAt(text, at, hedgeSet) ?? findWordAt(text, at, otherSiteSet);
  if (hedge !== undefined) return ["common", hedge];
  const fine = findWordAt(text, at, fineSet);
  if (fine !== undefined) return ["fine", fine];
  const harmless = findWordAt(text, at, harmlessSet);
  if (harmless !== undefined) return ["common", harmless];
  const failure = at > 0 ? findWordAt(text, at, failureSet) : undefined;
  if (failure !== undefined) return ["failure", failure];
  const denial = findWordAt(text, at, denialSet);
  if (denial !== undefined) return ["denial", denial];
  const common = findWordAt(text, at, commonSet);
  const verb = findVerbAt(text, at);
  if (verb !== undefined && verb.length >= (common?.length ?? 0)) return ["verb", verb];
  const inMatter = matter.has(text.slice(at, at + 2)) || (at > 0 && matter.has(text.slice(at - 1, at + 1)));
  if (inMatter && (common?.length ?? 0) < 2) return ["matter", text.charAt(at)];
  if (common !== undefined) return ["common", common];
  // 车 where the notice says 车辆.
  return [notice.includes(text.charAt(at)) ? "common" : "unknown", text.charAt(at)];
}

/** The notice asks for this verb's kind of deed, or for something with the thing it is done to. */
function isLinked({ role, word }: Piece, duties: NoticeDuties, matter: number, toOwn: boolean): boolean {
  if (role !== "verb") return false;
  if (isCompliance(word)) return true;
  const families = listFamilies(word);
  return (
    families.some((family) => duties.families.has(family)) ||
    (toOwn && families.includes("tell")) ||
    // Where something is forbidden, it is put off or away.
    (duties.forbidden.length > 0 && families.some((family) => family === "close" || family === "clear")) ||
    (families.includes("post") && duties.families.has("tell")) ||
    matter >= 2
  );
}

/** 不登记 declines; 不卖不放 accepts where the notice forbids to sell. */
function findDenied(
  pieces: readonly Piece[],
  verb: Piece | undefined,
  duties: NoticeDuties,
): Duty | undefined {
  const failed = pieces.findIndex(({ role }) => role === "failure");
  if (failed > 0 && verb !== undefined) return "declined";
  const denial = pieces.findIndex(({ role }) => role === "denial");
  if (denial < 0) return undefined;
  // 通知了员工别停门口: what they were told.
  const told = pieces
    .slice(0, denial)
    .some(({ role, word }) => role === "verb" && listFamilies(word).includes("tell"));
  if (told && pieces[denial]?.word === "别") return undefined;
  const after = pieces.slice(denial + 1);
  const deniedVerb = after.slice(0, 3).find(({ role }) => role === "verb");
  const things = after.filter(({ role }) => role === "matter").map(({ word }) => word);
  const verbs = after.filter(({ role }) => role === "verb").map(({ word }) => word);
  if (deniedVerb === undefined && things.length < 2) return undefined;
  const open = openDenials.has(pieces[denial]?.word ?? "");
  const asked = deniedVerb !== undefined && duties.asked.includes(deniedVerb.word);
  const forbidden = duties.forbidden.some(
    ({ text, families }) =>
      verbs.some(
        (word) => text.includes(word) || listFamilies(word).some((one) => kin.has(one) && families.has(one)),
      ) ||
      (things.length >= 2 && things.every((thing) => text.includes(thing))),
  );
  const onlyOnce =
    /^(?:没|没有|冇)$/.test(pieces[denial]?.word ?? "") && !pieces.some(({ word }) => keeping.has(word));
  const emphatic = pieces.slice(0, denial).some(({ word }) => firmly.has(word));
  if (emphatic && deniedVerb !== undefined && duties.forbidden.length > 0 && open && !asked) return "promise";
  if (forbidden && open && !asked) return onlyOnce ? "maybe" : "promise";
  return deniedVerb === undefined || verb !== undefined ? "declined" : undefined;
}

/** 一直没放, 没卖过: so it has always been, or is with everything. */
const keeping: ReadonlySet<string> = new Set([
  "一直",
  "从来",
  "向来",
  "过",
  "都",
  "让",
  "人",
  "任何",
  "早就",
  "放",
  "里",
]);
/** 绝对不开: a promise, where something is forbidden. */
const firmly: ReadonlySet<string> = new Set([
  "绝对",
  "坚决",
  "一定",
  "肯定",
  "保证",
  "绝",
  "决",
  "再也",
  "从来",
  "以后",
]);
/** Families in which one verb forbidden forbids the others. */
const kin: ReadonlySet<Family> = new Set<Family>(["trade", "lend", "admit", "use", "open"]);
/** Those that may keep to what is forbidden; 还没 and 不想 do not. */
const openDenials: ReadonlySet<string> = new Set([
  "不",
  "不会",
  "不再",
  "不能",
  "没",
  "没有",
  "冇",
  "唔",
  "别",
  "甭",
  "无",
]);

function aspectOf(text: string, pieces: readonly Piece[], verb: Piece): Duty | undefined {
  const before = text.slice(0, verb.from);
  const after = text.slice(verb.from + verb.word.length);
  const inspects = listFamilies(verb.word).includes("inspect");
  // 来检查了 tells of inspectors at the door.
  if (inspects && /[来]$/.test(before)) return undefined;
  if (((inspects && past.test(before)) || lastTime.test(before)) && !surely.test(before)) return "maybe";
  const willed = containsWord(before, willingSet);
  if (containsWord(after, finishedAfterSet)) return willed && !surely.test(before) ? "promise" : "done";
  if (endsInSet(before, finishedBeforeSet) || habitual.test(before)) return "done";
  if (cautious.test(text)) return "maybe";
  if (willed || isCompliance(verb.word) || startsWithWord(verb.word, willingSet)) return "promise";
  const others = pieces.filter((piece) => piece.role === "verb" && piece !== verb);
  const bySelf = verb.word.length >= 2 && bySelfOnly.test(before);
  return others.length === 0 && (attending.test(verb.word) || bySelf) ? "promise" : "maybe";
}

const habitual = /一直|从来|向来|平时|每次|都是|刚|已|早/;
const bySelfOnly = /^(?:我们?|俺们?|咱们?|本人|店里|老板|我老公|我老婆|店长|经理)(?:自己|亲自|来|们)*$/;
const attending = /^(?:有人|有人在|恭候|随时来|在店|参加|出席|报名|去|来|准时|按时|准点)$/;

function endsInSet(before: string, words: typeof finishedBeforeSet): boolean {
  for (let at = Math.max(0, before.length - 6); at < before.length; at++) {
    const word = findWordAt(before, at, words);
    if (word !== undefined && at + word.length === before.length) return true;
  }
  return false;
}
