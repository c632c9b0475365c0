import { Declined } from "../../errors.ts";
import type { NoticeFile, Ruling } from "../../notices/types.ts";
import { lastRuledAt, undoNewestRulings } from "../../notices/undo-rulings.ts";
import { rulingTexts, rulingWords } from "../../texts/desk-rulings.ts";
import { listOpen, pickLiveNotice } from "../pick-notice.ts";
import { nameOfAnswer } from "../review.ts";
import { namesOfSites } from "../site-names.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 撤销裁定: takes back what he himself ruled last, on the notice named or on any open one, and says what that was. */
export function undoRuling(turn: Turn): Outcome {
  const file = turn.number === undefined ? lastRuledOn(turn) : pickLiveNotice(turn, "撤销裁定");
  const undone = file ? undoNewestRulings(file.notice, turn.officer, turn.now) : [];
  const [first] = undone;
  if (!file || !first) throw new Declined(rulingTexts.nothingToUndo(turn.number));
  return answer(rulingTexts.undone(file.notice.number, wordsOf(turn, file, first, undone)));
}

function lastRuledOn(turn: Turn): NoticeFile | undefined {
  return listOpen(turn)
    .filter(({ notice }) => lastRuledAt(notice, turn.officer) !== undefined)
    .sort(
      (one, other) =>
        (lastRuledAt(one.notice, turn.officer) ?? 0) - (lastRuledAt(other.notice, turn.officer) ?? 0),
    )
    .at(-1);
}

function wordsOf(turn: Turn, file: NoticeFile, first: Ruling, undone: readonly Ruling[]): string {
  const { verdict } = first;
  const names = undone.map((ruling) =>
    ruling.verdict.is === "read"
      ? nameOfAnswer(turn.book, file, ruling.verdict)
      : (namesOfSites(turn, [ruling.verdict.site])[0] ?? ""),
  );
  switch (verdict.is) {
    case "received":
      return rulingWords.received(names, verdict.way);
    case "exempt":
      return rulingWords.exempt(names);
    case "answered":
      return rulingWords.answered(names);
    case "read":
      return rulingWords.read(names, verdict.as);
  }
}
