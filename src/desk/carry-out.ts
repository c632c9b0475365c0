import { talkTexts } from "../texts/desk-talk.ts";
import type { Command } from "./command.ts";
import { announce } from "./commands/announce.ts";
import { cancelDraft } from "./commands/cancel-draft.ts";
import { changeDraft } from "./commands/change-draft.ts";
import { close } from "./commands/close.ts";
import { arrived } from "./commands/confirm-arrived.ts";
import { confirmBinding } from "./commands/confirm-binding.ts";
import { goOn } from "./commands/continue.ts";
import { listGroups } from "./commands/list-groups.ts";
import { register } from "./commands/register-room.ts";
import { resend } from "./commands/resend.ts";
import { seeMissing } from "./commands/see-missing.ts";
import { seeTally } from "./commands/see-tally.ts";
import { send, sendNow } from "./commands/send-draft.ts";
import { stop } from "./commands/stop.ts";
import { undo } from "./commands/undo.ts";
import { withdraw } from "./commands/withdraw.ts";
import { withoutPictures } from "./commands/without-pictures.ts";
import { answer, type Outcome, type Turn } from "./turn.ts";

/** Does what a command asks for. Throws `Declined` with what to type, before anything was changed, when it cannot be done. */
export function carryOut(turn: Turn, command: Exclude<Command, { kind: "bind" }>): Outcome {
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
      return send(turn);
    case "goNow":
      return sendNow(turn);
    case "change":
      return changeDraft(turn, command);
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
      return arrived(turn);
    case "withdraw":
      return withdraw(turn);
    case "close":
      return close(turn);
    case "tally":
      return seeTally(turn);
    case "missing":
      return seeMissing(turn);
    case "misnumbered":
      return answer(talkTexts.misnumbered(command.word));
  }
}

/** Whether a command only looks something up: such a one is answered however late it is heard. */
export function looksUp({ kind }: Command): boolean {
  return ["help", "groups", "tally", "missing", "misnumbered"].includes(kind);
}

/** Whether the rooms of the session have to be read before the command can be carried out. */
export function needsRooms({ kind }: Command): boolean {
  return ["groups", "register", "confirmBinding"].includes(kind);
}
