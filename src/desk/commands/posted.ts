import { notePosted } from "../../delivery/note-group-messages.ts";
import { tellColleagues } from "../../delivery/tell-colleagues.ts";
import { Declined } from "../../errors.ts";
import { groupsAddressed } from "../../groups/groups-addressed.ts";
import type { Group } from "../../groups/types.ts";
import { listByHand, markPosted } from "../../notices/mark-posted.ts";
import { partsOf } from "../../notices/notice-status.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { readPostedTime } from "../../pasting/posted-time.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { minuteMs } from "../../zone.ts";
import type { CommandOf } from "../command.ts";
import { pickMessage } from "../pick-notice.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { arrived } from "./confirm-arrived.ts";

/** 已发 31: what was of unknown fate did arrive, or he has posted it in the one group by hand; he is asked when it could mean several things. */
export function arrivedOrPosted(turn: Turn): Outcome {
  const file = pick(turn);
  const hand = listByHand(turn.book, file);
  if (hand.length === 0) return arrived(turn);
  const { number } = file.notice;
  const names = hand.map(({ group }) => nameOf(turn, group));
  const unsure = listUnsure(turn, file);
  if (unsure.length > 0) {
    throw new Declined(
      byHandTexts.bothKinds(
        number,
        unsure.map(({ name }) => name),
        names,
      ),
    );
  }
  if (hand.length > 1) throw new Declined(byHandTexts.whichPosted(number, names));
  return tick(
    turn,
    file,
    hand.flatMap(({ group }) => turn.book.directory.groups[group] ?? []),
    turn.now,
  );
}

/** 已发 31 网吧店主群 14:20: he has posted it there; in a group of the bot's, that what was of unknown fate is there. */
export function posted(turn: Turn, { names, time }: CommandOf<"posted">): Outcome {
  const { book, now } = turn;
  const file = pick(turn);
  const { number, createdAt } = file.notice;
  const at = time === undefined ? now : getTime(number, createdAt, time, now);
  if (names === "") {
    const hand = listByHand(book, file);
    if (hand.length !== 1) {
      throw new Declined(
        hand.length === 0
          ? byHandTexts.nothingToPost(number)
          : byHandTexts.whichPosted(
              number,
              hand.map(({ group }) => nameOf(turn, group)),
            ),
      );
    }
    return tick(turn, file, groupsOf(turn, file, new Set(hand.map(({ group }) => group))), at);
  }
  const all = groupsOf(turn, file);
  const { groups, unknown } = groupsAddressed(names, all);
  if (unknown.length > 0 || groups.length === 0) {
    throw new Declined(
      byHandTexts.notOfNotice(
        number,
        unknown.length > 0 ? unknown : [names],
        all.map(({ name }) => name),
      ),
    );
  }
  const unsure = new Set(listUnsure(turn, file).map(({ id }) => id));
  const bots = groups.filter(({ id, channel }) => channel === "bot" && !unsure.has(id));
  const isAll = groups.length === all.length && groups.length > 1;
  if (bots.length > 0 && !isAll) {
    throw new Declined(
      byHandTexts.botPosts(
        number,
        bots.map(({ name }) => name),
      ),
    );
  }
  return tick(
    turn,
    file,
    groups.filter((group) => !bots.includes(group)),
    at,
  );
}

/** When it was posted, as typed; throws {@link Declined} for what cannot be. */
export function getTime(number: number, createdAt: number, written: string, now: number): number {
  const at = readPostedTime(written, now);
  if (at === undefined) throw new Declined(byHandTexts.badTime(written));
  if (at > now) throw new Declined(byHandTexts.timeAhead(at));
  // 14:20 is any second of that minute.
  if (at + minuteMs <= createdAt) throw new Declined(byHandTexts.timeBefore(number, createdAt, now));
  return Math.max(at, createdAt);
}

function tick(turn: Turn, file: NoticeFile, groups: readonly Group[], at: number): Outcome {
  const { book, now } = turn;
  const { number, ask } = file.notice;
  const ticked = groups.filter(({ id, channel }) =>
    channel === "by hand" ? markPosted(book, number, id, at).length > 0 : confirmUnsure(file, id, now),
  );
  const names = ticked.map(({ name }) => name);
  if (ticked.length === 0) {
    throw new Declined(
      byHandTexts.nothingLeft(
        number,
        groups.map(({ name }) => name),
      ),
    );
  }
  for (const { id, channel } of ticked) if (channel === "by hand") notePosted(book, number, id, at, now);
  tellHolder(turn, file.notice, (by, notice) => colleagueTexts.posted(by, notice, names, at, now));
  tellColleagues(book, file, now);
  const owing = ask === "inform" ? undefined : file.notice.recipients.length;
  const left = listByHand(book, file).map(({ group }) => nameOf(turn, group));
  const byHand = ticked.find(({ channel }) => channel === "by hand");
  return answer(
    [
      byHandTexts.posted(number, names, at, owing, now),
      ...(left.length > 0 ? [byHandTexts.stillToPost(left)] : []),
      ...(byHand && left.length === 0 ? [byHandTexts.pasteNext(byHand.name)] : []),
    ].join("\n"),
  );
}

/** Takes his word that parts of unknown fate are in this group. */
function confirmUnsure(file: NoticeFile, group: Group["id"], now: number): boolean {
  const unsure = (file.sheets[group]?.parts ?? []).filter(({ state }) => state === "unknown");
  for (const part of unsure) {
    part.state = "sent";
    part.at = now;
    delete part.error;
  }
  return unsure.length > 0;
}

function pick(turn: Turn): NoticeFile {
  return pickMessage(
    turn,
    "已发",
    (one) => listByHand(turn.book, one).length > 0 || partsOf(one).some(({ state }) => state === "unknown"),
    noticeTexts.noneToConfirm(),
  );
}

/** The bot's groups in which something is of unknown fate. */
function listUnsure(turn: Turn, file: NoticeFile): Group[] {
  return groupsOf(turn, file).filter(
    ({ id, channel }) =>
      channel === "bot" && file.sheets[id]?.parts.some(({ state }) => state === "unknown") === true,
  );
}

function groupsOf({ book }: Turn, { notice }: NoticeFile, among?: ReadonlySet<Group["id"]>): Group[] {
  return notice.groups.flatMap((id) => {
    const group = book.directory.groups[id];
    return group && (among === undefined || among.has(id)) ? [group] : [];
  });
}

function nameOf({ book }: Turn, group: Group["id"]): string {
  return book.directory.groups[group]?.name ?? group;
}
