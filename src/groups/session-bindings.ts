import type { AccountId, ContactAddress, RoomAddress } from "../ports.ts";
import type { GroupId, MemberId, OfficerId } from "./types.ts";

/**
 * Which WeChat ids mean whom **in the present session**. Kept in memory only: after a login every id is new, and a
 * delivery goes only to a binding of this session. Emptied by {@link SessionBindings.end}.
 */
export class SessionBindings {
  #account: AccountId | undefined;
  #session = 0;
  readonly #rooms = new Map<RoomAddress, GroupId>();
  readonly #groups = new Map<GroupId, RoomAddress>();
  readonly #members = new Map<string, MemberId>();
  readonly #contacts = new Map<MemberId, ContactAddress>();
  readonly #friends = new Set<ContactAddress>();
  readonly #officers = new Map<ContactAddress, OfficerId>();
  readonly #officerContacts = new Map<OfficerId, ContactAddress>();

  /** The account logged in; `undefined` while there is no session. */
  get account(): AccountId | undefined {
    return this.#account;
  }

  /** Counts the sessions of this process; a list shown in an earlier one no longer means the same rooms. */
  get session(): number {
    return this.#session;
  }

  /** Begins a session. Called again for the session under way it does nothing. */
  begin(account: AccountId): void {
    if (this.#account === account) return;
    this.end();
    this.#account = account;
    this.#session += 1;
  }

  /** Forgets every binding. */
  end(): void {
    this.#account = undefined;
    for (const map of [this.#rooms, this.#groups, this.#members, this.#contacts]) map.clear();
    this.#friends.clear();
    this.#officers.clear();
    this.#officerContacts.clear();
  }

  /** Makes `group` reachable through `room`, and through no other. */
  bindGroup(group: GroupId, room: RoomAddress): void {
    const before = this.#groups.get(group);
    if (before !== undefined) this.#rooms.delete(before);
    const ousted = this.#rooms.get(room);
    if (ousted !== undefined) this.#groups.delete(ousted);
    this.#groups.set(group, room);
    this.#rooms.set(room, group);
  }

  /** The registered group behind a room; `undefined` for a room nobody registered or that is not bound. */
  groupOf(room: RoomAddress): GroupId | undefined {
    return this.#rooms.get(room);
  }

  /** Where to send for a group; `undefined` while it is not bound. */
  roomOf(group: GroupId): RoomAddress | undefined {
    return this.#groups.get(group);
  }

  bindMember(group: GroupId, contact: ContactAddress, member: MemberId): void {
    this.#members.set(`${group} ${contact}`, member);
    this.#contacts.set(member, contact);
  }

  memberOf(group: GroupId, contact: ContactAddress): MemberId | undefined {
    return this.#members.get(`${group} ${contact}`);
  }

  /** The contact a member is bound to; `undefined` while he is not. */
  contactOfMember(member: MemberId): ContactAddress | undefined {
    return this.#contacts.get(member);
  }

  /** Somebody is a friend of the account, by its list of friends, by a request just accepted, or because he writes to it. */
  addFriend(contact: ContactAddress): void {
    this.#friends.add(contact);
  }

  /**
   * Where a member can be written to in private; `undefined` while he is not bound or no friend of the account. In one session a person is the same contact in
   * every room and in private (run on web WeChat).
   */
  friendOf(member: MemberId): ContactAddress | undefined {
    const contact = this.#contacts.get(member);
    return contact !== undefined && this.#friends.has(contact) ? contact : undefined;
  }

  /** Makes `officer` reachable through `contact`, and through no other. */
  bindOfficer(officer: OfficerId, contact: ContactAddress): void {
    const before = this.#officerContacts.get(officer);
    if (before !== undefined) this.#officers.delete(before);
    const ousted = this.#officers.get(contact);
    if (ousted !== undefined) this.#officerContacts.delete(ousted);
    this.#officers.set(contact, officer);
    this.#officerContacts.set(officer, contact);
  }

  officerOf(contact: ContactAddress): OfficerId | undefined {
    return this.#officers.get(contact);
  }

  contactOf(officer: OfficerId): ContactAddress | undefined {
    return this.#officerContacts.get(officer);
  }
}
