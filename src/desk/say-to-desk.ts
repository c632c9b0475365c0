import type { OfficerId } from "../groups/types.ts";
import type { AccountId, ContactAddress, Heard } from "../ports.ts";
import { createDesk, type DeskParts } from "./create-desk.ts";
import type { Outcome } from "./turn.ts";

/** What is said at the command line stands beside what is said in a chat: no account has this name. */
const commandLine = "" as AccountId;

/**
 * Carries out what an officer says elsewhere than in his chat, as if he had typed it there, and gives back the answer instead of sending it to him. What others
 * are told of it is sent as ever. `id` is new for each message. Empty for silence. Rejects when the store does: nothing has changed then.
 */
export async function sayToDesk(
  parts: Omit<DeskParts, "takeAnswer" | "tellStranger">,
  officer: OfficerId,
  text: string,
  id: string,
): Promise<Required<Pick<Outcome, "say" | "hand">>> {
  const answers: Pick<Outcome, "say" | "hand">[] = [];
  const desk = createDesk({
    ...parts,
    tellStranger: () => undefined,
    takeAnswer: (answer) => answers.push(answer),
  });
  const message: Heard = {
    account: parts.bindings.account ?? commandLine,
    messageId: id,
    at: parts.clock.now(),
    from: { contact: "" as ContactAddress, nickname: "", self: false },
    kind: "text",
    text,
  };
  await desk.heard(message, officer);
  return {
    say: answers.flatMap((answer) => answer.say),
    hand: answers.flatMap((answer) => answer.hand ?? []),
  };
}
