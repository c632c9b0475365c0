import { createHash } from "node:crypto";
import { Room } from "../model/room.ts";
import type { Content, Said } from "../model/said.ts";
import { escapeMarkup } from "./html.ts";

/** The XML inside the Content of a message that is not plain text, before it is escaped for the wire. */
export function contentAsXml(content: Exclude<Content, { kind: "text" | "tip" }>): string {
  switch (content.kind) {
    case "picture":
      return `<?xml version="1.0"?>\n<msg>\n\t<img aeskey="" encryver="1" length="${content.bytes.length}" md5="${md5(content.bytes)}" />\n</msg>\n`;
    case "voice":
      return `<msg><voicemsg endflag="1" length="${content.bytes.length}" voicelength="${content.ms}" voiceformat="4" /></msg>`;
    case "video":
      return `<?xml version="1.0"?>\n<msg>\n\t<videomsg length="${content.bytes.length}" playlength="${content.seconds}" md5="${md5(content.bytes)}" />\n</msg>\n`;
    case "file":
      return appMessage(content.fileName, 6, fileAttachment(content.fileName, content.bytes));
    case "quote":
      return appMessage(content.text, 57, referMessage(content.of));
    case "sticker":
    case "recall":
    case "friend request":
      throw new Error(`${content.kind} needs its session: see message.ts`);
  }
}

/** The words a text-form quote shows of the message it quotes, as phones show them. */
export function summaryOf(content: Content): string {
  switch (content.kind) {
    case "text":
    case "tip":
    case "quote":
      return content.text;
    case "picture":
      return "图片";
    case "voice":
      return "语音";
    case "video":
      return "视频";
    case "sticker":
      return "动画表情";
    case "file":
      return content.fileName;
    case "recall":
    case "friend request":
      return "";
  }
}

/** How whoever said it is called where he said it. */
export function speakerName(said: Said): string {
  if (said.from instanceof Room) return "";
  return said.to instanceof Room ? said.to.nameOf(said.from) : said.from.nickname;
}

/** MsgType on the wire. */
export function typeNumber(content: Content): number {
  switch (content.kind) {
    case "text":
      return 1;
    case "picture":
      return 3;
    case "voice":
      return 34;
    case "friend request":
      return 37;
    case "video":
      return 43;
    case "sticker":
      return 47;
    case "file":
      return 49;
    case "quote":
      return content.form === "text" ? 1 : 49;
    case "tip":
      return 10000;
    case "recall":
      return 10002;
  }
}

export function md5(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("hex");
}

function appMessage(title: string, type: number, inside: string): string {
  return (
    `<?xml version="1.0"?>\n<msg>\n\t<appmsg appid="" sdkver="0">\n\t\t<title>${escapeMarkup(title)}</title>\n` +
    `\t\t<des />\n\t\t<action />\n\t\t<type>${type}</type>\n\t\t<url />\n${inside}\t</appmsg>\n` +
    "\t<fromusername />\n\t<scene>0</scene>\n\t<appinfo>\n\t\t<version>1</version>\n\t\t<appname />\n\t</appinfo>\n</msg>\n"
  );
}

function fileAttachment(fileName: string, bytes: Buffer): string {
  const extension = fileName.includes(".") ? fileName.split(".").at(-1) : "";
  return (
    `\t\t<appattach>\n\t\t\t<totallen>${bytes.length}</totallen>\n\t\t\t<attachid>@cdn_${md5(bytes)}</attachid>\n` +
    `\t\t\t<fileext>${escapeMarkup(extension ?? "")}</fileext>\n\t\t</appattach>\n\t\t<md5>${md5(bytes)}</md5>\n`
  );
}

function referMessage(of: Said): string {
  const { content } = of;
  const type = content.kind === "quote" ? 49 : typeNumber(content);
  const inner = content.kind === "text" || content.kind === "tip" ? content.text : quotedXml(content);
  // Who was quoted is left out but for the name: whether a web client learns any id here is not known.
  return (
    `\t\t<refermsg>\n\t\t\t<type>${type}</type>\n\t\t\t<svrid>${of.msgId}</svrid>\n\t\t\t<fromusr />\n\t\t\t<chatusr />\n` +
    `\t\t\t<displayname>${escapeMarkup(speakerName(of))}</displayname>\n\t\t\t<content>${escapeMarkup(inner)}</content>\n\t\t</refermsg>\n`
  );
}

function quotedXml(content: Exclude<Content, { kind: "text" | "tip" }>): string {
  if (content.kind === "sticker") return `<msg><emoji md5="${md5(content.bytes)}" /></msg>`;
  if (content.kind === "recall" || content.kind === "friend request") return "";
  return contentAsXml(content);
}
