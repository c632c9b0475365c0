import { Declined } from "../../errors.ts";
import type { GroupId } from "../../groups/types.ts";
import { correctNotice, isOut } from "../../notices/correct-notice.ts";
import { mayGoAtNight } from "../../notices/may-go-at-night.ts";
import { isHazard } from "../../notices/rectify/hazard-of.ts";
import { isShownIn } from "../../notices/rectify/is-shown-in.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { correctionTexts } from "../../texts/desk-rulings.ts";
import { correctionText } from "../../texts/group-words.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import { hourMs } from "../../zone.ts";
import { wordLines } from "../care.ts";
import type { CommandOf } from "../command.ts";
import { askAboutName } from "../hazards/ask-about-name.ts";
import { correctOwner } from "../hazards/correct-owner.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { Asked } from "../questions.ts";
import { undoWords } from "../show-preview.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { getBody } from "./announce.ts";

/** Characters of a correction at most. */
const longest = 1000;

/** 重新确认 as a clause of its own asks everybody to answer again. */
const again =
  /(?:^|[\s。！!；;，,、（(])(?:请|要|需|需要|要求)?(?:大家|各位|都|全部|所有人)?(?:都)?(?:要|需|需要)?重新(?:确认|回复|回执|回“?收到”?)[）)]?[。！!]?$/u;

/** 更正 31：…: posted in the groups the notice went to. Who has answered owes nothing more, unless 重新确认 is said. */
export function correct(turn: Turn, { text: typed }: CommandOf<"correct">): Outcome {
  if (typed === "") throw new Declined(correctionTexts.howTo());
  const file = pickLiveNotice(turn, "更正");
  const { notice } = file;
  if (!isOut(file)) throw new Declined(correctionTexts.notOutYet(notice.number));
  if (isHazard(notice) && !notice.groups.some((group) => isShownIn(turn.book, file, group))) {
    throw new Declined(hazardDraftTexts.notCorrected(notice.number));
  }
  const plea = again.exec(typed);
  const { body, dueAt } = getBody(plea ? typed.slice(0, plea.index) : typed, turn.now);
  if ([...body].length > longest) throw new Declined(correctionTexts.tooLong(longest));
  if (body === "" && dueAt === undefined && !plea) throw new Declined(correctionTexts.howTo());
  if (isHazard(notice)) askAboutName(turn, notice, body);
  const last = notice.corrections?.findLast(({ undoneAt }) => undoneAt === undefined);
  const isSame = last !== undefined && body !== "" && last.text === body && turn.now - last.at < hourMs;
  if (isSame && !turn.confirmed)
    throw new Asked(correctionTexts.sameAgain(notice.number, last.at, turn.now), { of: "warning" });
  const { now, rules, book, officer } = turn;
  const sendAt = now + rules.undoMs;
  const reconfirm = plea !== null && notice.ask === "ack";
  const due = dueAt === undefined ? {} : { dueAt };
  const { groups, correction } = correctNotice(
    file,
    { by: officer, text: body, reconfirm, sendAt, ...due },
    now,
  );
  tellHolder(turn, notice, (by) => colleagueTexts.corrected(by, notice, typed));
  const nameOf = (id: GroupId): string => book.directory.groups[id]?.name ?? id;
  const byHand = groups.filter((id) => book.directory.groups[id]?.channel === "by hand");
  const { quietHours } = rules.pace;
  const startsAt = mayGoAtNight(notice, { correction: correction.id }, quietHours)
    ? sendAt
    : afterQuietHours(quietHours, sendAt);
  const shown = correctionTexts.correcting({
    number: notice.number,
    groups: groups.filter((id) => !byHand.includes(id)).map(nameOf),
    byHand: byHand.map(nameOf),
    undo: undoWords(rules.undoMs),
    until: startsAt > sendAt ? startsAt : undefined,
    warnings: wordLines(body).map((line) => line.replace(/^注意：/u, "")),
    text: correctionText({
      number: notice.number,
      ask: notice.ask,
      text: body,
      reconfirm,
      dueAt,
      title: notice.tracked ? notice.title : undefined,
    }),
    now,
  });
  if (!isHazard(notice)) return answer(shown);
  const { line, hand } = correctOwner(turn, notice, correction, sendAt);
  return { say: [`${shown}\n${line}`], ...(hand ? { hand } : {}) };
}
