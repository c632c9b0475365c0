import { namesToldPrivately } from "../../delivery/carried.ts";
import { isLive } from "../../notices/notice-status.ts";
import { leadOf } from "../../notices/rectify/message-of.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { talkTexts } from "../../texts/desk-talk.ts";
import { hazardLists, shownWord } from "../../texts/hazard-lists.ts";
import type { CommandOf } from "../command.ts";
import { seeTally } from "../commands/see-tally.ts";
import { pickNotice } from "../pick-notice.ts";
import { mayHint } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { lineOf, standOf } from "./list-hazards.ts";

/** Lines of what the shop said at most; the newest count. */
const mostSaid = 6;

/** 隐患 31: one hazard with all that is known of it; of another notice how far it has come. A number by itself that names none is no command. */
export function seeHazard(turn: Turn, { number, bare }: CommandOf<"seeHazard">): Outcome {
  if (bare && turn.book.notices[number] === undefined) {
    return mayHint(turn.talk, turn.now) ? answer(talkTexts.notUnderstood()) : { say: [] };
  }
  const file = pickNotice(turn, "隐患");
  const text = hazardText(turn, file);
  return text === undefined ? seeTally(turn) : answer(text);
}

/** The same as text; `undefined` for a notice that is no hazard. */
export function hazardText(turn: Turn, file: NoticeFile): string | undefined {
  const { book, now } = turn;
  const one = standOf(turn, file);
  if (!one) return undefined;
  const { notice, standing, hazard } = one;
  const { createdBy } = notice;
  const said = standing.answers.filter(
    ({ recalledAt, movedTo }) => recalledAt === undefined && movedTo === undefined,
  );
  return hazardLists.one({
    ...notice.hazard,
    ...lineOf(turn, one),
    words: notice.body,
    groups: notice.groups.map((id) => book.directory.groups[id]?.name ?? id),
    at: notice.createdAt,
    round: hazard.round,
    by: createdBy === undefined ? undefined : book.directory.officers[createdBy]?.name,
    photos: notice.media.length,
    told: namesToldPrivately(book, leadOf(book, file).notice.number),
    reminded: notice.reminders.length,
    document: hazard.document,
    said: said.slice(-mostSaid).map(({ at, kind, text }) => ({ at, words: `${shownWord(kind)}${text}` })),
    over: isLive(notice) ? "" : notice.withdrawnAt === undefined ? "已关闭" : "已作废",
    now,
  });
}
