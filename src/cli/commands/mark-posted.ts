import { notePosted } from "../../delivery/note-group-messages.ts";
import { tellColleagues } from "../../delivery/tell-colleagues.ts";
import { getTime } from "../../desk/commands/posted.ts";
import { Declined } from "../../errors.ts";
import { listByHand, markPosted } from "../../notices/mark-posted.ts";
import { byHandRefusals, byHandTexts } from "../../texts/by-hand.ts";
import { refusals } from "../../texts/cli.ts";
import { getGroupsNamed } from "../groups-named.ts";
import { groupName } from "../names.ts";
import { printable } from "../table.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";

/** `posted`: somebody has posted the notice in these groups; from then on its shops owe an answer. */
export const markPostedIn: Command<"posted"> = async ({ number, groups: words, at: written }, context) => {
  const { store, clock } = context;
  const said = await store.update(number, (book) => {
    const now = clock.now();
    const file = book.notices[number];
    if (!file) throw new Declined(refusals.noSuchNotice(number));
    const { notice } = file;
    if (notice.closedAt !== undefined || notice.withdrawnAt !== undefined) {
      throw new Declined(byHandRefusals.closed(number));
    }
    const all = notice.groups.flatMap((id) => book.directory.groups[id] ?? []);
    const groups = getGroupsNamed(words, all);
    const bots = groups.filter(({ channel }) => channel === "bot");
    if (bots.length > 0 && groups.length < all.length) {
      throw new Declined(
        byHandRefusals.botPosts(
          number,
          bots.map(({ name }) => printable(name)),
        ),
      );
    }
    const when = written === undefined ? now : getTime(number, notice.createdAt, written, now);
    const ticked = groups.filter(
      ({ id, channel }) => channel === "by hand" && markPosted(book, number, id, when).length > 0,
    );
    if (ticked.length === 0) {
      throw new Declined(
        byHandTexts.nothingLeft(
          number,
          groups.map(({ name }) => printable(name)),
        ),
      );
    }
    for (const { id } of ticked) notePosted(book, number, id, when, now);
    tellColleagues(book, file, now);
    const names = ticked.map(({ name }) => printable(name));
    const owing = notice.ask === "inform" ? undefined : notice.recipients.length;
    const left = listByHand(book, file).map(({ group }) => printable(groupName(book.directory, group)));
    return [
      byHandTexts.posted(number, names, when, owing, now),
      ...(left.length > 0 ? [byHandTexts.stillToPost(left)] : []),
    ].join("\n");
  });
  return done(said);
};
