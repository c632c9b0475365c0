import { namesToldPrivately } from "../../delivery/carried.ts";
import { isByHand } from "../../delivery/list-waiting.ts";
import { countMedia } from "../../notices/count-media.ts";
import { isLive } from "../../notices/notice-status.ts";
import { foundAt } from "../../notices/rectify/found-at.ts";
import { leadOf } from "../../notices/rectify/message-of.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { hazardLists, shownWord } from "../../texts/hazard-lists.ts";
import type { Turn } from "../turn.ts";
import { lineOf, standOf } from "./list-hazards.ts";

/** Lines of what the shop said at most; the newest count. */
const mostSaid = 6;

/** One hazard with all that is known of it; `undefined` for a notice that is none. */
export function describeHazard(turn: Pick<Turn, "book" | "now">, file: NoticeFile): string | undefined {
  const { book, now } = turn;
  const one = standOf(turn, file);
  if (!one) return undefined;
  const { notice, standing, hazard } = one;
  const { createdBy } = notice;
  const lead = leadOf(book, file);
  const nameOf = (id: (typeof notice.groups)[number]): string => book.directory.groups[id]?.name ?? id;
  const unsent = lead.notice.groups.filter((group) =>
    (lead.sheets[group]?.parts ?? []).some(({ state }) => state !== "sent"),
  );
  const said = standing.answers.filter(
    ({ recalledAt, movedTo }) => recalledAt === undefined && movedTo === undefined,
  );
  return hazardLists.one({
    ...notice.hazard,
    ...lineOf(turn, one),
    words: notice.body,
    groups: notice.groups.map(nameOf),
    unsent: unsent.filter((group) => !isByHand(book, group)).map(nameOf),
    toPost: unsent.filter((group) => isByHand(book, group)).map(nameOf),
    at: foundAt(notice),
    round: hazard.round,
    by: createdBy === undefined ? undefined : book.directory.officers[createdBy]?.name,
    media: countMedia(notice.media),
    told: namesToldPrivately(book, lead.notice.number),
    reminded: notice.reminders.length,
    document: hazard.document,
    said: said.slice(-mostSaid).map(({ at, kind, text }) => ({ at, words: `${shownWord(kind)}${text}` })),
    over: isLive(notice) ? "" : notice.withdrawnAt === undefined ? "已关闭" : "已作废",
    now,
  });
}
