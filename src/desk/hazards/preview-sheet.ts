import { isByHand } from "../../delivery/list-waiting.ts";
import { sitesOfRound } from "../../inspections/rounds.ts";
import { hazardsToShow } from "../../inspections/sheet.ts";
import { countMedia } from "../../notices/count-media.ts";
import { inspectionTexts } from "../../texts/inspections.ts";
import { careLines } from "../care.ts";
import type { Turn } from "../turn.ts";
import type { Draft } from "../types.ts";
import { sheetOf } from "./send-sheet.ts";

/** What the groups will see of a round, group by group. `undo`: how long 发 waits, as words. */
export function previewSheet(turn: Turn, draft: Draft, round: number, undo: string): string {
  const { book, bindings } = turn;
  const { directory } = book;
  const { word, mediaIn } = sheetOf(turn, draft, round);
  const noteOf = (group: (typeof draft.groups)[number]): string => {
    if (isByHand(book, group)) return inspectionTexts.byHand;
    return bindings.roomOf(group) === undefined ? inspectionTexts.unbound : "";
  };
  return [
    inspectionTexts.previewHead(sitesOfRound(book, round).length, hazardsToShow(book, round).length),
    inspectionTexts.media(countMedia(draft.media.map(({ media }) => media))),
    ...careLines(turn, draft),
    ...draft.groups.flatMap((group) => [
      inspectionTexts.inGroup(directory.groups[group]?.name ?? group, noteOf(group)),
      word(directory.next.notice, group) ?? "",
      ...(mediaIn(group).length === draft.media.length
        ? []
        : [inspectionTexts.mediaHere(countMedia(mediaIn(group).map(({ media }) => media)))]),
    ]),
    inspectionTexts.choices(undo),
  ].join("\n");
}
