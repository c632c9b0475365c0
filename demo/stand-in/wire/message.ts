import { Room } from "../model/room.ts";
import type { Said } from "../model/said.ts";
import type { Session } from "../session.ts";
import { contentAsXml, md5, speakerName, summaryOf, typeNumber } from "./app-message.ts";
import { escapeMarkup, nameAsHtml, textAsHtml, xmlAsHtml } from "./html.ts";

/** What the message JSON needs to know about the server it comes from. */
export interface MessageSource {
  session: Session;
  /** Where a sticker can be fetched from without TLS. */
  stickerUrl: (said: Said) => string;
}

/** One entry of AddMsgList. */
export function messageAsJson(source: MessageSource, said: Said): object {
  const { session } = source;
  const { content } = said;
  const inRoom = said.to instanceof Room ? said.to : undefined;
  const bySelf = said.from === session.bot;
  const body = bodyOf(source, said);
  // In a group the room is the sender, and who spoke stands before the words; a tip has nobody there.
  const prefix = inRoom && !bySelf && content.kind !== "tip" ? `${session.idOf(said.from)}:<br/>` : "";
  return {
    ...EMPTY_MESSAGE,
    MsgId: said.msgId,
    // The real field is a 64-bit number, which JavaScript cannot hold: nobody may use it.
    NewMsgId: Number(said.msgId),
    FromUserName:
      content.kind === "friend request" ? "fmessage" : session.idOf(inRoom && !bySelf ? inRoom : said.from),
    ToUserName: session.idOf(inRoom && !bySelf ? session.bot : said.to),
    MsgType: typeNumber(content),
    CreateTime: Math.floor(said.at / 1000),
    Content: `${prefix}${body}`,
    ...extraFieldsOf(session, said),
  };
}

/** The entry that tells a client which chats are recent, sent after each login and opened chat (MsgType 51). */
export function recentChatsAsJson(
  session: Session,
  msgId: string,
  at: number,
  rooms: readonly Room[],
): object {
  const self = session.idOf(session.bot);
  const names = rooms.map((room) => session.idOf(room)).join(",");
  return {
    ...EMPTY_MESSAGE,
    MsgId: msgId,
    NewMsgId: Number(msgId),
    FromUserName: self,
    ToUserName: self,
    MsgType: 51,
    CreateTime: Math.floor(at / 1000),
    Content: xmlAsHtml(`<msg>\n<op id='4'>\n<username>\n${names}\n</username>\n</op>\n</msg>`),
    StatusNotifyCode: 4,
    StatusNotifyUserName: names,
  };
}

function bodyOf(source: MessageSource, said: Said): string {
  const { content } = said;
  switch (content.kind) {
    case "text":
      return textAsHtml(content.text);
    case "tip":
      return nameAsHtml(content.text);
    case "sticker":
      return xmlAsHtml(
        `<msg><emoji fromusername="" tousername="" type="2" md5="${md5(content.bytes)}" len="${content.bytes.length}" cdnurl="${escapeMarkup(source.stickerUrl(said))}" width="120" height="120"></emoji></msg>`,
      );
    case "recall":
      return xmlAsHtml(recallXml(source.session, said, content.of));
    case "friend request":
      return xmlAsHtml(
        `<msg fromusername="${source.session.idOf(said.from)}" encryptusername="v1_${md5(Buffer.from(said.msgId))}@stranger" fromnickname="" content="${escapeMarkup(content.hello)}" scene="14" ticket="v2_${said.msgId}@stranger"></msg>`,
      );
    case "quote":
      if (content.form === "text") {
        const quoted = `「${speakerName(content.of)}：${summaryOf(content.of.content)}」`;
        return textAsHtml(`${quoted}\n- - - - - - - - - - - - - - -\n${content.text}`);
      }
      return xmlAsHtml(contentAsXml(content));
    default:
      return xmlAsHtml(contentAsXml(content));
  }
}

function recallXml(session: Session, said: Said, of: Said): string {
  const chat = session.idOf(said.to instanceof Room ? said.to : said.from);
  const who = said.from === session.bot ? "你撤回了一条消息" : `"${speakerName(said)}" 撤回了一条消息`;
  return (
    `<sysmsg type="revokemsg"><revokemsg><session>${chat}</session><oldmsgid>${of.msgId.slice(-10)}</oldmsgid>` +
    `<msgid>${of.msgId}</msgid><replacemsg><![CDATA[${who}]]></replacemsg></revokemsg></sysmsg>`
  );
}

function extraFieldsOf(session: Session, said: Said): object {
  const { content } = said;
  switch (content.kind) {
    case "picture":
      return { ImgStatus: 2, ImgHeight: 120, ImgWidth: 90 };
    case "voice":
      return { VoiceLength: content.ms };
    case "video":
      return { PlayLength: content.seconds, ImgHeight: 120, ImgWidth: 90 };
    case "file":
      return {
        AppMsgType: 6,
        FileName: escapeMarkup(content.fileName),
        FileSize: String(content.bytes.length),
        MediaId: mediaIdOf(said),
        EncryFileName: encodeURIComponent(content.fileName),
      };
    case "quote":
      return content.form === "text" ? {} : { AppMsgType: 57, FileName: textAsHtml(content.text) };
    case "friend request":
      return {
        Ticket: "",
        RecommendInfo: {
          ...EMPTY_MESSAGE.RecommendInfo,
          UserName: session.idOf(said.from),
          NickName: nameAsHtml("nickname" in said.from ? said.from.nickname : ""),
          Content: textAsHtml(content.hello),
          Ticket: `v2_${said.msgId}@stranger`,
          OpCode: 2,
          Scene: 14,
        },
      };
    default:
      return {};
  }
}

/** The id under which `webwxgetmedia` gives a received file. */
export function mediaIdOf(said: Said): string {
  return `@crypt_${said.msgId}`;
}

const EMPTY_MESSAGE = {
  MsgId: "",
  FromUserName: "",
  ToUserName: "",
  MsgType: 0,
  Content: "",
  Status: 3,
  ImgStatus: 1,
  CreateTime: 0,
  VoiceLength: 0,
  PlayLength: 0,
  FileName: "",
  FileSize: "",
  MediaId: "",
  Url: "",
  AppMsgType: 0,
  StatusNotifyCode: 0,
  StatusNotifyUserName: "",
  RecommendInfo: {
    UserName: "",
    NickName: "",
    QQNum: 0,
    Province: "",
    City: "",
    Content: "",
    Signature: "",
    Alias: "",
    Scene: 0,
    VerifyFlag: 0,
    AttrStatus: 0,
    Sex: 0,
    Ticket: "",
    OpCode: 0,
  },
  ForwardFlag: 0,
  AppInfo: { AppID: "", Type: 0 },
  HasProductId: 0,
  Ticket: "",
  ImgHeight: 0,
  ImgWidth: 0,
  SubMsgType: 0,
  NewMsgId: 0,
  OriContent: "",
  EncryFileName: "",
};
