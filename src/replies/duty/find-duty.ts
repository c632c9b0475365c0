import type { Clause } from "../clauses.ts";
import { containsWord, findWordAt, startsWithWord, wordSet } from "../cover.ts";
import { isAdvert } from "../is-advert.ts";
import { isRequest } from "../is-request.ts";
import { isUnread } from "../is-unread.ts";
import { goodsSet, hedgeSet, otherSiteSet, questionSet } from "../lexicon.ts";
import { leisureSet } from "../social-words.ts";
import { speaksToFriend } from "../speaks-to-friend.ts";
import { aspectOf } from "./aspect-of.ts";
import { cutPieces, type Piece } from "./cut-pieces.ts";
import { findDenied } from "./find-denied.ts";
import { isGeneralAnswer } from "./general-answers.ts";
import { isAskedAnswer } from "./is-asked-answer.ts";
import type { NoticeDuties } from "./notice-duties.ts";
import { findVerbAt, isCompliance, listFamilies } from "./verb-families.ts";
import { brokenSet, partialSet } from "./words.ts";

/**
 * What a clause says about doing what the notice asks. `maybe`: it speaks of that, but a rule cannot tell whether it accepts. `declined`: it will not or cannot,
 * or has not.
 */
export type Duty = "done" | "promise" | "declined" | "maybe";

/** They stand before a deed as often as for one. */
const going: ReadonlySet<string> = new Set(["在", "去", "来"]);
/** At most this many characters tell of one deed. */
const longest = 40;
/** As many characters may stay unknown beside the notice's own words, for names and what the thing is like. */
const mostUnknown = 4;
const conditional =
  /^(?:等(?!下|会|一下|一会|打烊|关门|收摊|交班|夜班)|如果|要是|万一|假如|除非)|的话|才能|之后再|以后再|再说|要是|如果/;
const asking = /(?:吗|么|没|没有|不|否|未)$/;
/** 参加参加. */
const twice = /^(.{2,4})\1{1,3}$/;
/** 谁都, 什么都 ask nothing. */
const everything = /(?:谁|什么|啥|哪里|哪|怎么)(?:都|也)/g;
/** 没说啥, 没什么 ask nothing either. */
const nothing = /没.{0,2}(?:啥|什么)/g;
const already = /^(?:我们?|都|全部?|店里)*(?:已经?|都)/;
/** 请转达老李 bids; whoever says 请放心 bids nothing. */
const asksWhich = /几[楼栋层号点天家]|哪/;
/** 那几个人: some that both know. */
const someKnown = /(?<=[那这好的里跟给叫让找和有])几(?=[个位户家人名])/g;
const bidding = /^(?:请(?!放心)|麻烦|拜托|帮我)/;
/** 跟你说了不要打电话: said to whoever is spoken to, not to one's people. */
const toOfficer = /(?:跟|告诉|通知|提醒|@)[你您]/;
/** 那个租客昨晚在楼道吵. */
const ofStranger =
  /^(?:那个|那家|那些|有个|有一个|有人|有家|昨天有|昨晚有|刚才有|刚有|一个(?!个)|某|谁)(?!表|码|事|通知|文件|链接|问卷|通道|灭火)/;
/** 租客说他搬走了. */
const reported = /^(?:租客|客人|顾客|房客|住客|网友|人家|他们?|她们?)(?:也|都)?说/;
/** 讲一万遍都没用. */
const inVain = /没用(?!电|火|气|水|过|完|明火|到|上)|不听|不好做|难做|白讲|白说|没效果|听不进/;
/** 我马上下来拿: said to whoever brings something. */
const fetching = /[下过上出]来[拿取]|[来去下][取拿](?:$|一下|货|件|餐)/;
/** 老板说他会去: what one's own boss says is one's own word. */
const ownSays =
  /^(?:我们?|俺|咱)?(?:家)?(?:老板娘?|店长|经理|老公|老婆|媳妇|爱人)(?:说|讲)了?[他她]?(?=.{2})/;
/** 老板说他会去: he is no stranger. */
const ofOwn = /^(?:我们?|俺|咱)?(?:家)?(?:老板娘?|店长|经理|老公|老婆|媳妇|爱人|房东|[爸妈哥姐弟妹])/;
/** 把电池给你送过去: for whoever is spoken to, unless something is to be handed in. */
const toFriend = /[给帮替]你(?!们|添|惹)/;
/** Telling others is what many notices ask for. */
const telling = /告诉|转|说|通知|提醒|叫|让|跟|给|讲|带|催|陪|帮/;
/** Whom one tells of any notice. */
const ownPeople = wordSet(
  "寝室长 宿舍长 舍长 全班 老人 小孩 孩子 爸妈 父母 邻居 街坊 左邻右舍 外卖小哥 骑手 工人 学生 员工 店员 同事 工友 工人 住客 租客 房客 客人 家人 家里人 前台 保安 夜班 大家 室友 同学 老板 店长 经理 服务员 收银员 群里".split(
    " ",
  ),
);
/** 是不是, 算不算. */
const whether = /(.)不\1(?!.{0,2}都)/;
/** 以安装 is 已安装. */
const misspeltAlready = /^(我们?|都|全部?|我们店|店里)?以/;

/** Whom one told may have any name, when telling is what was asked for: 通知美团的站长了. */
const mostTold = 6;
const personal = /[长员们手哥姐叔姨人群户]/;

/** What a clause says about doing what the notice asks, by the notice's own verbs and things. Undefined when it does not speak of that. */
export function findDuty(clause: Clause, duties: NoticeDuties): Duty | undefined {
  if (clause.asked || clause.text.length > longest || asking.test(clause.text)) return undefined;
  const text = clause.text
    .replace(twice, "$1")
    .replace(ownSays, "")
    .replace(everything, "")
    .replace(nothing, "没")
    .replace(someKnown, "")
    .replace(misspeltAlready, (opening, self: string | undefined) =>
      findVerbAt(clause.text, opening.length) === undefined ? opening : `${self ?? ""}已`,
    );
  if (
    containsWord(text, questionSet) ||
    asksWhich.test(text) ||
    whether.test(text) ||
    isRequest(text) ||
    bidding.test(text) ||
    toOfficer.test(text) ||
    speaksToFriend(text, duties.text) ||
    (toFriend.test(text) && !asksToHand(duties)) ||
    isAdvert(text) ||
    inVain.test(text) ||
    (ofStranger.test(text) && !/[我俺咱阮]|阿拉/.test(text)) ||
    (fetching.test(text) && !asksToHand(duties)) ||
    (containsWord(text, leisureSet) && !containsWord(duties.text, leisureSet))
  )
    return undefined;
  if (isAskedAnswer(text, duties)) return doubtedIn(text) ? "maybe" : "done";
  const pieces = cutPieces(text, duties);
  const matter = pieces.reduce((sum, { role, word }) => sum + (role === "matter" ? word.length : 0), 0);
  if (
    pieces.some(
      ({ role, word }) => role !== "matter" && !duties.topic.risks.has(word) && containsWord(word, goodsSet),
    )
  )
    return undefined;
  if (isGeneralAnswer(text, pieces, duties) && !doubtedIn(text)) return "done";
  const found = judge(text, pieces, matter, duties);
  const doubted = doubtedIn(text);
  const said = text.replace(/[其吉]他|其它/g, "");
  const others =
    reported.test(said) ||
    startsWithWord(said, otherSiteSet) ||
    (containsWord(said, otherSiteSet) && !telling.test(text) && !ofOwn.test(text));
  return found !== undefined && (doubted || others) ? "maybe" : found;
}

function asksToTell({ askedVerbs }: NoticeDuties): boolean {
  return askedVerbs.some((verb) => listFamilies(verb).includes("tell"));
}

function asksToHand({ askedVerbs }: NoticeDuties): boolean {
  return askedVerbs.some((verb) => listFamilies(verb).includes("hand"));
}

function doubtedIn(text: string): boolean {
  return (
    containsWord(text, hedgeSet) ||
    text.endsWith("吧") ||
    containsWord(text, partialSet) ||
    conditional.test(text)
  );
}

function judge(
  text: string,
  pieces: readonly Piece[],
  matter: number,
  duties: NoticeDuties,
): Duty | undefined {
  const toOwn = containsWord(text, ownPeople);
  const linked = pieces.filter((piece) => isLinked(piece, duties, matter, toOwn));
  // 在群里说了, 我去催他们: where one is, or that one goes, opens the deed.
  const verb = linked.find(({ word }, index) => !going.has(word) || index === linked.length - 1);
  if (/真好|好看|好吃|好听|漂亮/.test(text)) return undefined;
  const denied = findDenied(pieces, verb, duties);
  if (denied !== undefined) return denied;
  if (matter >= 2 && containsWord(text, brokenSet) && !isUnread(text)) return "declined";
  const unknown = pieces.filter(({ role }) => role === "unknown").length;
  const told = verb !== undefined && listFamilies(verb.word).includes("tell") && asksToTell(duties);
  const understood =
    unknown === 0 ||
    (told && unknown <= mostTold && personal.test(text)) ||
    (matter >= 2 && unknown <= mostUnknown && unknown <= matter * 2);
  if (verb === undefined) {
    const fine = matter >= 2 && pieces.some(({ role }) => role === "fine") && understood;
    // 已督促: whatever the notice's own word is.
    // 我们一直都是刷脸入住的.
    const always =
      matter >= 2 && unknown <= 2 && /^.{0,5}(?:一直|从来都?|向来|每次|都)(?:都|就)?是.*的$/.test(text);
    const echoed =
      matter >= 2 && unknown === 0 && pieces.every(({ role }) => role === "common" || role === "matter");
    return fine || always || (echoed && already.test(text)) ? "done" : undefined;
  }
  if (!understood) return matter >= 2 ? "maybe" : undefined;
  if (isForbidden(verb, duties) || isStrange(pieces, verb)) return "maybe";
  return aspectOf(text, pieces, verb);
}

/** 我早就买了 does not accept where the notice forbids to buy. */
function isForbidden({ word }: Piece, { forbidden, asked, askedVerbs, topic }: NoticeDuties): boolean {
  if (isCompliance(word)) return false;
  if (topic.risks.has(word) && !askedVerbs.some((one) => one.startsWith(word))) return true;
  return !asked.includes(word) && forbidden.some(({ banned }) => banned.includes(word));
}

/** 摄像头拍到好几次野猫: what the deed is done to is known to no one. */
function isStrange(pieces: readonly Piece[], verb: Piece): boolean {
  const after = pieces.filter(({ from }) => from > verb.from);
  return (
    after.filter(({ role }) => role === "unknown").length >= 2 && !after.some(({ role }) => role === "matter")
  );
}

/** The notice asks for this verb's kind of deed, or for something with the thing it is done to. */
function isLinked({ role, word }: Piece, duties: NoticeDuties, matter: number, toOwn: boolean): boolean {
  if (role !== "verb") return false;
  if (isCompliance(word)) return true;
  const families = listFamilies(word);
  return (
    findWordAt(word, 0, duties.echoes) === word ||
    families.some((family) => duties.families.has(family)) ||
    (toOwn && families.includes("tell")) ||
    // Where something is forbidden, it is put off or away.
    (duties.forbidden.length > 0 && families.some((family) => family === "close" || family === "clear")) ||
    (families.includes("post") && duties.families.has("tell")) ||
    matter >= 2
  );
}
