import { talkTexts } from "../texts/desk-talk.ts";
import type { Command } from "./command.ts";
import { announce } from "./commands/announce.ts";
import { registerGroupByHand, switchByBot, switchByHand } from "./commands/by-hand.ts";
import { cancelDraft } from "./commands/cancel-draft.ts";
import { changeDraft } from "./commands/change-draft.ts";
import { close } from "./commands/close.ts";
import { seeColumns, startColumn } from "./commands/column.ts";
import { confirmBinding } from "./commands/confirm-binding.ts";
import { goOn } from "./commands/continue.ts";
import { correct } from "./commands/correct.ts";
import { exemptSites } from "./commands/exempt-sites.ts";
import { halt } from "./commands/halt.ts";
import { handOver } from "./commands/hand-over.ts";
import { listGroups } from "./commands/list-groups.ts";
import { markAnswered } from "./commands/mark-answered.ts";
import { handOut } from "./commands/parts.ts";
import { confirmPaste, isPasteShownLast, paste } from "./commands/paste.ts";
import { placeListed } from "./commands/place-listed.ts";
import { arrivedOrPosted, posted } from "./commands/posted.ts";
import { mergeDraft, putOff } from "./commands/put-off.ts";
import { receiveFor } from "./commands/receive-for.ts";
import { register } from "./commands/register-room.ts";
import { remind } from "./commands/remind.ts";
import { replacePerson } from "./commands/replace-person.ts";
import { replyToShop } from "./commands/reply-to-shop.ts";
import { resend } from "./commands/resend.ts";
import { ruleListed } from "./commands/rule-listed.ts";
import { scheduleDraft } from "./commands/schedule-draft.ts";
import { seeHandover } from "./commands/see-handover.ts";
import { seeMissing } from "./commands/see-missing.ts";
import { seeReport } from "./commands/see-report.ts";
import { seeReview } from "./commands/see-review.ts";
import { seeSite } from "./commands/see-site.ts";
import { seeTally } from "./commands/see-tally.ts";
import { seeToday } from "./commands/see-today.ts";
import { seeUnplaced } from "./commands/see-unplaced.ts";
import { send, sendNow } from "./commands/send-draft.ts";
import { sendLedger, sendSlip } from "./commands/send-file.ts";
import { sendTable } from "./commands/send-table.ts";
import { changeSeries, seeSchedules, seeSeries } from "./commands/series.ts";
import { settleSingleReceipts } from "./commands/settle-single-receipts.ts";
import { stop } from "./commands/stop.ts";
import { remindAgain, stopReminding } from "./commands/stop-reminding.ts";
import { track } from "./commands/track.ts";
import { undo } from "./commands/undo.ts";
import { undoRuling } from "./commands/undo-ruling.ts";
import { withdraw } from "./commands/withdraw.ts";
import { withoutPictures } from "./commands/without-pictures.ts";
import { choosePhotos } from "./hazards/choose.ts";
import { draftHazard } from "./hazards/draft-hazard.ts";
import { seeToCheck, seeUnfixed } from "./hazards/list-hazards.ts";
import { noteCheck } from "./hazards/note-check.ts";
import { beginRound, endRound } from "./hazards/rounds.ts";
import { ruleHazards, ruleSeveral } from "./hazards/rule-hazards.ts";
import { seeHazard } from "./hazards/see-hazard.ts";
import { seeUnvisited } from "./hazards/see-unvisited.ts";
import { mayHint } from "./talks.ts";
import { answer, type Outcome, type Turn } from "./turn.ts";
import { lookUpKinds } from "./vocabulary/phrases.ts";

/** Does what a command asks for. Throws `Declined` with what to type, before anything was changed, when it cannot be done. */
export function carryOut(turn: Turn, command: Exclude<Command, { kind: "bind" | "choose" }>): Outcome {
  // Whatever he does next, he is not asked for a reason any more.
  delete turn.talk.reasonFor;
  switch (command.kind) {
    case "help":
      return answer(talkTexts.help());
    case "groups":
      return listGroups(turn);
    case "register":
      return register(turn, command);
    case "confirmBinding":
      return confirmBinding(turn, command);
    case "announce":
      return announce(turn, command);
    case "go":
      return /^确/u.test(turn.message.text.trim()) && isPasteShownLast(turn)
        ? confirmPaste(turn)
        : send(turn);
    case "goNow":
      return sendNow(turn);
    case "change":
      return changeDraft(turn, command);
    case "later":
      return putOff(turn);
    case "merge":
      return mergeDraft(turn);
    case "withoutPictures":
      return withoutPictures(turn);
    case "cancel":
      return cancelDraft(turn, command);
    case "undo":
      return undo(turn);
    case "stop":
      return stop(turn);
    case "continue":
      return goOn(turn);
    case "resend":
      return resend(turn);
    case "arrived":
      return arrivedOrPosted(turn);
    case "withdraw":
      return withdraw(turn);
    case "close":
      return close(turn);
    case "tally":
      return seeTally(turn);
    case "missing":
      return seeMissing(turn);
    case "byHand":
      return switchByHand(turn, command);
    case "byBot":
      return switchByBot(turn, command);
    case "registerByHand":
      return registerGroupByHand(turn, command);
    case "handOut":
      return handOut(turn, command);
    case "posted":
      return posted(turn, command);
    case "paste":
      return paste(turn, command);
    case "report":
      return seeReport(turn, command);
    case "unplaced":
      return seeUnplaced(turn);
    case "placeListed":
      return placeListed(turn, command);
    case "replacePerson":
      return replacePerson(turn, command);
    case "handOver":
      return handOver(turn, command);
    case "helpMore":
      return answer(talkTexts.helpMore());
    case "today":
      return seeToday(turn);
    case "site":
      return seeSite(turn, command);
    case "review":
      return seeReview(turn);
    case "remind":
      return remind(turn, command);
    case "stopReminding":
      return stopReminding(turn);
    case "remindAgain":
      return remindAgain(turn);
    case "received":
      return receiveFor(turn, command);
    case "exempt":
      return exemptSites(turn, command);
    case "answered":
      return markAnswered(turn, command);
    case "ruleListed":
      return ruleListed(turn, command);
    case "reply":
      return replyToShop(turn, command);
    case "undoRuling":
      return undoRuling(turn);
    case "correct":
      return correct(turn, command);
    case "countAll":
      return settleSingleReceipts(turn, "all");
    case "countNewest":
      return settleSingleReceipts(turn, "newest");
    case "track":
      return track(turn);
    case "halt":
      return halt(turn);
    case "export":
      return sendTable(turn);
    case "ledger":
      return sendLedger(turn);
    case "slip":
      return sendSlip(turn);
    case "handoverSheet":
      return seeHandover(turn);
    case "sendAt":
      return scheduleDraft(turn, command);
    case "schedules":
      return seeSchedules(turn);
    case "series":
      return seeSeries(turn, command);
    case "changeSeries":
      return changeSeries(turn, command);
    case "columns":
      return seeColumns(turn);
    case "column":
      return startColumn(turn, command);
    case "unfixed":
      return seeUnfixed(turn);
    case "toCheck":
      return seeToCheck(turn);
    case "startRound":
      return beginRound(turn);
    case "endRound":
      return endRound(turn);
    case "check":
      return noteCheck(turn, command);
    case "unvisited":
      return seeUnvisited(turn, command);
    case "hazard":
      return draftHazard(turn, command);
    case "pickPhotos":
      return choosePhotos(turn, command);
    case "seeHazard":
      return seeHazard(turn, command);
    case "ruleHazards":
      return ruleHazards(turn, command) ?? notUnderstood(turn);
    case "ruleSeveral":
      return ruleSeveral(turn, command);
    case "misnumbered":
      return answer(talkTexts.misnumbered(command.word));
  }
}

/** Words that might mean something here, and do not now. */
function notUnderstood(turn: Turn): Outcome {
  return mayHint(turn.talk, turn.now) ? answer(talkTexts.notUnderstood()) : { say: [] };
}

/** Whether a command only looks something up: such a one is answered however late it is heard. */
export function looksUp({ kind }: Command): boolean {
  return (
    lookUpKinds.has(kind) ||
    [
      "site",
      "unplaced",
      "misnumbered",
      "report",
      "ledger",
      "seeHazard",
      "unvisited",
      "schedules",
      "series",
      "columns",
    ].includes(kind)
  );
}

/** Whether notices already closed have to be read before the command can be carried out. */
export function needsPast({ kind }: Command): boolean {
  return kind === "site";
}

/** Whether the rooms of the session have to be read before the command can be carried out. */
export function needsRooms({ kind }: Command): boolean {
  return ["groups", "register", "confirmBinding", "byBot"].includes(kind);
}
