import { Declined } from "../../errors.ts";
import { readDeadline } from "../../notices/read-deadline.ts";
import { hazardRulingTexts } from "../../texts/rectify.ts";
import { nextWorkday } from "../../workdays.ts";
import { hourMs } from "../../zone.ts";
import type { Turn } from "../turn.ts";
import { askAboutName } from "./ask-about-name.ts";
import type { StandingHazard } from "./list-hazards.ts";
import { chatFor } from "./tell-shop.ts";

/** What a day without a time means. */
const endOfDay = 18 * hourMs;
/** A span of time, not a day. */
const span =
  /^[\d一二两三四五六七八九十半]{1,3}\s*个?(?:天|日|周|星期|礼拜|小时|钟头|工作日|月)(?:[之以]?[内后])?$/u;

/** The new deadline of 延期: a span runs from the present deadline, or from now where that has passed. Throws {@link Declined} when it cannot be read, or is no later. */
export function getExtendedDue(turn: Turn, typed: string, hazards: readonly StandingHazard[]): number {
  const [first] = hazards;
  const words = typed.replace(/^(?:到|至)\s*|\s*(?:时间|吧)$/gu, "").trim();
  if (words === "") throw new Declined(hazardRulingTexts.howToExtend(first?.notice.number ?? 0));
  const present = Math.max(turn.now, ...hazards.map(({ hazard }) => hazard.dueAt ?? turn.now));
  const read = readDeadline(words, span.test(words) ? present : turn.now);
  if (!read) throw new Declined(hazardRulingTexts.howToExtend(first?.notice.number ?? 0));
  if ("refused" in read) throw new Declined(read.refused);
  if (read.dueAt <= present && present > turn.now) throw new Declined(hazardRulingTexts.notLater(present));
  return read.dueAt;
}

/**
 * What 退回 says: the reason, which the shop reads, and by when: named at its end, else as it was while that lies ahead, else 18:00 of the next workday. Throws
 * {@link Declined} without a reason, {@link Asked} where the reason would name the shop to its rivals.
 */
export function getReasonAndDue(
  turn: Turn,
  typed: string,
  hazards: readonly StandingHazard[],
): { readonly reason: string; readonly dueFor: (one: StandingHazard) => number } {
  const { reason, dueAt } = cutDue(typed.trim().replace(/[。.!！~\s]+$/u, ""), turn.now);
  const [first] = hazards;
  if (reason === "") {
    turn.talk.reasonFor = { numbers: hazards.map(({ notice }) => notice.number), at: turn.now };
    throw new Declined(hazardRulingTexts.whyBack(first?.notice.number ?? 0));
  }
  for (const one of hazards) {
    const to = chatFor(turn, one);
    if (to && "group" in to) askAboutName(turn, one.notice, reason);
  }
  return {
    reason,
    dueFor: ({ hazard }) => {
      if (dueAt !== undefined) return dueAt;
      const before = hazard.dueAt;
      return before !== undefined && before > turn.now ? before : nextWorkday(turn.now) + endOfDay;
    },
  };
}

/** 没拍到通道 2天内, 没拍到通道，周五前: a time at the end, behind a space or a mark, is the deadline. */
function cutDue(typed: string, now: number): { readonly reason: string; readonly dueAt?: number } {
  const { reason = "", words = "" } =
    /^(?<reason>[\s\S]*\S)(?:[\s，,。；;]+)(?:期限|截止|限)?\s*[:：]?\s*(?<words>[^\s，,。；;]{2,16})$/u.exec(
      typed,
    )?.groups ?? {};
  const plain = words.replace(/(?:前|内)?(?:再)?(?:整改|改好|改完|拍来|发来)$/u, "");
  if (plain === "") return { reason: typed };
  const read = readDeadline(plain, now);
  return read && !("refused" in read)
    ? { reason: reason.replace(/[，,；;。]$/u, ""), dueAt: read.dueAt }
    : { reason: typed };
}
