import { Declined } from "../../errors.ts";
import { rulingsOn } from "../../notices/rule.ts";
import type { NoticeFile, Ruling } from "../../notices/types.ts";
import { lastRuledAt, undoNewestRulings } from "../../notices/undo-rulings.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { rulingTexts, rulingWords } from "../../texts/desk-rulings.ts";
import { takeBackWord } from "../hazards/take-back-word.ts";
import { listOpen, pickLiveNotice } from "../pick-notice.ts";
import { nameOfAnswer } from "../review.ts";
import { namesOfSites } from "../site-names.ts";
import { tellHolders } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 撤销裁定: takes back what he himself ruled last, on the notice named or on any open one, and says what that was. */
export function undoRuling(turn: Turn): Outcome {
  const files = turn.number === undefined ? lastRuledOn(turn) : [pickLiveNotice(turn, "撤销裁定")];
  const told = files.flatMap((file) => {
    const { notice } = file;
    const undone = undoNewestRulings(notice, turn.officer, turn.now);
    const [first] = undone;
    if (!first) return [];
    const what = wordsOf(turn, file, first, undone);
    const answered =
      rulingTexts.undone(notice.number, what) +
      stillRuled(turn, file, undone) +
      takeBackWord(turn, file, undone);
    return [{ notice, what, answered }];
  });
  if (told.length === 0) throw new Declined(rulingTexts.nothingToUndo(turn.number));
  const notices = told.map(({ notice }) => notice);
  tellHolders(turn, notices, (by, his) =>
    told
      .filter(({ notice }) => his.includes(notice))
      .map(({ notice, what }) => colleagueTexts.rulingUndone(by, notice, what))
      .join("\n"),
  );
  return answer(told.map(({ answered }) => answered).join("\n"));
}

/** Those he ruled on with his last command: one as a rule, several after 1-4 收到. */
function lastRuledOn(turn: Turn): NoticeFile[] {
  const ruled = listOpen(turn).map((file) => ({ file, at: lastRuledAt(file.notice, turn.officer) }));
  const last = Math.max(...ruled.map(({ at }) => at ?? Number.NEGATIVE_INFINITY));
  return ruled.filter(({ at }) => at === last).map(({ file }) => file);
}

/** The shops that an earlier ruling counts all the same; empty when there is none. */
function stillRuled(turn: Turn, { notice }: NoticeFile, undone: readonly Ruling[]): string {
  const sites = undone.flatMap(({ verdict }) => ("site" in verdict ? [verdict.site] : []));
  return sites
    .flatMap((site) => {
      const earlier = rulingsOn(notice, site).findLast(
        ({ verdict }) => verdict.is === "received" || verdict.is === "exempt",
      );
      if (!earlier) return [];
      return rulingTexts.stillRuled({
        name: namesOfSites(turn, [site])[0] ?? "",
        by: earlier.by === turn.officer ? undefined : turn.book.directory.officers[earlier.by]?.name,
        as: earlier.verdict.is === "exempt" ? "免回" : "代收",
        number: notice.number,
      });
    })
    .join("");
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
    case "passed":
      return rulingWords.passed(names);
    case "sentBack":
      return rulingWords.sentBack(names);
    case "extended":
      return rulingWords.extended(names, verdict.dueAt);
    case "transferred":
      return rulingWords.transferred(names, verdict.to);
    case "document":
      return rulingWords.document(names, verdict.number);
  }
}
