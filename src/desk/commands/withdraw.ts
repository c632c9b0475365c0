import { dropCarried, namesToldPrivately } from "../../delivery/carried.ts";
import type { GroupId } from "../../groups/types.ts";
import { undoChecks } from "../../inspections/rounds.ts";
import { hasBegun } from "../../notices/notice-status.ts";
import { listMessage } from "../../notices/rectify/message-of.ts";
import { withdrawNotice } from "../../notices/stop-notice.ts";
import type { NoticeFile, Part, Sheet } from "../../notices/types.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import { minuteMs } from "../../zone.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { Asked } from "../questions.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Recallable, type Turn } from "../turn.ts";

/** WeChat lets messages be taken back for two minutes; a little is left for the way. */
const recallableMs = 2 * minuteMs - 10_000;

/** 作废: voids a notice. What was posted within two minutes is taken back where the channel can; the rest stays in the groups. */
export function withdraw(turn: Turn): Outcome {
  const { book, now, capabilities } = turn;
  const [file, ...others] = listMessage(book, pickLiveNotice(turn, "作废"));
  const { number, groups, tracked } = file.notice;
  const title = tracked ? file.notice.title : undefined;
  const items = [file, ...others].map(({ notice }) => notice.number);
  if (others.length > 0 && !turn.confirmed) {
    throw new Asked(hazardDraftTexts.withdrawAll(number, items), { of: "warning" });
  }
  const told = namesToldPrivately(book, number);
  const reached = groups.flatMap((id) => {
    const sheet = file.sheets[id];
    return sheet && mayBeThere(sheet) ? [book.directory.groups[id]?.name ?? id] : [];
  });
  const fresh = capabilities.recall ? listRecallable(turn, file) : [];
  for (const one of [file, ...others]) withdrawNotice(book, one, now);
  dropCarried(book, number);
  undoChecks(book, items, now);
  tellHolder(turn, file.notice, colleagueTexts.withdrawn);
  const owner = told.length === 0 ? "" : `\n${hazardDraftTexts.tellOwnerToo(told)}`;
  if (fresh.length === 0) {
    return answer(`${noticeTexts.withdrawn(number, reached, capabilities.recall, title)}${owner}`);
  }
  const older = groups.filter((id) =>
    partsThere(file, id).some((part) => !fresh.some(({ key }) => key === part.key)),
  );
  const recalling = noticeTexts.recalling(
    number,
    fresh.length,
    older.map((id) => book.directory.groups[id]?.name ?? id),
  );
  return { say: [`${recalling}${owner}`], recall: fresh };
}

/** What this session's account posted so short a while ago that WeChat lets it be taken back. */
function listRecallable({ bindings, now }: Turn, file: NoticeFile): Recallable[] {
  const { number, groups } = file.notice;
  return groups.flatMap((group) =>
    partsThere(file, group).flatMap(({ key, state, at, messageId, account }) =>
      state === "sent" && messageId !== undefined && account === bindings.account && now - at <= recallableMs
        ? [{ number, group, key, messageId }]
        : [],
    ),
  );
}

function partsThere(file: NoticeFile, group: GroupId): Part[] {
  return (file.sheets[group]?.parts ?? []).filter(({ state }) => state === "sent" || state === "unknown");
}

/** Also while its first part is on the way, or of unknown fate. */
function mayBeThere(sheet: Sheet): boolean {
  return hasBegun(sheet) || sheet.parts.some(({ state }) => state !== "queued" && state !== "failed");
}
