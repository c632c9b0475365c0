import type { AccountId, Clock, Log, Messenger, RoomSeen, Store } from "../ports.ts";
import { matchRoster } from "./match-members.ts";
import { matchRooms, ownNickname } from "./match-rooms.ts";
import { matchOfficers } from "./officers.ts";
import type { SessionBindings } from "./session-bindings.ts";
import type { DirectoryBook, Group, MemberId } from "./types.ts";

/** What binding needs of the world. */
export interface BindingParts<Book extends DirectoryBook = DirectoryBook> {
  readonly store: Store<Book>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "listRooms" | "listFriends">;
  readonly clock: Clock;
  readonly log: Log;
  /** Called in the update, before a new name moves a member from the sites he speaks for to another. */
  readonly beforeMoving: (draft: Book, member: MemberId) => void;
}

/** What came of binding. */
export interface Bound {
  /** Registered groups with channel `bot` that no room could be told to be. */
  readonly unbound: readonly Group[];
  /** Every room seen, registered or not. */
  readonly rooms: readonly RoomSeen[];
}

/**
 * Binds friends, officers, groups and members to the ids of the present session. Safe to call again whenever the room list changed: what is
 * bound stays bound. Rejects when the rooms or friends could not be read.
 */
export async function bindSession<Book extends DirectoryBook>(
  parts: BindingParts<Book>,
  account: AccountId,
): Promise<Bound> {
  const { store, bindings, messenger, log } = parts;
  const friends = await messenger.listFriends();
  const rooms = await messenger.listRooms();
  bindings.begin(account);
  for (const { contact } of friends) bindings.addFriend(contact);
  for (const [officer, friend] of matchOfficers(store.book().directory, friends)) {
    bindings.bindOfficer(officer, friend.contact);
  }
  await bindRooms(parts, account, rooms);
  const groups = Object.values(store.book().directory.groups);
  const unbound = groups.filter(({ id, channel }) => channel === "bot" && bindings.roomOf(id) === undefined);
  log.info(
    { bound: groups.length - unbound.length, unbound: unbound.length, rooms: rooms.length },
    "rooms bound",
  );
  return { unbound, rooms };
}

/** Binds the registered groups among these rooms, and their members. */
export async function bindRooms<Book extends DirectoryBook>(
  parts: Pick<BindingParts<Book>, "store" | "bindings" | "clock" | "beforeMoving">,
  account: AccountId,
  rooms: readonly RoomSeen[],
): Promise<void> {
  const { store, bindings, clock } = parts;
  const free = rooms.filter(({ room }) => bindings.groupOf(room) === undefined);
  const { directory } = store.book();
  const known = Object.fromEntries(
    Object.entries(directory.groups).filter(([, { id }]) => bindings.roomOf(id) === undefined),
  );
  for (const [group, { room }] of matchRooms({ ...directory, groups: known }, free)) {
    bindings.bindGroup(group, room);
  }
  for (const room of rooms) await bindRoster(parts, account, room, clock.now());
}

async function bindRoster<Book extends DirectoryBook>(
  { store, bindings, beforeMoving }: Pick<BindingParts<Book>, "store" | "bindings" | "beforeMoving">,
  account: AccountId,
  room: RoomSeen,
  now: number,
): Promise<void> {
  const group = bindings.groupOf(room.room);
  if (group === undefined) return;
  const people = await store.update("directory", (draft, before) => {
    const { directory } = draft;
    const found = directory.groups[group];
    if (found) refreshGroup(found, room, account);
    return matchRoster(directory, group, room.members, bindings, now, before.directory, (member) =>
      beforeMoving(draft, member),
    );
  });
  for (const [contact, member] of people) bindings.bindMember(group, contact, member);
}

function refreshGroup(group: Group, room: RoomSeen, account: AccountId): void {
  if (room.topic !== "" && group.name !== room.topic) group.name = room.topic;
  if (group.account !== account) group.account = account;
  if (room.stableId !== undefined && group.stableId !== room.stableId) group.stableId = room.stableId;
  const own = ownNickname(room);
  if (own !== undefined && group.botNickname !== own) group.botNickname = own;
}
