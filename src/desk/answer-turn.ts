import { Declined } from "../errors.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { OfficerId } from "../groups/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { Clock, Heard, Log, Messenger, RoomSeen, Scope, Store } from "../ports.ts";
import type { MadeFile } from "./make-ledger.ts";
import type { MadeSlip } from "./make-slip.ts";
import type { TableFile } from "./make-table.ts";
import { Asked, ask, settleQuestion } from "./questions.ts";
import { recallMessages } from "./recall-messages.ts";
import { sayAnswers } from "./say-answers.ts";
import { heardKey, rememberHeard, talkOf } from "./talks.ts";
import { answer, type DeskRules, type Outcome, type Turn } from "./turn.ts";
import type { Book, QuietWay, Typed } from "./types.ts";

/** What is needed to answer a message. */
export interface AnsweringParts {
  readonly store: Store<Book>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "recall" | "capabilities">;
  readonly clock: Clock;
  readonly log: Log;
  readonly rules: DeskRules;
  readonly wake: () => void;
  /** Takes the answer once it is durable, where it does not go to the officer's chat. */
  readonly takeAnswer?: ((answer: Pick<Outcome, "say" | "hand">) => void) | undefined;
}

/** What a message comes with besides its words. */
export interface Gathered {
  readonly number?: number | undefined;
  readonly rooms?: readonly RoomSeen[] | undefined;
  readonly past?: readonly NoticeFile[];
  readonly table?: TableFile | undefined;
  readonly ledger?: MadeFile | undefined;
  readonly slip?: MadeSlip | undefined;
  /** What is carried out, where that is not the message itself but what he had typed before a question. */
  readonly said?: Heard;
  readonly chosen?: Turn["chosen"];
  readonly confirmed?: boolean;
  readonly quiet?: QuietWay;
  /** The question this answers. */
  readonly settles?: string;
}

/** Stores that the message was heard, what it does and what is answered, in one update. */
export async function answerTurn(
  parts: AnsweringParts,
  message: Heard,
  officer: OfficerId,
  scope: Scope,
  act: (turn: Turn) => Outcome,
  gathered: Gathered = {},
): Promise<void> {
  const { store, bindings, messenger, clock, log, rules, wake, takeAnswer } = parts;
  const key = heardKey(message);
  const outcome = await store.update(scope, (book): Outcome | undefined => {
    if (!rememberHeard(book.desk, key)) return undefined;
    const now = clock.now();
    const turn: Turn = {
      book,
      talk: talkOf(book.desk, officer),
      message: gathered.said ?? message,
      officer,
      now,
      number: gathered.number,
      rooms: gathered.rooms,
      past: gathered.past ?? [],
      table: gathered.table,
      ledger: gathered.ledger,
      slip: gathered.slip,
      chosen: gathered.chosen ?? {},
      confirmed: gathered.confirmed === true,
      quiet: gathered.quiet,
      bindings,
      capabilities: messenger.capabilities,
      rules,
    };
    const { settles } = gathered;
    const next = settles === undefined ? undefined : settleQuestion(turn.talk, settles, now);
    const already = new Set(Object.keys(book.outbox.says));
    const outcome = attempt(turn, key, act);
    const sentences = next === undefined ? outcome.say : [...outcome.say, next.sentence];
    if (takeAnswer === undefined) {
      sayAnswers(book, officer, key, { ...outcome, say: sentences }, already, now);
    }
    return { ...outcome, say: sentences };
  });
  if (outcome === undefined) {
    log.debug({ messageId: message.messageId }, "ignored: heard before");
    return;
  }
  takeAnswer?.(outcome);
  await outcome.afterwards?.();
  wake();
  if (outcome.recall !== undefined) await recallMessages(parts, officer, key, outcome.recall);
}

/** His command as it is kept until he has answered. */
export function typedOf({ message, chosen, confirmed, quiet }: Turn): Typed {
  const { text, at, quote } = message;
  return {
    text,
    at,
    ...(quote === undefined ? {} : { quote }),
    chosen: { ...chosen },
    confirmed,
    ...(quiet === undefined ? {} : { quiet }),
  };
}

/** What stops a command, or has to be asked first, is its answer. */
function attempt(turn: Turn, key: string, act: (turn: Turn) => Outcome): Outcome {
  try {
    return act(turn);
  } catch (error) {
    if (error instanceof Declined) return answer(error.sentence);
    if (!(error instanceof Asked)) throw error;
    const { sentence, about } = error;
    ask(turn.talk, { id: key, askedAt: turn.now, sentence, typed: typedOf(turn), ...about }, turn.now);
    return answer(sentence);
  }
}
