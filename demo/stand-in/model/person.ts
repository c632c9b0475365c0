import type { Room } from "./room.ts";
import type { Content, QuoteForm, Said } from "./said.ts";

/** Whom a person may speak to: a room both are in, or the bot in private. */
export type Listener = Room | "bot";

/** What may be set when something is said. */
export interface SayOptions {
  /** When it was said, epoch milliseconds; now if left out. */
  at?: number;
}

/** What a person is made of. */
export interface PersonFacts {
  nickname: string;
  signature?: string;
  /** A friend of the bot: shows in its contact list and may be written to in private. */
  friend?: boolean;
  /** The remark the bot's account has set for this friend. */
  remark?: string;
}

/** What a person needs of the world to be heard. */
export interface Voice {
  say: (from: Person, to: Listener, content: Content, options: SayOptions) => Said;
  contactChanged: (person: Person) => void;
}

/** Somebody with an account, the bot's own account included. Survives logins; its ids do not. */
export class Person {
  nickname: string;
  signature: string;
  remark: string;
  isFriend: boolean;
  readonly #voice: Voice;

  constructor(facts: PersonFacts, voice: Voice) {
    this.nickname = facts.nickname;
    this.signature = facts.signature ?? "";
    this.remark = facts.remark ?? "";
    this.isFriend = facts.friend ?? false;
    this.#voice = voice;
  }

  says(to: Listener, text: string, options: SayOptions = {}): Said {
    return this.#voice.say(this, to, { kind: "text", text }, options);
  }

  sendsPicture(to: Listener, bytes: Buffer, options: SayOptions = {}): Said {
    return this.#voice.say(this, to, { kind: "picture", bytes }, options);
  }

  /** `ms` is how long the voice message lasts. */
  sendsVoice(to: Listener, bytes: Buffer, ms = 3000, options: SayOptions = {}): Said {
    return this.#voice.say(this, to, { kind: "voice", bytes, ms }, options);
  }

  sendsVideo(to: Listener, bytes: Buffer, seconds = 5, options: SayOptions = {}): Said {
    return this.#voice.say(this, to, { kind: "video", bytes, seconds }, options);
  }

  sendsSticker(to: Listener, bytes: Buffer, options: SayOptions = {}): Said {
    return this.#voice.say(this, to, { kind: "sticker", bytes }, options);
  }

  sendsFile(to: Listener, fileName: string, bytes: Buffer, options: SayOptions = {}): Said {
    return this.#voice.say(this, to, { kind: "file", bytes, fileName }, options);
  }

  /** Replies to a message (引用), be it a text, a picture, a file or another quote, the bot's or anyone's. */
  quotes(to: Listener, of: Said, text: string, options: SayOptions & { form?: QuoteForm } = {}): Said {
    return this.#voice.say(
      this,
      to,
      { kind: "quote", text, of, form: options.form ?? "app message" },
      options,
    );
  }

  /** Takes a message of his own back (撤回), in the chat it was said in. */
  recalls(of: Said, options: SayOptions = {}): Said {
    if (of.from !== this) throw new RecalledAnothersMessage(this.nickname, of.msgId);
    const to = "topic" in of.to ? of.to : "bot";
    return this.#voice.say(this, to, { kind: "recall", of }, options);
  }

  /** Asks the bot's account to become friends; `webwxverifyuser` accepts. */
  asksToBeFriends(hello: string): Said {
    return this.#voice.say(this, "bot", { kind: "friend request", hello }, {});
  }

  renames(nickname: string): void {
    this.nickname = nickname;
    this.#voice.contactChanged(this);
  }
}

/** Somebody who is no friend of the bot was to write to it in private. */
export class NotAFriend extends Error {
  override name = "NotAFriend";
  constructor(nickname: string) {
    super(
      `${nickname} is no friend of the bot and cannot write to it: say so in addPerson, or call makeFriend`,
    );
  }
}

/** A person tried to take back what somebody else had said. */
export class RecalledAnothersMessage extends Error {
  override name = "RecalledAnothersMessage";
  constructor(nickname: string, msgId: string) {
    super(`${nickname} cannot recall message ${msgId}: somebody else said it`);
  }
}
