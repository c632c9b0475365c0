import { FileBox } from "file-box";
import * as PUPPET from "wechaty-puppet";
import { NotLoggedIn, SendUnknown } from "../errors.ts";
import type {
  AccountId,
  Clock,
  ContactAddress,
  ContactSeen,
  FriendRequestId,
  Heard,
  Log,
  MemberSeen,
  RoomAddress,
  RoomSeen,
} from "../ports.ts";
import { mentioningText } from "../texts/mentioning-text.ts";
import { postableText } from "../texts/postable-text.ts";
import type { Channel, ChannelListener } from "./channel.ts";
import { createFetchMedia } from "./fetch-media.ts";
import { cleanName } from "./guards/clean-name.ts";
import { largestFile } from "./guards/large-files.ts";
import { startServicePatiently } from "./guards/patient-start.ts";
import { elementOf } from "./guards/quote-of-file.ts";
import { listRecalledIds } from "./guards/recalled-id.ts";
import { createQueue } from "./guards/server-order.ts";
import { kindOfName } from "./kind-of-name.ts";
import { sendableName } from "./prepare-outgoing.ts";
import { readFileBox } from "./read-file-box.ts";
import { wordsOf } from "./read-raw-message.ts";

type Puppet = PUPPET.impls.PuppetInterface;

/** Messages to skip have no kind. A quote is text. */
const kinds: Partial<Record<PUPPET.types.Message, Heard["kind"]>> = {
  [PUPPET.types.Message.Text]: "text",
  [PUPPET.types.Message.Image]: "picture",
  [PUPPET.types.Message.Video]: "video",
  [PUPPET.types.Message.Audio]: "voice",
  [PUPPET.types.Message.Emoticon]: "sticker",
  [PUPPET.types.Message.Attachment]: "file",
  [PUPPET.types.Message.Url]: "file",
  [PUPPET.types.Message.Location]: "file",
  [PUPPET.types.Message.Contact]: "file",
  [PUPPET.types.Message.MiniProgram]: "file",
  [PUPPET.types.Message.ChatHistory]: "file",
  [PUPPET.types.Message.GroupNote]: "text",
};

/**
 * Any other puppet, by what all puppets have in common. Through `wechaty-puppet-service` an error keeps only its text (run), so that every
 * failed send is `unknown`. Puppets deliver texts whole and in order; they are read from `puppet.on("message")` all the same, as Wechaty's
 * own event reorders them.
 */
export function createPuppetChannel(
  puppet: Puppet,
  clock: Clock,
  log: Log,
  listener: ChannelListener,
): Channel {
  startServicePatiently(puppet, clock, log);
  const inOrder = createQueue((error) => {
    log.warn({ error: error instanceof Error ? error.name : typeof error }, "a message could not be read");
  });
  const fetchMedia = createFetchMedia(clock, log);
  let changes = 0;
  let closed = false;

  puppet.on("message", ({ messageId }) => {
    if (!closed) void inOrder(async () => report(await puppet.messagePayload(messageId)));
  });
  puppet.on("friendship", ({ friendshipId }) => {
    if (!closed) void inOrder(async () => reportRequest(await puppet.friendshipPayload(friendshipId)));
  });
  for (const event of ["room-join", "room-leave", "room-topic"] as const) {
    puppet.on(event, () => {
      changes += 1;
    });
  }

  function report(payload: PUPPET.payloads.Message): void {
    const { id, talkerId, type } = payload;
    const at = millisecondsOf(payload.timestamp);
    const room = payload.roomId || undefined;
    const where = room === undefined ? {} : { room };
    const ids = type === PUPPET.types.Message.Recalled ? recalledIdsOf(payload.text ?? "") : [];
    const named = type === PUPPET.types.Message.Attachment ? kindOfName(payload.filename ?? "") : undefined;
    const kind = named ?? kinds[type];
    if (ids.length > 0) {
      listener.takenBack({ at, ids, ...where });
    } else if (kind === undefined) {
      log.debug({ messageId: id, because: "a message of a type without meaning here" }, "ignored");
    } else if (!talkerId || talkerId === room) {
      log.debug({ messageId: id, because: "said by nobody: a system tip" }, "ignored");
    } else if (!puppet.isLoggedIn || talkerId === puppet.currentUserId) {
      log.debug({ messageId: id, because: "said by this account itself" }, "ignored");
    } else {
      const fetch = ["picture", "video", "voice"].includes(kind)
        ? async () => readFileBox(await puppet.messageFile(id), largestFile)
        : undefined;
      listener.said({
        messageId: id,
        at,
        ...where,
        ...(kind === "text" ? wordsOf(payload.text ?? "") : { kind, text: "" }),
        findSpeaker: () => seeMember(talkerId, room),
        fetchMedia: () => fetch && fetchMedia(fetch),
      });
    }
  }

  async function reportRequest(payload: PUPPET.payloads.Friendship): Promise<void> {
    if (payload.type !== PUPPET.types.Friendship.Receive) return;
    const { id, contactId, hello, timestamp } = payload;
    listener.asked({
      messageId: id,
      at: millisecondsOf(timestamp),
      hello: hello ?? "",
      request: id as FriendRequestId,
      from: await seeContact(contactId),
    });
  }

  async function seeContact(id: string): Promise<ContactSeen> {
    let payload = await puppet.contactPayload(id);
    if (cleanName(payload.name) === "") {
      // Looked at too early a contact has no name yet, and the puppet remembers that.
      await puppet.contactPayloadDirty(id);
      payload = await puppet.contactPayload(id);
    }
    const remark = cleanName(payload.alias);
    return {
      contact: id as ContactAddress,
      nickname: cleanName(payload.name),
      ...(remark === "" ? {} : { remark }),
      ...stableIdOf(id),
    };
  }

  async function seeMember(id: string, room: string | undefined): Promise<MemberSeen> {
    const self = puppet.isLoggedIn && id === puppet.currentUserId;
    const seen = { ...(await seeContact(id)), self };
    if (room === undefined) return seen;
    const member = await puppet.roomMemberPayload(room, id).catch(() => undefined);
    const groupNickname = cleanName(member?.roomAlias);
    return groupNickname === "" ? seen : { ...seen, groupNickname };
  }

  async function seeRoom(id: string): Promise<RoomSeen> {
    await puppet.roomPayloadDirty(id);
    await puppet.roomMemberPayloadDirty(id);
    const payload = await puppet.roomPayload(id);
    const ids = await puppet.roomMemberList(id);
    const members = await Promise.all(ids.map((member) => seeMember(member, id)));
    return { room: id as RoomAddress, topic: cleanName(payload.topic), ...stableIdOf(id), members };
  }

  /** Whoever's name in the room cannot be learned is left out; the words go all the same. */
  async function seeMentioned(room: string, ids: readonly string[]): Promise<readonly MemberSeen[]> {
    const seen = await Promise.all(ids.map((id) => seeMember(id, room).catch(() => undefined)));
    return seen.flatMap((one) => one ?? []);
  }

  async function sendText(to: string, text: string, mentions: readonly string[]) {
    const people = await seeMentioned(to, mentions);
    const names = people.map(({ groupNickname, nickname }) => groupNickname ?? nickname);
    const ids = people.length === 0 ? undefined : people.map(({ contact }) => contact);
    return await puppet.messageSendText(to, postableText(mentioningText(names, text)), ids);
  }

  function expectSession(): void {
    if (!puppet.isLoggedIn) throw new NotLoggedIn();
  }

  return {
    get capabilities() {
      const stableIds = puppet.isLoggedIn && isStableId(puppet.currentUserId);
      // On web WeChat, whose ids begin with @, a mention makes no phone ring (run); elsewhere it does when the ids go along.
      const notifyingMentions = puppet.isLoggedIn && !puppet.currentUserId.startsWith("@");
      return { notifyingMentions, stableIds, recall: false, errorCodes: false };
    },
    getAccount: async () => {
      expectSession();
      const id = puppet.currentUserId;
      const { nickname } = await seeContact(id);
      return { id: (isStableId(id) || nickname === "" ? id : nickname) as AccountId, name: nickname };
    },
    lastHeardAt: () => undefined,
    send: async (to, what) => {
      expectSession();
      try {
        const messageId =
          what.kind === "text"
            ? await sendText(to, what.text, what.mentions ?? [])
            : await puppet.messageSendFile(
                to,
                FileBox.fromBuffer(Buffer.from(what.bytes), sendableName(what)),
              );
        return messageId ? { messageId } : {};
      } catch (error) {
        throw new SendUnknown({ cause: error });
      }
    },
    setRemark: async (contact, remark) => {
      expectSession();
      await puppet.contactAlias(contact, remark);
      await puppet.contactPayloadDirty(contact);
    },
    acceptFriend: async (request) => {
      expectSession();
      await puppet.friendshipAccept(request);
    },
    listRooms: async () => {
      expectSession();
      const rooms: RoomSeen[] = [];
      for (const id of await puppet.roomList()) rooms.push(await seeRoom(id));
      return rooms;
    },
    listFriends: async () => {
      expectSession();
      const friends: ContactSeen[] = [];
      for (const id of await puppet.contactList()) {
        const payload = await puppet.contactPayload(id);
        if (payload.friend !== false && id !== puppet.currentUserId) friends.push(await seeContact(id));
      }
      return friends;
    },
    describeRooms: async () => {
      expectSession();
      return `${changes}\n${[...(await puppet.roomList())].sort().join("\n")}`;
    },
    close: async () => {
      closed = true;
      await inOrder(async () => {});
    },
  };
}

function isStableId(id: string): boolean {
  return /^wxid_|@chatroom$/.test(id);
}

function stableIdOf(id: string): { stableId?: string } {
  return isStableId(id) ? { stableId: id } : {};
}

/** Seconds from some puppets, milliseconds from others (source: wechaty `timestampToDate`). */
function millisecondsOf(timestamp: number): number {
  return timestamp < 1e11 ? timestamp * 1000 : timestamp;
}

/** Some puppets give the id itself as the text of a recall, others the notice's XML. */
function recalledIdsOf(text: string): readonly string[] {
  if (text.includes("<sysmsg")) return listRecalledIds(text);
  const id = elementOf(text, "msgid") ?? text.trim();
  return /^[\w-]+$/.test(id) ? [id] : [];
}
