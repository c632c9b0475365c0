import { z } from "zod";
import { type Answer, baseResponse, type Exchange, findJson } from "../exchange.ts";
import { Room } from "../model/room.ts";
import type { Servers } from "../servers.ts";
import type { Session } from "../session.ts";
import { contactAsJson, selfAsJson, specialAsJson } from "../wire/contact.ts";
import { syncKeyAsJson } from "./sync.ts";

/** `webwxinit`: the account itself, the recent chats, and the key to sync from. */
export function initialise(_exchange: Exchange, servers: Servers, session: Session): Answer {
  if (servers.forgetsMissed) session.forgetMissed();
  const recent = servers.world.rooms.filter((room) => room.hasBot && room.recent);
  const contacts = [servers.world.fileHelper, ...recent];
  session.push({ kind: "recent chats" });
  return {
    body: {
      ...baseResponse(),
      Count: contacts.length,
      ContactList: contacts.map((contact) => contactAsJson(session, contact, "ids")),
      SyncKey: syncKeyAsJson(session.acknowledged),
      User: selfAsJson(session),
      ChatSet: contacts.map((contact) => `${session.idOf(contact)},`).join(""),
      SKey: session.skey,
      ClientVersion: 637864228,
      SystemTime: Math.floor(Date.now() / 1000),
      GrayScale: 1,
      InviteStartCount: 40,
      MPSubscribeMsgCount: 0,
      MPSubscribeMsgList: [],
      ClickReportInterval: 600000,
    },
  };
}

/** `webwxgetcontact`: friends and saved rooms, the rooms without their rosters. */
export function listContacts(_exchange: Exchange, servers: Servers, session: Session): Answer {
  const friends = [servers.world.fileHelper, ...servers.world.people.filter((person) => person.isFriend)];
  const rooms = servers.world.rooms.filter((room) => room.hasBot && room.saved);
  const list = [...friends, ...rooms].map((contact) => contactAsJson(session, contact, "none"));
  return { body: { ...baseResponse(), MemberCount: list.length, MemberList: list, Seq: 0 } };
}

const Batch = z.object({ List: z.array(z.object({ UserName: z.string() })) });

/** `webwxbatchgetcontact`: rooms with their rosters, people one by one. Ids nobody has are left out. */
export function listDetails(exchange: Exchange, _servers: Servers, session: Session): Answer {
  const asked = Batch.parse(findJson(exchange)).List.map((item) => item.UserName);
  const list = asked.flatMap((id) => {
    const contact = session.find(id);
    if (contact) return contact instanceof Room && !contact.hasBot ? [] : [contactAsJson(session, contact)];
    return id.startsWith("@") ? [] : [specialAsJson(id)];
  });
  return { body: { ...baseResponse(), Count: list.length, ContactList: list } };
}

const Oplog = z.object({ CmdId: z.number(), UserName: z.string(), RemarkName: z.string().nullish() });

/** `webwxoplog`: sets a friend's remark (CmdId 2); other commands are taken and do nothing. */
export function changeRemark(exchange: Exchange, servers: Servers, session: Session): Answer {
  const order = Oplog.parse(findJson(exchange));
  const contact = session.find(order.UserName);
  if (!contact || contact instanceof Room) return { body: baseResponse(-1) };
  if (order.CmdId === 2) {
    contact.remark = order.RemarkName ?? "";
    servers.world.tell({ kind: "contact changed", contact });
  }
  return { body: baseResponse() };
}

const Verify = z.object({ Opcode: z.number(), VerifyUserList: z.array(z.object({ Value: z.string() })) });

/** `webwxverifyuser`: accepts somebody who asked to be friends (Opcode 3). */
export function acceptFriend(exchange: Exchange, servers: Servers, session: Session): Answer {
  const order = Verify.parse(findJson(exchange));
  const person = session.find(order.VerifyUserList[0]?.Value ?? "");
  if (!person || person instanceof Room || order.Opcode !== 3) return { body: baseResponse(-1) };
  servers.world.makeFriend(person);
  return { body: baseResponse() };
}

const ChangeRoom = z.object({ ChatRoomName: z.string(), NewTopic: z.string().optional() });

/** `webwxupdatechatroom`: a new topic; adding and removing members is refused. */
export function changeRoom(exchange: Exchange, servers: Servers, session: Session): Answer {
  const order = ChangeRoom.parse(findJson(exchange));
  const room = session.find(order.ChatRoomName);
  if (!(room instanceof Room) || order.NewTopic === undefined) return { body: baseResponse(-1) };
  room.rename(order.NewTopic);
  room.tip(`你修改群名为“${order.NewTopic}”`);
  servers.world.tell({ kind: "contact changed", contact: room });
  return { body: baseResponse() };
}
