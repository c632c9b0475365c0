import { Declined } from "../../errors.ts";
import { groupsAddressed } from "../../groups/groups-addressed.ts";
import type { Directory } from "../../groups/types.ts";
import { type ByHand, listByHand } from "../../notices/mark-posted.ts";
import type { Content } from "../../notices/types.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import type { CommandOf } from "../command.ts";
import { pickMessage } from "../pick-notice.ts";
import type { Outcome, Turn } from "../turn.ts";

/** 手发 31: hands him what people have to post, as it is to stand in the groups; groups that lack the same get it once. */
export function handOut(turn: Turn, { names }: CommandOf<"handOut">): Outcome {
  const { book } = turn;
  const file = pickMessage(turn, "手发", (one) => listByHand(book, one).length > 0, byHandTexts.noneToPost());
  const { number, stoppedAt } = file.notice;
  const all = listByHand(book, file);
  const wanted = names === undefined ? all : all.filter(({ group }) => isNamed(turn, group, names));
  if (wanted.length === 0) throw new Declined(byHandTexts.nothingToPost(number));
  if (stoppedAt !== undefined) throw new Declined(noticeTexts.alreadyStopped(number));
  return { say: [], hand: listToPost(book.directory, number, wanted) };
}

/** What a person is given to post in these groups, each lot with a line in front that says where it belongs. */
export function listToPost(directory: Directory, number: number, wanted: readonly ByHand[]): Content[] {
  return batchesOf(wanted).flatMap((batch): Content[] => {
    const contents = batch[0]?.parts.map(({ content }) => content) ?? [];
    const texts = contents.filter(({ kind }) => kind === "text").length;
    const groups = batch.map(({ group }) => directory.groups[group]?.name ?? group);
    const head = byHandTexts.toPost(number, groups, texts, contents.length - texts, "已发");
    return [{ kind: "text", text: head }, ...contents];
  });
}

/** Groups in which the same parts are missing. */
function batchesOf(groups: readonly ByHand[]): ByHand[][] {
  const batches = new Map<string, ByHand[]>();
  for (const one of groups) {
    const key = one.parts.map((part) => part.key.split("/").at(-1)).join(" ");
    batches.set(key, [...(batches.get(key) ?? []), one]);
  }
  return [...batches.values()];
}

function isNamed({ book }: Turn, group: ByHand["group"], names: string): boolean {
  const found = book.directory.groups[group];
  return found !== undefined && groupsAddressed(names, [found]).groups.length > 0;
}
