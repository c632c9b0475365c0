import { say } from "../delivery/say.ts";
import { Declined } from "../errors.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { OfficerId } from "../groups/types.ts";
import type { ContactAddress, Heard, Messenger, RoomSeen, Scope, Store } from "../ports.ts";
import { bindTexts, talkTexts } from "../texts/desk-talk.ts";
import { minuteMs } from "../zone.ts";
import { carryOut, looksUp, needsRooms } from "./carry-out.ts";
import type { Command } from "./command.ts";
import { gatherMedia, type MediaParts } from "./gather-media.ts";
import { greetStranger, sayPaired } from "./greet-stranger.ts";
import { numberQuoted } from "./number-quoted.ts";
import { type Paired, pairChat } from "./pair-chat.ts";
import { readCommand } from "./read-command.ts";
import { receiveMedia } from "./receive-media.ts";
import { heardKey, mayHint, rememberHeard, talkOf } from "./talks.ts";
import { answer, type DeskRules, type Outcome, type Turn } from "./turn.ts";
import type { Book } from "./types.ts";

/** What the desk needs. */
export interface DeskParts extends MediaParts {
  readonly store: Store<Book>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "listRooms" | "setRemark" | "capabilities">;
  readonly rules: DeskRules;
  /** Binds rosters anew; called after a room became a group. */
  readonly roomsChanged: (rooms: readonly RoomSeen[]) => Promise<void>;
  /** There is something to send, or no more. */
  readonly wake: () => void;
  /**
   * Says a sentence to somebody who is no officer and has no name beyond this session, which the outbox therefore cannot keep: only the answer to
   * a wrong 绑定 code.
   */
  readonly tellStranger: (contact: ContactAddress, sentence: string) => void;
}

/** 值班台: takes what is said to the bot in private. Messages of one person take effect in the order of the calls. */
export interface Desk {
  /**
   * Answers an officer and does what he asks. Resolves when effect and answer are durable; a message heard twice acts once. Rejects when the store
   * does: nothing has changed then.
   */
  heard(message: Heard, officer: OfficerId): Promise<void>;
  /** 绑定 with a code pairs the chat with an officer; anything else from a stranger is met with silence. Rejects when the store does. */
  strangerHeard(message: Heard): Promise<void>;
}

/** A command that lay for longer, milliseconds, is asked for again before it changes anything. */
const freshForMs = 5 * minuteMs;

/** Opens the desk. */
export function createDesk(parts: DeskParts): Desk {
  const { store, bindings, messenger, clock, log, rules, wake } = parts;
  const lines = new Map<string, Promise<void>>();

  /** One after the other for each person, whatever becomes of the one before. */
  function inLine(person: string, act: () => Promise<void>): Promise<void> {
    const turn = (lines.get(person) ?? Promise.resolve()).then(act);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    lines.set(person, settled);
    void settled.then(() => {
      if (lines.get(person) === settled) lines.delete(person);
    });
    return turn;
  }

  /** Stores that the message was heard, what it does and what is answered, in one update. */
  async function answerTurn(
    message: Heard,
    officer: OfficerId,
    scope: Scope,
    act: (turn: Turn) => Outcome,
    gathered: { readonly number?: number | undefined; readonly rooms?: readonly RoomSeen[] | undefined } = {},
  ): Promise<void> {
    const key = heardKey(message);
    const outcome = await store.update(scope, (book): Outcome | undefined => {
      if (!rememberHeard(book.desk, key)) return undefined;
      const now = clock.now();
      const turn: Turn = {
        book,
        talk: talkOf(book.desk, officer),
        message,
        officer,
        now,
        number: gathered.number,
        rooms: gathered.rooms,
        bindings,
        capabilities: messenger.capabilities,
        rules,
      };
      const outcome = attempt(() => act(turn));
      outcome.say.forEach((text, index) => {
        say(book, { key: `desk/${key}${index === 0 ? "" : `/${index}`}`, to: { officer }, text }, now);
      });
      return outcome;
    });
    if (outcome === undefined) {
      log.debug({ messageId: message.messageId }, "ignored: heard before");
      return;
    }
    await outcome.afterwards?.();
    wake();
  }

  async function carry(message: Heard, officer: OfficerId): Promise<void> {
    const command = readCommand(message.text);
    if (!command) {
      await answerTurn(message, officer, "directory", (turn) => hint(turn, talkTexts.notUnderstood()));
      return;
    }
    const age = clock.now() - message.at;
    if (age > freshForMs && !looksUp(command)) {
      const words = wordsOf(message.text);
      await answerTurn(message, officer, "directory", () => answer(talkTexts.tooOld(words, age)));
      return;
    }
    if (command.kind === "bind") {
      await bindAgain(message, officer, command.code);
      return;
    }
    const number = numberOf(command) ?? numberQuoted(message);
    const rooms = needsRooms(command) ? await findRooms() : undefined;
    const scope = number ?? "directory";
    await answerTurn(message, officer, scope, (turn) => carryOut(turn, command), { number, rooms });
    const becameGroup = command.kind === "register" || command.kind === "confirmBinding";
    if (becameGroup && rooms !== undefined) await parts.roomsChanged(rooms);
  }

  async function findRooms(): Promise<readonly RoomSeen[] | undefined> {
    try {
      return await messenger.listRooms();
    } catch (error) {
      log.warn({ err: error }, "the rooms could not be read");
      return undefined;
    }
  }

  /** An officer's chat given to an officer, as a rule the same one, by a fresh code. */
  async function bindAgain(message: Heard, officer: OfficerId, code: string | undefined): Promise<void> {
    const key = heardKey(message);
    await answerTurn(message, officer, "directory", (turn) => {
      if (code === undefined) throw new Declined(bindTexts.howTo());
      const paired = pairChat(turn.book, bindings, message.from, code, turn.now);
      if (!paired) throw new Declined(bindTexts.wrongCode());
      sayPaired(turn.book, key, paired, rules, turn.now);
      return { say: [], afterwards: () => finishPairing(paired, key) };
    });
  }

  /** Makes the chat the officer's for this session, and for later ones by a remark. */
  async function finishPairing(paired: Paired, key: string): Promise<void> {
    bindings.bindOfficer(paired.officer, paired.contact.contact);
    wake();
    try {
      await messenger.setRemark(paired.contact.contact, paired.remark);
    } catch (error) {
      log.warn({ err: error, officer: paired.officer }, "the officer's remark could not be set");
      await store.update("directory", (book) => {
        const text = bindTexts.remarkFailed();
        say(book, { key: `desk/${key}/remark`, to: { officer: paired.officer }, text }, clock.now());
      });
      wake();
    }
  }

  async function receive(message: Heard, officer: OfficerId, kind: "picture" | "video"): Promise<void> {
    const gathered = await gatherMedia(parts, message, kind);
    await answerTurn(message, officer, "directory", (turn) => receiveMedia(turn, kind, gathered));
  }

  return {
    heard(message, officer) {
      return inLine(message.from.contact, async () => {
        if (store.book().desk.heard.includes(heardKey(message))) {
          log.debug({ messageId: message.messageId }, "ignored: heard before");
        } else if (message.kind === "picture" || message.kind === "video") {
          await receive(message, officer, message.kind);
        } else if (message.kind === "text") {
          await carry(message, officer);
        } else {
          await answerTurn(message, officer, "directory", (turn) => hint(turn, talkTexts.onlyWords()));
        }
      });
    },
    strangerHeard(message) {
      return inLine(message.from.contact, async () => {
        const command = message.kind === "text" ? readCommand(message.text) : undefined;
        if (command?.kind !== "bind" || command.code === undefined) {
          log.debug({ messageId: message.messageId }, "ignored: no officer");
          return;
        }
        const { code } = command;
        const greeted = await store.update("directory", (book) =>
          greetStranger(book, message, code, bindings, rules, clock.now()),
        );
        if (greeted.is === "paired") await finishPairing(greeted.paired, heardKey(message));
        if (greeted.is === "wrong") {
          log.info({}, "a wrong code was typed");
          parts.tellStranger(message.from.contact, greeted.sentence);
        }
      });
    },
  };
}

/** What stops a command is its answer. */
function attempt(act: () => Outcome): Outcome {
  try {
    return act();
  } catch (error) {
    if (error instanceof Declined) return answer(error.sentence);
    throw error;
  }
}

function hint(turn: Turn, sentence: string): Outcome {
  return mayHint(turn.talk, turn.now) ? answer(sentence) : { say: [] };
}

function numberOf(command: Command): number | undefined {
  return "number" in command ? command.number : undefined;
}

/** The command as it is named to whom typed it long ago. */
function wordsOf(text: string): string {
  const line = text.trim().split("\n")[0] ?? "";
  const characters = [...line];
  return characters.length > 12 ? `${characters.slice(0, 12).join("")}…` : line;
}
