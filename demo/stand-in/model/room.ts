import type { Person } from "./person.ts";
import type { Said } from "./said.ts";

/** A member when a room is made. */
export interface MemberFacts {
  person: Person;
  groupNickname?: string;
}

/** What a room is made of. The bot is a member unless `botIsMember` is false. */
export interface RoomFacts {
  topic: string;
  members?: readonly MemberFacts[];
  /** Saved to the account's contacts (保存到通讯录): listed at every login, with group nicknames. Default true. */
  saved?: boolean;
  /** Among the recent chats: listed at login, without group nicknames. Becomes true when somebody speaks. */
  recent?: boolean;
  /** The bot's own nickname in this room; empty if left out. */
  botNickname?: string;
  botIsMember?: boolean;
}

/** What a room needs of the world when something about it changes. */
export interface RoomChanges {
  changed: (room: Room) => void;
  botGone: (room: Room) => void;
  tip: (room: Room, text: string) => Said;
}

/** A group chat. Its members and their group nicknames, whatever the bot has been told of them. */
export class Room {
  topic: string;
  saved: boolean;
  recent: boolean;
  /** Group nickname by member, empty if he has none; the bot's account is among them. */
  readonly members: Map<Person, string> = new Map();
  readonly #bot: Person;
  readonly #changes: RoomChanges;

  constructor(facts: RoomFacts, bot: Person, changes: RoomChanges) {
    this.topic = facts.topic;
    this.saved = facts.saved ?? true;
    this.recent = facts.recent ?? false;
    this.#bot = bot;
    this.#changes = changes;
    if (facts.botIsMember ?? true) this.members.set(bot, facts.botNickname ?? "");
    for (const { person, groupNickname } of facts.members ?? [])
      this.members.set(person, groupNickname ?? "");
  }

  /** Whether the bot's account is (still) a member. */
  get hasBot(): boolean {
    return this.members.has(this.#bot);
  }

  /** A grey line of the system's: it comes from the room itself. */
  tip(text: string): Said {
    return this.#changes.tip(this, text);
  }

  /** Changes the topic; everyone gets the grey line if `by` is given. */
  rename(topic: string, by?: Person): void {
    this.topic = topic;
    if (by) this.tip(`"${this.nameOf(by)}"修改群名为“${topic}”`);
    this.#changes.changed(this);
  }

  /** Somebody comes in, invited (a grey line) or silently. */
  join(person: Person, how: { groupNickname?: string; invitedBy?: Person } = {}): void {
    this.members.set(person, how.groupNickname ?? "");
    if (how.invitedBy) this.tip(`"${this.nameOf(how.invitedBy)}"邀请"${person.nickname}"加入了群聊`);
    this.#changes.changed(this);
  }

  /** Somebody leaves; nobody but the owner is told, the roster changes. */
  leave(person: Person): void {
    this.members.delete(person);
    this.#changes.changed(this);
  }

  /** A member (the bot's account too) gets another nickname in this room. */
  setGroupNickname(person: Person, groupNickname: string): void {
    if (!this.members.has(person)) throw new NotAMember(person.nickname, this.topic);
    this.members.set(person, groupNickname);
    this.#changes.changed(this);
  }

  /** The bot's account is asked in by a member. */
  inviteBot(by: Person, botNickname = ""): void {
    this.members.set(this.#bot, botNickname);
    this.recent = true;
    const others = [...this.members.keys()].filter((member) => member !== by && member !== this.#bot);
    const names = others.slice(0, 3).map((member) => member.nickname);
    this.tip(`"${this.nameOf(by)}"邀请你加入了群聊，群聊参与人还有：${names.join("、")}`);
    this.#changes.changed(this);
  }

  /** The bot's account is thrown out: a grey line, and whatever it sends afterwards is refused with 1201. */
  dropBot(by: Person): void {
    this.tip(`你被"${this.nameOf(by)}"移出群聊`);
    this.members.delete(this.#bot);
    this.#changes.botGone(this);
  }

  /** The words that mention a member: phones put U+2005 behind the name. */
  mention(person: Person): string {
    return `@${this.nameOf(person)}\u2005`;
  }

  /** How a member is called here: his group nickname, else his nickname. */
  nameOf(person: Person): string {
    return this.members.get(person) || person.nickname;
  }
}

/** Somebody was to speak or be changed in a room he is not in. */
export class NotAMember extends Error {
  override name = "NotAMember";
  constructor(nickname: string, topic: string) {
    super(`${nickname} is not a member of ${topic}`);
  }
}
