import { talkTexts } from "../../texts/desk-talk.ts";
import type { CommandOf } from "../command.ts";
import { seeTally } from "../commands/see-tally.ts";
import { mayHint } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 隐患 31: one hazard with all that is known of it; of another notice how far it has come. A number by itself that names none is no command. */
export function seeHazard(turn: Turn, { number, bare }: CommandOf<"seeHazard">): Outcome {
  if (bare && turn.book.notices[number] === undefined) {
    return mayHint(turn.talk, turn.now) ? answer(talkTexts.notUnderstood()) : { say: [] };
  }
  return seeTally(turn);
}
