import { NotLoggedIn } from "../errors.ts";
import type { Clock, ContactAddress, ContactSeen, MemberSeen, RoomAddress, RoomSeen } from "../ports.ts";
import { cleanName } from "./guards/clean-name.ts";
import { within } from "./pause.ts";
import { withoutSecrets } from "./send-errors.ts";
import { isLoggedIn, isRoomId, type RawContact, type Wechat4u } from "./wechat4u.ts";

/** As many as one question may name (source: wechat4u asks for 50 at a time). */
const AT_ONCE = 50;
/** A message waits so long for its speaker's name. */
const LONGEST_WAIT = 5_000;
/** A room or person is not asked for again sooner. */
const ASK_AGAIN = 10_000;

/** Rooms, their members and friends as wechat4u knows them in the present session. Rejects with {@link NotLoggedIn} without one. */
export class Wechat4uPeople {
  readonly #current: () => Wechat4u | undefined;
  readonly #clock: Clock;
  readonly #asked = new Map<string, { readonly at: number; readonly answer: Promise<void> }>();

  constructor(current: () => Wechat4u | undefined, clock: Clock) {
    this.#current = current;
    this.#clock = clock;
  }

  /** Every room of the session with its roster as the servers have it now; those the account is not in any more are left out. */
  async listRooms(): Promise<readonly RoomSeen[]> {
    const wechat4u = this.#session();
    const ids = Object.keys(wechat4u.contacts).filter(isRoomId);
    const rooms: RoomSeen[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      for (const raw of await learn(wechat4u, ids.slice(from, from + AT_ONCE))) {
        const members = raw.MemberList ?? [];
        if (members.length > 0) rooms.push(seeRoom(wechat4u, raw, members));
      }
    }
    return rooms;
  }

  async listFriends(): Promise<readonly ContactSeen[]> {
    const wechat4u = this.#session();
    return Object.values(wechat4u.contacts)
      .filter((contact) => isFriend(contact) && contact.UserName !== wechat4u.user.UserName)
      .map((contact) => seeContact(wechat4u, contact));
  }

  /** Changes when a room appears or vanishes, is renamed, or somebody joins or leaves. */
  async describeRooms(): Promise<string> {
    return Object.values(this.#session().contacts)
      .filter((contact) => isRoomId(contact.UserName))
      .map((room) => `${room.UserName} ${nameOf(room)} ${room.MemberList?.length ?? 0}`)
      .sort()
      .join("\n");
  }

  /**
   * Who said something. Somebody the roster does not hold, or without a name yet, is asked for, at most some seconds: a name may then be
   * empty.
   */
  async findSpeaker(talker: string, room: string | undefined): Promise<MemberSeen> {
    const known = this.#findNamed(talker, room);
    if (known !== undefined) return known;
    await this.#ask(room ?? talker);
    return this.#findNamed(talker, room) ?? seeMember(this.#session(), { UserName: talker });
  }

  #findNamed(talker: string, room: string | undefined): MemberSeen | undefined {
    const wechat4u = this.#session();
    const raw =
      room === undefined
        ? wechat4u.contacts[talker]
        : wechat4u.contacts[room]?.MemberList?.find((member) => member.UserName === talker);
    if (raw === undefined) return undefined;
    const seen = room === undefined ? seePerson(wechat4u, raw) : seeMember(wechat4u, raw);
    return seen.nickname === "" ? undefined : seen;
  }

  async #ask(id: string): Promise<void> {
    const now = this.#clock.now();
    const before = this.#asked.get(id);
    if (before !== undefined && now - before.at < ASK_AGAIN) return await before.answer;
    const question = learn(this.#session(), [id]);
    const answer = within(this.#clock, LONGEST_WAIT, question).then(() => undefined);
    this.#asked.set(id, { at: now, answer });
    await answer;
  }

  #session(): Wechat4u {
    const wechat4u = this.#current();
    if (wechat4u === undefined || !isLoggedIn(wechat4u)) throw new NotLoggedIn();
    return wechat4u;
  }
}

/** Asks the servers for these rooms or persons and keeps what they answer, without setting off the puppet's own questions. */
async function learn(wechat4u: Wechat4u, ids: readonly string[]): Promise<readonly RawContact[]> {
  const answer = await wechat4u
    .batchGetContact(ids.map((UserName) => ({ UserName })))
    .catch((error: unknown) => Promise.reject(withoutSecrets(error)));
  const learnt = (Array.isArray(answer) ? answer : []).filter(isRawContact);
  for (const raw of learnt) {
    const words = { OriginalNickName: raw.NickName ?? "", OriginalRemarkName: raw.RemarkName ?? "" };
    wechat4u.contacts[raw.UserName] = Object.assign(wechat4u.contacts[raw.UserName] ?? {}, raw, words);
  }
  return learnt;
}

function isRawContact(value: unknown): value is RawContact {
  return (
    typeof value === "object" &&
    value !== null &&
    "UserName" in value &&
    typeof value.UserName === "string" &&
    value.UserName !== "" &&
    (!("MemberList" in value) || Array.isArray(value.MemberList))
  );
}

/** A person who is a friend: no room, no official or special account. */
function isFriend(contact: RawContact): boolean {
  const { UserName, ContactFlag = 0, VerifyFlag = 0 } = contact;
  const isPerson = UserName.startsWith("@") || UserName.startsWith("wxid_");
  return isPerson && !isRoomId(UserName) && (ContactFlag & 1) !== 0 && (VerifyFlag & 8) === 0;
}

function nameOf(contact: RawContact): string {
  return cleanName(contact.OriginalNickName || contact.NickName);
}

function stableIdOf(id: string): { stableId?: string } {
  return /^wxid_|@chatroom$/.test(id) ? { stableId: id } : {};
}

function seeContact(wechat4u: Wechat4u, raw: RawContact): ContactSeen {
  const contact = wechat4u.contacts[raw.UserName];
  const remark =
    contact && isFriend(contact) ? cleanName(contact.OriginalRemarkName || contact.RemarkName) : "";
  return {
    contact: raw.UserName as ContactAddress,
    nickname: nameOf(raw) || (contact === undefined ? "" : nameOf(contact)),
    ...(remark === "" ? {} : { remark }),
    ...stableIdOf(raw.UserName),
  };
}

function seePerson(wechat4u: Wechat4u, raw: RawContact): MemberSeen {
  return { ...seeContact(wechat4u, raw), self: raw.UserName === wechat4u.user.UserName };
}

function seeMember(wechat4u: Wechat4u, raw: RawContact): MemberSeen {
  const groupNickname = cleanName(raw.DisplayName);
  return { ...seePerson(wechat4u, raw), ...(groupNickname === "" ? {} : { groupNickname }) };
}

function seeRoom(wechat4u: Wechat4u, raw: RawContact, members: readonly RawContact[]): RoomSeen {
  return {
    room: raw.UserName as RoomAddress,
    // Not what wechat4u keeps: its own name for the room is half cleaned.
    topic: cleanName(raw.NickName),
    ...stableIdOf(raw.UserName),
    members: members.map((member) => seeMember(wechat4u, member)),
  };
}
