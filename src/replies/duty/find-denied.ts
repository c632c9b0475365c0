import type { Piece } from "./cut-pieces.ts";
import type { Duty } from "./find-duty.ts";
import type { NoticeDuties } from "./notice-duties.ts";
import { type Family, listFamilies } from "./verb-families.ts";

/** 不登记 declines; 不卖不放 accepts where the notice forbids to sell. What denies twice is judged by both: 没有证的从来不收. */
export function findDenied(
  pieces: readonly Piece[],
  verb: Piece | undefined,
  duties: NoticeDuties,
): Duty | undefined {
  const failed = pieces.findIndex(({ role }) => role === "failure");
  if (failed > 0 && verb !== undefined) return "declined";
  const denials = pieces.flatMap(({ role }, index) => (role === "denial" ? [index] : []));
  const said = denials.slice(0, mostDenials).map((denial) => judgeDenial(pieces, denial, verb, duties));
  const last = said.findLast((each) => each !== undefined);
  // 不放音响客人不来: the first is a condition.
  return last !== "promise" && said.includes("promise") ? "maybe" : last;
}

/** Whoever denies more often than this is not understood better by it. */
const mostDenials = 4;

function judgeDenial(
  pieces: readonly Piece[],
  denial: number,
  verb: Piece | undefined,
  duties: NoticeDuties,
): Duty | undefined {
  // 通知了员工别停门口, 跟他们说了不要推上楼: what they were told.
  const told = pieces
    .slice(0, denial)
    .some(({ role, word }) => role === "verb" && listFamilies(word).includes("tell"));
  if (told && bids(pieces, denial)) return undefined;
  const after = pieces.slice(denial + 1);
  const deniedVerb = after.slice(0, 3).find(({ role }) => role === "verb");
  const things = after.filter(({ role }) => role === "matter").map(({ word }) => word);
  const verbs = after.filter(({ role }) => role === "verb").map(({ word }) => word);
  const named = things.join("").length >= 2;
  const risky = isRisk(after, duties.topic.risks);
  if (deniedVerb === undefined && !named && !risky) return undefined;
  const denying = pieces[denial]?.word ?? "";
  const open = openDenials.has(denying) || (denying === "不用" && after[0]?.role === "matter");
  const asked = !risky && deniedVerb !== undefined && duties.asked.includes(deniedVerb.word);
  const forbidden =
    risky ||
    duties.forbidden.some(
      ({ text, families }) =>
        verbs.some(
          (word) =>
            text.includes(word) || listFamilies(word).some((one) => kin.has(one) && families.has(one)),
        ) ||
        (named && things.every((thing) => text.includes(thing))),
    );
  const onlyOnce =
    /^(?:没|没有|冇)$/.test(pieces[denial]?.word ?? "") && !pieces.some(({ word }) => keeping.has(word));
  const emphatic = pieces.slice(0, denial + 1).some(({ word }) => firmly.has(word));
  if (emphatic && deniedVerb !== undefined && duties.forbidden.length > 0 && open && !asked) return "promise";
  if (forbidden && open && !asked) return onlyOnce ? "maybe" : "promise";
  const ofNotice = things.filter((thing) => duties.text.includes(thing)).join("").length >= 2;
  return (deniedVerb === undefined && ofNotice) || verb !== undefined ? "declined" : undefined;
}

/** 陌生链接不点, 不在店里充电: what the notice warns of stands soon after the denial. */
function isRisk(after: readonly Piece[], risks: ReadonlySet<string>): boolean {
  if (risks.size === 0) return false;
  for (const [index, { word, role }] of after.slice(0, soon).entries()) {
    if (risks.has(word)) return true;
    // 开车 may be cut as 开 and 车.
    if (role !== "common" && risks.has(word + (after[index + 1]?.word ?? ""))) return true;
  }
  return false;
}

/** As many pieces as may stand between: 不 在 店里 充. */
const soon = 5;

/** 别, 不要, 不准: what others are not to do. */
function bids(pieces: readonly Piece[], denial: number): boolean {
  const word = pieces[denial]?.word ?? "";
  return (
    word === "别" ||
    word === "莫" ||
    (word.startsWith("不") && forbids.test(word + (pieces[denial + 1]?.word ?? "")))
  );
}

const forbids = /^不(?:要|准|许|得|能|让|可以|可)/;

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
  "一律",
  "一概",
  "绝不",
  "决不",
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
  "绝不",
  "决不",
  "没有",
  "冇",
  "唔",
  "别",
  "甭",
  "勿",
  "勿会",
  "弗会",
  "袂",
  "唔会",
  "莫",
  "无",
]);
