import { say } from "../delivery/say.ts";
import { Declined } from "../errors.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { GroupId, OfficerId } from "../groups/types.ts";
import type { Thumbnails } from "../picture-ports.ts";
import type { ContactAddress, FriendRequest, Heard, Messenger, RoomSeen, Store } from "../ports.ts";
import { questionTexts } from "../texts/desk-rulings.ts";
import { bindTexts, talkTexts } from "../texts/desk-talk.ts";
import { minuteMs } from "../zone.ts";
import { actOf, resumed } from "./answer-question.ts";
import { type AnsweringParts, answerTurn, type Gathered, typedOf } from "./answer-turn.ts";
import { carryOut, looksUp } from "./carry-out.ts";
import type { Command } from "./command.ts";
import { awaitedPaste } from "./commands/paste.ts";
import { replyToShop } from "./commands/reply-to-shop.ts";
import { ruleListed } from "./commands/rule-listed.ts";
import { gatherFor } from "./gather-for.ts";
import { gatherMedia, type MediaParts } from "./gather-media.ts";
import { greetStranger, sayPaired } from "./greet-stranger.ts";
import { awaitedReason } from "./hazards/awaited-reason.ts";
import { numberQuoted } from "./number-quoted.ts";
import { type Paired, pairChat } from "./pair-chat.ts";
import { ask, currentQuestion } from "./questions.ts";
import { indexQuoted } from "./quoted-answer.ts";
import { readCommand } from "./read-command.ts";
import { receiveMedia } from "./receive-media.ts";
import { takeFriendRequest } from "./take-friend-request.ts";
import { heardKey, mayHint } from "./talks.ts";
import { answer, type DeskRules, type Outcome, type Turn } from "./turn.ts";
import { readTypedInGroup } from "./typed-in-group.ts";
import type { Book } from "./types.ts";

/** What the desk needs. */
export interface DeskParts extends MediaParts {
  readonly store: Store<Book>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "recall" | "listRooms" | "setRemark" | "acceptFriend" | "capabilities">;
  readonly rules: DeskRules;
  /** For the pictures in a ledger. */
  readonly thumbnails: Thumbnails;
  /** Binds rosters anew; called after a room became a group. */
  readonly roomsChanged: (rooms: readonly RoomSeen[]) => Promise<void>;
  /** There is something to send, or no more. */
  readonly wake: () => void;
  /**
   * Says a sentence to somebody who is no officer and has no name beyond this session, which the outbox therefore cannot keep: only the answer to
   * a wrong 绑定 code.
   */
  readonly tellStranger: (contact: ContactAddress, sentence: string) => void;
  /** Takes the answers once they are durable, where they do not go to the officer's chat. */
  readonly takeAnswer?: AnsweringParts["takeAnswer"];
}

/** 值班台: takes what is said to the bot in private. Messages of one person take effect in the order of the calls. */
export interface Desk {
  /**
   * Answers an officer and does what he asks. Resolves when effect and answer are durable; a message heard twice acts once. Rejects when the store
   * does: nothing has changed then.
   */
  heard(message: Heard, officer: OfficerId): Promise<void>;
  /**
   * What he types in a registered group is answered to him in private, and never there: a command that only looks something up by what it asks for, any other by
   * where to type it. Words that are none are met with silence. Rejects as {@link Desk.heard}.
   */
  heardInGroup(message: Heard, officer: OfficerId, group: GroupId): Promise<void>;
  /**
   * 绑定 with a code pairs the chat with an officer; anything else from a stranger is met with silence. Returns whether it was such a code, right or wrong. Rejects
   * when the store does.
   */
  strangerHeard(message: Heard): Promise<boolean>;
  /** Somebody asks to become friends; see {@link takeFriendRequest}. Rejects when the store does. */
  friendAsked(request: FriendRequest): Promise<void>;
}

/** A command that lay for longer, milliseconds, is asked for again before it changes anything. */
const freshForMs = 5 * minuteMs;

/** Opens the desk. */
export function createDesk(parts: DeskParts): Desk {
  const { store, bindings, messenger, clock, log, rules, wake } = parts;
  const lines = new Map<string, Promise<void>>();

  /** One after the other for each person, whatever becomes of the one before. */
  function inLine<T>(person: string, act: () => Promise<T>): Promise<T> {
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

  async function carry(message: Heard, officer: OfficerId): Promise<void> {
    const { text } = message;
    const command =
      readCommand(text) ??
      awaitedPaste(store.book(), officer, text, clock.now()) ??
      awaitedReason(store.book(), officer, text, clock.now());
    if (command?.kind === "choose") {
      await choose(message, officer, command.choice);
      return;
    }
    const age = clock.now() - message.at;
    if (age > freshForMs && (command ? !looksUp(command) : message.quote !== undefined)) {
      await askLate(message, officer, command, age);
      return;
    }
    await run(message, officer, command, {});
  }

  /** A command that was heard long after it was typed: he is asked first. */
  async function askLate(
    message: Heard,
    officer: OfficerId,
    command: Command | undefined,
    age: number,
  ): Promise<void> {
    const sentence = questionTexts.late(wordsOf(message.text), age);
    await answerTurn(parts, message, officer, "directory", (turn) => {
      if (!command && indexQuoted(turn.book, turn.talk, message, turn.now) === undefined) {
        return hint(turn, talkTexts.notUnderstood());
      }
      const question = { id: heardKey(message), askedAt: turn.now, sentence, typed: typedOf(turn) };
      return ask(turn.talk, { ...question, of: "late" }, turn.now) ? answer(sentence) : { say: [] };
    });
  }

  /** A digit: answers what he was asked last. */
  async function choose(message: Heard, officer: OfficerId, choice: number): Promise<void> {
    const asked = currentQuestion(store.book(), officer, clock.now());
    const act = actOf(asked, choice);
    if (asked?.is !== "question" || act !== undefined) {
      const settles = asked?.is === "question" && choice === 0 ? { settles: asked.question.id } : {};
      const said = act ?? ((turn: Turn) => hint(turn, questionTexts.notAsked()));
      await answerTurn(parts, message, officer, "directory", said, settles);
      return;
    }
    const how = resumed(asked.question, choice, message);
    await run(message, officer, readCommand(how.said.text), how);
  }

  /** Does what a command asks for; words that are none may answer a shop whose reply they quote. */
  async function run(
    message: Heard,
    officer: OfficerId,
    command: Command | undefined,
    how: Gathered,
  ): Promise<void> {
    const said = how.said ?? message;
    if (!command || command.kind === "choose") {
      await answerTurn(parts, message, officer, "directory", (turn) => answerQuoted(turn, said), how);
      return;
    }
    if (command.kind === "bind") {
      await bindAgain(message, officer, command.code);
      return;
    }
    const number = numberOf(command) ?? numberQuoted(said);
    const scope = number ?? "directory";
    const found = await gatherFor(parts, officer, command, number);
    const gathered = { ...how, ...found };
    await answerTurn(parts, message, officer, scope, (turn) => carryOut(turn, command), gathered);
    const becameGroup = ["register", "confirmBinding", "byBot"].includes(command.kind);
    if (becameGroup && found.rooms !== undefined) await parts.roomsChanged(found.rooms);
  }

  /** An officer's chat given to an officer, as a rule the same one, by a fresh code. */
  async function bindAgain(message: Heard, officer: OfficerId, code: string | undefined): Promise<void> {
    const key = heardKey(message);
    await answerTurn(parts, message, officer, "directory", (turn) => {
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
    await answerTurn(parts, message, officer, "directory", (turn) => receiveMedia(turn, kind, gathered));
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
          await answerTurn(parts, message, officer, "directory", (turn) => hint(turn, talkTexts.onlyWords()));
        }
      });
    },
    heardInGroup(message, officer, group) {
      return inLine(message.from.contact, async () => {
        const command = message.kind === "text" ? readCommand(message.text) : undefined;
        const book = store.book();
        const taken = readTypedInGroup(command, book.desk.talks[officer], clock.now());
        if (taken === "talk" || book.desk.heard.includes(heardKey(message))) {
          log.debug({ group }, "ignored: an officer owes no answer, and this is no command");
        } else if (taken === "look up") {
          await run(message, officer, command, {});
        } else {
          const name = book.directory.groups[group]?.name ?? group;
          await answerTurn(parts, message, officer, "directory", () => answer(talkTexts.typedInGroup(name)));
        }
      });
    },
    friendAsked(request) {
      return inLine(request.from.contact, () => takeFriendRequest({ ...parts, finishPairing }, request));
    },
    strangerHeard(message) {
      return inLine(message.from.contact, async () => {
        const command = message.kind === "text" ? readCommand(message.text) : undefined;
        if (command?.kind !== "bind" || command.code === undefined) {
          log.debug({ messageId: message.messageId }, "ignored: no officer");
          return false;
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
        return true;
      });
    },
  };
}

/** Under a quoted line of 待审, 收到 and 不算 rule on that reply; other words that are no command answer the shop in its group. */
function answerQuoted(turn: Turn, said: Heard): Outcome {
  const index = indexQuoted(turn.book, turn.talk, said, turn.now);
  if (index === undefined) return hint(turn, talkTexts.notUnderstood());
  const ruling = readCommand(`${index} ${said.text}`);
  if (ruling?.kind === "ruleListed") return ruleListed(turn, ruling);
  return replyToShop(turn, { kind: "reply", index, text: said.text.trim() });
}

function hint(turn: Turn, sentence: string): Outcome {
  return mayHint(turn.talk, turn.now) ? answer(sentence) : { say: [] };
}

function numberOf(command: Command): number | undefined {
  if (command.kind === "ruleHazards") return command.numbers[0];
  return "number" in command ? command.number : undefined;
}

/** The command as it is named to whom typed it long ago. */
function wordsOf(text: string): string {
  const line = text.trim().split("\n")[0] ?? "";
  const characters = [...line];
  return characters.length > 12 ? `${characters.slice(0, 12).join("")}…` : line;
}
