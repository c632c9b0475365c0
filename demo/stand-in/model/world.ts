import { randomInt } from "node:crypto";
import {
  type Listener,
  NotAFriend,
  Person,
  type PersonFacts,
  type SayOptions,
  type Voice,
} from "./person.ts";
import { NotAMember, Room, type RoomFacts } from "./room.ts";
import type { Content, Said } from "./said.ts";

/** Something a logged-in web client is told of. */
export type Happening =
  | { kind: "said"; said: Said }
  | { kind: "contact changed"; contact: Person | Room }
  | { kind: "contact gone"; contact: Room }
  | { kind: "recent chats" };

/**
 * The people, the rooms and what is said: what Tencent's servers know, whoever is logged in. Nothing here has an id of
 * the web protocol but messages; people and rooms get theirs from each session.
 */
export class World {
  readonly bot: Person;
  /** 文件传输助手: what the account's owner types to it on his phone reaches the bot. */
  readonly fileHelper: Person;
  readonly people: Person[] = [];
  readonly rooms: Room[] = [];
  readonly #said = new Map<string, Said>();
  readonly #listeners = new Set<(happening: Happening) => void>();
  readonly #voice: Voice;
  #lastMsgId: bigint;

  constructor(botNickname: string) {
    this.#voice = {
      say: (from, to, content, options) => this.#say(from, to, content, options),
      contactChanged: (person) => this.tell({ kind: "contact changed", contact: person }),
    };
    this.bot = new Person({ nickname: botNickname }, this.#voice);
    this.fileHelper = new Person({ nickname: "文件传输助手", friend: true }, this.#voice);
    this.#lastMsgId = BigInt(randomInt(10 ** 9, 9 * 10 ** 9)) * 10n ** 9n;
  }

  addPerson(facts: PersonFacts): Person {
    const person = new Person(facts, this.#voice);
    this.people.push(person);
    if (person.isFriend) this.tell({ kind: "contact changed", contact: person });
    return person;
  }

  addRoom(facts: RoomFacts): Room {
    const room = new Room(facts, this.bot, {
      changed: (contact) => {
        if (contact.hasBot) this.tell({ kind: "contact changed", contact });
      },
      botGone: (contact) => this.tell({ kind: "contact gone", contact }),
      tip: (from, text) => {
        const said = this.record(from, from, { kind: "tip", text }, {});
        if (from.hasBot) this.tell({ kind: "said", said });
        return said;
      },
    });
    this.rooms.push(room);
    return room;
  }

  /** Makes the person a friend of the bot, both ways. */
  makeFriend(person: Person): void {
    person.isFriend = true;
    this.tell({ kind: "contact changed", contact: person });
  }

  /** Notes a message under a new id without telling anyone. */
  record(from: Person | Room, to: Person | Room, content: Content, options: SayOptions): Said {
    // Ids grow by uneven steps, as the real ones do: nobody can guess the next.
    this.#lastMsgId += BigInt(randomInt(1, 10 ** 6));
    const said: Said = {
      msgId: this.#lastMsgId.toString(),
      at: options.at ?? Date.now(),
      from,
      to,
      content,
    };
    this.#said.set(said.msgId, said);
    return said;
  }

  findSaid(msgId: string): Said | undefined {
    return this.#said.get(msgId);
  }

  /** Tells every session. */
  tell(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }

  /** Returns what ends the listening. */
  listen(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #say(from: Person, to: Listener, content: Content, options: SayOptions): Said {
    if (to === "bot") {
      // The bot's own phone talks to itself only through the file helper.
      if (from !== this.bot && !from.isFriend && content.kind !== "friend request") {
        throw new NotAFriend(from.nickname);
      }
      const listener = from === this.bot ? this.fileHelper : this.bot;
      const said = this.record(from, listener, content, options);
      this.tell({ kind: "said", said });
      return said;
    }
    if (!to.members.has(from)) throw new NotAMember(from.nickname, to.topic);
    const said = this.record(from, to, content, options);
    if (to.hasBot) {
      to.recent = true;
      this.tell({ kind: "said", said });
    }
    return said;
  }
}
