import { handOver } from "../delivery/hand-over.ts";
import { say } from "../delivery/say.ts";
import { Declined } from "../errors.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { OfficerId } from "../groups/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { ContactAddress, FriendRequest, Heard, Messenger, RoomSeen, Scope, Store } from "../ports.ts";
import { questionTexts } from "../texts/desk-rulings.ts";
import { bindTexts, talkTexts } from "../texts/desk-talk.ts";
import { minuteMs } from "../zone.ts";
import { carryOut, looksUp, needsPast, needsRooms } from "./carry-out.ts";
import type { Command } from "./command.ts";
import { awaitedPaste } from "./commands/paste.ts";
import { replyToShop } from "./commands/reply-to-shop.ts";
import { declineTracking, track } from "./commands/track.ts";
import { gatherMedia, type MediaParts } from "./gather-media.ts";
import { greetStranger, sayPaired } from "./greet-stranger.ts";
import { numberQuoted } from "./number-quoted.ts";
import { type Paired, pairChat } from "./pair-chat.ts";
import { type Answerable, Asked, ask, currentQuestion, settleQuestion } from "./questions.ts";
import { indexQuoted } from "./quoted-answer.ts";
import { readCommand } from "./read-command.ts";
import { recallMessages } from "./recall-messages.ts";
import { receiveMedia } from "./receive-media.ts";
import { takeFriendRequest } from "./take-friend-request.ts";
import { heardKey, mayHint, rememberHeard, talkOf } from "./talks.ts";
import { answer, type DeskRules, type Outcome, type Turn } from "./turn.ts";
import type { Book, Typed } from "./types.ts";

/** What the desk needs. */
export interface DeskParts extends MediaParts {
  readonly store: Store<Book>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "recall" | "listRooms" | "setRemark" | "acceptFriend" | "capabilities">;
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
  /** Somebody asks to become friends; see {@link takeFriendRequest}. Rejects when the store does. */
  friendAsked(request: FriendRequest): Promise<void>;
}

/** What a message comes with besides its words. */
interface Gathered {
  readonly number?: number | undefined;
  readonly rooms?: readonly RoomSeen[] | undefined;
  readonly past?: readonly NoticeFile[];
  /** What is carried out, where that is not the message itself but what he had typed before a question. */
  readonly said?: Heard;
  readonly chosen?: Turn["chosen"];
  readonly confirmed?: boolean;
  /** The question this answers. */
  readonly settles?: string;
}

/** Notices already over that a look back reads. */
const pastLookedAt = 5;
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
    gathered: Gathered = {},
  ): Promise<void> {
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
        chosen: gathered.chosen ?? {},
        confirmed: gathered.confirmed === true,
        bindings,
        capabilities: messenger.capabilities,
        rules,
      };
      const { settles } = gathered;
      const next = settles === undefined ? undefined : settleQuestion(turn.talk, settles, now);
      const outcome = attempt(turn, key, act);
      const sentences = next === undefined ? outcome.say : [...outcome.say, next.sentence];
      sentences.forEach((text, index) => {
        say(book, { key: `desk/${key}${index === 0 ? "" : `/${index}`}`, to: { officer }, text }, now);
      });
      handOver(book, `desk/${key}/hand`, officer, outcome.hand ?? [], now);
      return outcome;
    });
    if (outcome === undefined) {
      log.debug({ messageId: message.messageId }, "ignored: heard before");
      return;
    }
    await outcome.afterwards?.();
    wake();
    if (outcome.recall !== undefined) await recallMessages(parts, officer, key, outcome.recall);
  }

  async function carry(message: Heard, officer: OfficerId): Promise<void> {
    const command =
      readCommand(message.text) ?? awaitedPaste(store.book(), officer, message.text, clock.now());
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
    await answerTurn(message, officer, "directory", (turn) => {
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
      await answerTurn(message, officer, "directory", said, settles);
      return;
    }
    const { question } = asked;
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
    await run(message, officer, readCommand(typed.text), { said, chosen, confirmed, settles: question.id });
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
      await answerTurn(message, officer, "directory", (turn) => answerQuoted(turn, said), how);
      return;
    }
    if (command.kind === "bind") {
      await bindAgain(message, officer, command.code);
      return;
    }
    const number = numberOf(command) ?? numberQuoted(said);
    const rooms = needsRooms(command) ? await findRooms() : undefined;
    const past = needsPast(command) ? await findPast() : [];
    const scope = number ?? "directory";
    const gathered = { ...how, number, rooms, past };
    await answerTurn(message, officer, scope, (turn) => carryOut(turn, command), gathered);
    const becameGroup = ["register", "confirmBinding", "byBot"].includes(command.kind);
    if (becameGroup && rooms !== undefined) await parts.roomsChanged(rooms);
  }

  /** The notices last closed or withdrawn, newest first. */
  async function findPast(): Promise<NoticeFile[]> {
    const live = new Set(store.book().directory.live);
    const numbers = (await store.listNumbers()).filter((number) => !live.has(number)).slice(-pastLookedAt);
    const files: NoticeFile[] = [];
    for (const number of numbers.reverse()) {
      const file = await store.read(number, (book) => book.notices[number]);
      if (file) files.push(file);
    }
    return files;
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
    friendAsked(request) {
      return inLine(request.from.contact, () => takeFriendRequest({ ...parts, finishPairing }, request));
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

/** What a digit does by itself; `undefined` when a command typed before is to be carried out now, or nothing was asked. */
function actOf(asked: Answerable | undefined, choice: number): ((turn: Turn) => Outcome) | undefined {
  const wrong = (): Outcome => answer(questionTexts.wrongChoice());
  if (!asked) return undefined;
  if (asked.is === "offer") return [declineTracking, track][choice] ?? wrong;
  if (choice === 0) return () => answer(questionTexts.dropped());
  const { question } = asked;
  const isThere = question.of === "site" ? question.options[choice - 1] !== undefined : choice === 1;
  return isThere ? undefined : wrong;
}

/** Words that are no command, under a quoted line of 待审, answer the shop in its group. */
function answerQuoted(turn: Turn, said: Heard): Outcome {
  const index = indexQuoted(turn.book, turn.talk, said, turn.now);
  if (index === undefined) return hint(turn, talkTexts.notUnderstood());
  return replyToShop(turn, { kind: "reply", index, text: said.text.trim() });
}

/** His command as it is kept until he has answered. */
function typedOf({ message, chosen, confirmed }: Turn): Typed {
  const { text, at, quote } = message;
  return { text, at, ...(quote === undefined ? {} : { quote }), chosen: { ...chosen }, confirmed };
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
