import type { Person } from "../model/person.ts";
import { Room } from "../model/room.ts";
import type { Session } from "../session.ts";
import { nameAsHtml } from "./html.ts";

/**
 * How much of a room's roster an answer holds: `none` (the contact list: MemberCount 0, which makes the client ask
 * again), `ids` (the recent chats at login: no names), `all`.
 */
export type Roster = "none" | "ids" | "all";

/** A person or room as every answer but the rosters writes it. */
export function contactAsJson(session: Session, contact: Person | Room, roster: Roster = "all"): object {
  return contact instanceof Room ? roomAsJson(session, contact, roster) : personAsJson(session, contact);
}

/** The account itself, in the answer to `webwxinit`. */
export function selfAsJson(session: Session): object {
  return {
    ...personAsJson(session, session.bot),
    Uin: Number(session.uin),
    WebWxPluginSwitch: 0,
    HeadImgFlag: 1,
  };
}

function personAsJson(session: Session, person: Person): object {
  const id = session.idOf(person);
  return {
    ...EMPTY_CONTACT,
    UserName: id,
    NickName: nameAsHtml(person.nickname),
    RemarkName: nameAsHtml(person.remark),
    Signature: nameAsHtml(person.signature),
    HeadImgUrl: `/cgi-bin/mmwebwx-bin/webwxgeticon?seq=1&username=${id}&skey=${session.skey}`,
    ContactFlag: person.isFriend ? 3 : 0,
    SnsFlag: person.isFriend ? 1 : 0,
  };
}

function roomAsJson(session: Session, room: Room, roster: Roster): object {
  const id = session.idOf(room);
  const members = roster === "none" ? [] : [...room.members];
  return {
    ...EMPTY_CONTACT,
    UserName: id,
    NickName: nameAsHtml(room.topic),
    HeadImgUrl: `/cgi-bin/mmwebwx-bin/webwxgetheadimg?seq=0&username=${id}&skey=${session.skey}`,
    ContactFlag: room.saved ? 3 : 2,
    MemberCount: members.length,
    MemberList: members.map(([person, groupNickname]) => ({
      Uin: 0,
      UserName: session.idOf(person),
      NickName: roster === "all" ? nameAsHtml(person.nickname) : "",
      AttrStatus: 0,
      PYInitial: "",
      PYQuanPin: "",
      RemarkPYInitial: "",
      RemarkPYQuanPin: "",
      MemberStatus: 0,
      DisplayName: roster === "all" ? nameAsHtml(groupNickname) : "",
      KeyWord: "",
    })),
    EncryChatRoomId: roster === "none" ? "" : `@${id.slice(2, 34)}`,
    Statues: 1,
  };
}

/** A special account (`fmessage`, …), of which a client only wants to know that it exists. */
export function specialAsJson(id: string): object {
  return { ...EMPTY_CONTACT, UserName: id, NickName: id, ContactFlag: 1 };
}

const EMPTY_CONTACT = {
  Uin: 0,
  UserName: "",
  NickName: "",
  HeadImgUrl: "",
  ContactFlag: 0,
  MemberCount: 0,
  MemberList: [],
  RemarkName: "",
  HideInputBarFlag: 0,
  Sex: 0,
  Signature: "",
  VerifyFlag: 0,
  OwnerUin: 0,
  PYInitial: "",
  PYQuanPin: "",
  RemarkPYInitial: "",
  RemarkPYQuanPin: "",
  StarFriend: 0,
  AppAccountFlag: 0,
  Statues: 0,
  AttrStatus: 0,
  Province: "",
  City: "",
  Alias: "",
  SnsFlag: 0,
  UniFriend: 0,
  DisplayName: "",
  ChatRoomId: 0,
  KeyWord: "",
  EncryChatRoomId: "",
  IsOwner: 0,
};
