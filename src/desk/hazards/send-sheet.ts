import { Declined } from "../../errors.ts";
import { hazardsToShow, photosFor, wordSheet } from "../../inspections/sheet.ts";
import { countMedia } from "../../notices/count-media.ts";
import type { NewNotice } from "../../notices/create-notice.ts";
import type { Notice } from "../../notices/types.ts";
import { inspectionTexts } from "../../texts/inspections.ts";
import type { Turn } from "../turn.ts";
import type { Book, Draft } from "../types.ts";

/** How the sheet of a round reads in each group; throws {@link Declined} when nothing is left to be shown. */
export function sheetOf(
  { book }: Pick<Turn, "book">,
  draft: Draft,
  round: number,
): Required<Pick<NewNotice, "word" | "mediaIn">> {
  const hazards = hazardsToShow(book, round);
  if (hazards.length === 0) throw new Declined(inspectionTexts.nothingNew());
  const mediaIn: Required<NewNotice>["mediaIn"] = (group) => photosFor(draft.media, hazards, group);
  return {
    mediaIn,
    word: (number, group) =>
      wordSheet(book, {
        round,
        number,
        group,
        hazards,
        media: countMedia(mediaIn(group).map(({ media }) => media)),
        asksReceipt: draft.ask === "ack",
      }),
  };
}

/** What was found stands in the sheet's messages from now on: who quotes it there answers his hazard. */
export function noteSheet(book: Book, round: number, { number }: Notice): void {
  for (const hazard of hazardsToShow(book, round)) {
    const file = book.notices[hazard.number];
    if (file) file.notice.postedWith = number;
  }
  const of = book.inspections.rounds.find(({ id }) => id === round);
  if (of) of.sheet = number;
}

/** The sheet was taken back before it was posted: the groups are still to see what was found. Nothing for any other notice. */
export function forgetSheet(book: Book, number: number): void {
  const round = book.inspections.rounds.find(({ sheet }) => sheet === number);
  if (!round) return;
  delete round.sheet;
  for (const { notice } of Object.values(book.notices)) {
    if (notice.postedWith !== number) continue;
    if (notice.foundWith === undefined) delete notice.postedWith;
    else notice.postedWith = notice.foundWith;
  }
}
