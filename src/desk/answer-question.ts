import type { Heard } from "../ports.ts";
import { questionTexts } from "../texts/desk-rulings.ts";
import type { Gathered } from "./answer-turn.ts";
import { settleSingleReceipts } from "./commands/settle-single-receipts.ts";
import { declineTracking, track } from "./commands/track.ts";
import { chooseForHazard } from "./hazards/choose.ts";
import type { Answerable } from "./questions.ts";
import { answer, type Outcome, type Turn } from "./turn.ts";
import type { Question } from "./types.ts";

/** What a digit does by itself; `undefined` when a command typed before is to be carried out now, or nothing was asked. */
export function actOf(asked: Answerable | undefined, choice: number): ((turn: Turn) => Outcome) | undefined {
  const wrong = (): Outcome => answer(questionTexts.wrongChoice());
  if (!asked) return undefined;
  if (asked.is === "offer") return [declineTracking, track][choice] ?? wrong;
  if (asked.is === "single receipts") {
    const how = ([undefined, "all", "newest"] as const)[choice];
    return how === undefined ? wrong : (turn) => settleSingleReceipts(turn, how);
  }
  if (asked.is === "hazard") return (turn) => chooseForHazard(turn, choice);
  const { question } = asked;
  if (choice === 0) {
    return () => answer(question.of === "quiet" ? questionTexts.notYet() : questionTexts.dropped());
  }
  const isThere = optionsOf(question)[choice - 1] !== undefined;
  return isThere ? undefined : wrong;
}

/** What he had typed, as it is to be carried out now that he has answered by this message. */
export function resumed(
  question: Question,
  choice: number,
  message: Heard,
): Gathered & { readonly said: Heard } {
  const { typed } = question;
  const option = question.of === "site" ? question.options[choice - 1] : undefined;
  const chosen =
    question.of === "site" && option !== undefined
      ? { ...typed.chosen, [question.word]: option }
      : typed.chosen;
  const { quote: _, ...own } = message;
  const said: Heard = {
    ...own,
    text: typed.text,
    at: typed.at,
    ...(typed.quote === undefined ? {} : { quote: typed.quote }),
  };
  const confirmed = typed.confirmed || question.of === "warning";
  const quiet = question.of === "quiet" ? question.ways[choice - 1] : typed.quiet;
  return { said, chosen, confirmed, ...(quiet === undefined ? {} : { quiet }), settles: question.id };
}

/** What the digits from 1 on mean. */
function optionsOf(question: Question): readonly string[] {
  if (question.of === "site") return question.options;
  return question.of === "quiet" ? question.ways : ["do it"];
}
