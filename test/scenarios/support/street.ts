import type { ContactAddress, ContactSeen, MemberSeen, RoomAddress, RoomSeen } from "../../../src/ports.ts";

/** Groups by topic: a tag (none = not registered yet) and the names of the members in the group. */
export type Cast = Readonly<Record<string, { readonly tag?: string; readonly members: readonly string[] }>>;

interface Group {
  /** What it is called now. */
  topic: string;
  readonly members: Map<string, string>;
  /** The bot is in it, and sees it. */
  seen: boolean;
}

/**
 * The street as WeChat shows it: groups, people, and ids that are new at every login. Groups and people are called by the names they had at first,
 * whatever they are called now.
 */
export class Street {
  #login = 1;
  readonly #groups = new Map<string, Group>();
  /** People the account has as friends, by name, with the remark it gave them. */
  readonly #friends = new Map<string, string | undefined>();

  constructor(cast: Cast) {
    for (const [topic, { members }] of Object.entries(cast)) {
      this.#groups.set(topic, {
        topic,
        members: new Map(members.map((name) => [name, name])),
        seen: true,
      });
    }
  }

  newIds(): void {
    this.#login += 1;
  }

  befriend(name: string): void {
    if (!this.#friends.has(name)) this.#friends.set(name, undefined);
  }

  remark(name: string, remark: string): void {
    this.#friends.set(name, remark);
  }

  renameGroup(topic: string, now: string): void {
    this.#group(topic).topic = now;
  }

  renameMember(topic: string, name: string, now: string): void {
    this.#group(topic).members.set(name, now);
  }

  join(topic: string, name: string): void {
    this.#group(topic).members.set(name, name);
  }

  leave(topic: string, name: string): void {
    this.#group(topic).members.delete(name);
  }

  /** The bot no longer sees the group, or sees it again. */
  showGroup(topic: string, seen: boolean): void {
    this.#group(topic).seen = seen;
  }

  topicWith(name: string): string {
    for (const [topic, { members }] of this.#groups) if (members.has(name)) return topic;
    throw new Error(`nobody is called ${name}`);
  }

  roomOf(topic: string): RoomAddress {
    return `@@${this.#login}:${topic}` as RoomAddress;
  }

  /** A friend is the same contact in every group and in private. */
  contactOf(name: string, topic?: string): ContactAddress {
    const who = topic === undefined || this.#friends.has(name) ? name : `${topic}/${name}`;
    return `@${this.#login}:${who}` as ContactAddress;
  }

  memberSeen(name: string, topic: string): MemberSeen {
    const groupNickname = this.#group(topic).members.get(name);
    if (groupNickname === undefined) throw new Error(`${name} is not in ${topic}`);
    return { contact: this.contactOf(name, topic), nickname: `微信${name}`, groupNickname, self: false };
  }

  /** The bot's own account. */
  selfSeen(): MemberSeen {
    return { contact: `@${this.#login}:self` as ContactAddress, nickname: "回执小助手", self: true };
  }

  friendSeen(name: string): MemberSeen {
    return { contact: this.contactOf(name), nickname: `微信${name}`, self: false };
  }

  rooms(): RoomSeen[] {
    return [...this.#groups]
      .filter(([, { seen }]) => seen)
      .map(([topic, group]) => ({
        room: this.roomOf(topic),
        topic: group.topic,
        members: [this.selfSeen(), ...[...group.members.keys()].map((name) => this.memberSeen(name, topic))],
      }));
  }

  friends(): ContactSeen[] {
    return [...this.#friends].map(([name, remark]) => ({
      contact: this.contactOf(name),
      nickname: `微信${name}`,
      ...(remark === undefined ? {} : { remark }),
    }));
  }

  #group(topic: string): Group {
    const group = this.#groups.get(topic);
    if (!group) throw new Error(`no group is called ${topic}`);
    return group;
  }
}
