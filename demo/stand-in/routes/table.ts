import { type Answer, baseResponse, type Exchange, findSid, type Outcome } from "../exchange.ts";
import type { Servers } from "../servers.ts";
import type { Session } from "../session.ts";
import { acceptFriend, changeRemark, changeRoom, initialise, listContacts, listDetails } from "./contacts.ts";
import { giveQrCode, logOut, openSession, pollLogin } from "./login.ts";
import { downloadAvatar, downloadFile, downloadOf, downloadSticker, takeUpload } from "./media.ts";
import { recallSent, sendOf } from "./send.ts";
import { check, checkAnswer, sync } from "./sync.ts";

type OpenRoute = (exchange: Exchange, servers: Servers) => Outcome | Promise<Outcome>;
type SessionRoute = (exchange: Exchange, servers: Servers, session: Session) => Outcome | Promise<Outcome>;

const OPEN: Record<string, OpenRoute> = {
  "/jslogin": giveQrCode,
  "/cgi-bin/mmwebwx-bin/login": pollLogin,
  "/cgi-bin/mmwebwx-bin/webwxnewloginpage": openSession,
  "/cgi-bin/mmwebwx-bin/webwxlogout": logOut,
};

const IN_SESSION: Record<string, SessionRoute> = {
  webwxinit: initialise,
  webwxgetcontact: listContacts,
  webwxbatchgetcontact: listDetails,
  webwxstatusnotify: acknowledge,
  webwxstatreport: acknowledge,
  synccheck: check,
  webwxsync: sync,
  webwxsendmsg: sendOf("text"),
  webwxsendmsgimg: sendOf("picture"),
  webwxsendvideomsg: sendOf("video"),
  webwxsendappmsg: sendOf("file"),
  webwxsendemoticon: sendOf("sticker"),
  webwxuploadmedia: takeUpload,
  webwxrevokemsg: recallSent,
  webwxgetmsgimg: downloadOf(["picture", "sticker"]),
  webwxgetvoice: downloadOf(["voice"]),
  webwxgetvideo: downloadOf(["video"]),
  webwxgetmedia: downloadFile,
  webwxgeticon: downloadAvatar,
  webwxgetheadimg: downloadAvatar,
  webwxoplog: changeRemark,
  webwxverifyuser: acceptFriend,
  webwxupdatechatroom: changeRoom,
};

const STICKERS = /^\/stickers\/\d+$/;

/** Answers a request by its path. Undefined: the stand-in knows no such path. */
export async function route(exchange: Exchange, servers: Servers): Promise<Outcome | undefined> {
  if (STICKERS.test(exchange.path)) return downloadSticker(exchange, servers);
  const open = OPEN[exchange.path];
  if (open) return await open(exchange, servers);
  const act = exchange.path.replace("/cgi-bin/mmwebwx-bin/", "");
  const inSession = IN_SESSION[act];
  if (!inSession) return undefined;
  const session = servers.findSession(findSid(exchange));
  if (session) return await inSession(exchange, servers, session);
  return act === "synccheck" ? checkAnswer("1101", "0") : { body: baseResponse(1101) };
}

function acknowledge(): Answer {
  return { body: { ...baseResponse(), MsgID: String(Date.now()) } };
}
