import type { Heard, Quote } from "../ports.ts";
import { splitQuote } from "../replies/split-quote.ts";
import { cleanText, unescapeEntities } from "./guards/clean-name.ts";
import { QUOTE, readAppQuote } from "./guards/quote-of-file.ts";
import { listRecalledIds } from "./guards/recalled-id.ts";
import { wholeText } from "./guards/whole-text.ts";
import { kindOfName } from "./kind-of-name.ts";
import { isRoomId } from "./wechat4u.ts";

/** A message as the servers of web WeChat sent it. */
export interface RawMessage {
  readonly MsgId: string;
  readonly MsgType: number;
  readonly AppMsgType: number;
  readonly SubMsgType: number;
  readonly FromUserName: string;
  readonly ToUserName: string;
  /** Epoch seconds. */
  readonly CreateTime: number;
  readonly OriginalContent: string;
  /** HTML. */
  readonly FileName: string;
  /** Of a file. */
  readonly MediaId: string;
  /** Bytes, as the servers say; 0 where they do not. */
  readonly FileSize: number;
}

/** A picture or video sent as a file, as its message names it. */
export interface AttachedFile {
  readonly mediaId: string;
  /** As its sender called it: for the servers alone. */
  readonly name: string;
  /** Bytes; 0 when not known. */
  readonly size: number;
}

/** What a message of one conversation means to the product. Ids are those of the present session. */
export type Reading =
  | {
      readonly is: "said";
      readonly messageId: string;
      readonly at: number;
      readonly talker: string;
      readonly room?: string;
      readonly kind: Heard["kind"];
      readonly text: string;
      readonly quote?: Quote;
      /** Absent for what is fetched by the message's own id. */
      readonly attached?: AttachedFile;
    }
  | {
      readonly is: "recalled";
      readonly at: number;
      readonly room?: string;
      /** The most likely first. */
      readonly ids: readonly string[];
    }
  | { readonly is: "passed over"; readonly because: string };

/** Takes the fields needed out of what wechat4u emits; `undefined` when one is missing or of another type. */
export function parseRawMessage(value: unknown): RawMessage | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const text = (name: string): string => {
    const field: unknown = Reflect.get(value, name);
    return typeof field === "string" ? field : "";
  };
  const number = (name: string): number => {
    const field = Number(Reflect.get(value, name) ?? 0);
    return Number.isFinite(field) ? field : 0;
  };
  if (text("MsgId") === "" || text("FromUserName") === "") return undefined;
  return {
    MsgId: text("MsgId"),
    MsgType: number("MsgType"),
    AppMsgType: number("AppMsgType"),
    SubMsgType: number("SubMsgType"),
    FromUserName: text("FromUserName"),
    ToUserName: text("ToUserName"),
    CreateTime: number("CreateTime"),
    OriginalContent: text("OriginalContent"),
    FileName: text("FileName"),
    MediaId: text("MediaId"),
    FileSize: number("FileSize"),
  };
}

/** Reads one message of web WeChat. `self` is the id of the bot's own account in this session. */
export function readRawMessage(raw: RawMessage, self: string): Reading {
  const room = isRoomId(raw.FromUserName) ? raw.FromUserName : undefined;
  if (raw.FromUserName === self) return { is: "passed over", because: "said by this account itself" };
  if (room === undefined && !raw.FromUserName.startsWith("@")) {
    return { is: "passed over", because: "from a special account" };
  }
  const { talker, text } = wholeText(raw.OriginalContent, room !== undefined);
  const at = raw.CreateTime * 1000;
  if (raw.MsgType === 10_002) {
    const ids = listRecalledIds(text);
    if (ids.length === 0) return { is: "passed over", because: "a notice of the system" };
    return { is: "recalled", at, ids, ...(room === undefined ? {} : { room }) };
  }
  const speaker = room === undefined ? raw.FromUserName : talker;
  if (speaker === undefined) return { is: "passed over", because: "said by nobody: a system tip" };
  if (speaker === self) return { is: "passed over", because: "said by this account itself" };
  const words = readWords(raw, text);
  if (words === undefined)
    return { is: "passed over", because: `a message of type ${raw.MsgType}/${raw.AppMsgType}` };
  return {
    is: "said",
    messageId: raw.MsgId,
    at,
    talker: speaker,
    ...(room === undefined ? {} : { room }),
    ...words,
  };
}

type Words = Pick<Heard, "kind" | "text"> & { readonly quote?: Quote; readonly attached?: AttachedFile };

/** By MsgType (source: `WebMessageType` of wechaty-puppet-wechat4u 1.14). */
function readWords(raw: RawMessage, text: string): Words | undefined {
  switch (raw.MsgType) {
    case 1:
      return raw.SubMsgType === 48 ? { kind: "file", text: "" } : wordsOf(text);
    case 3:
      return { kind: "picture", text: "" };
    case 34:
      return { kind: "voice", text: "" };
    case 43:
    case 62:
      return { kind: "video", text: "" };
    case 47:
      return { kind: "sticker", text: "" };
    case 42:
    case 48:
      return { kind: "file", text: "" };
    case 49:
      return readAppWords(raw, text);
    default:
      return undefined;
  }
}

/** By AppMsgType (source: `AppMessageType` of the same): 1 text, 6 file, 8 sticker, 53 接龙, 57 quote; 2000 and 2001 are about money. */
function readAppWords(raw: RawMessage, xml: string): Words | undefined {
  switch (raw.AppMsgType) {
    case QUOTE: {
      const { text, quote } = readAppQuote(xml);
      const own = text === "" ? cleanText(raw.FileName) : text;
      return { kind: "text", text: own, ...(quote === undefined ? {} : { quote }) };
    }
    case 1:
    case 53:
      return { kind: "text", text: readAppQuote(xml).text || cleanText(raw.FileName) };
    case 6:
      return readFile(raw);
    case 8:
      return { kind: "sticker", text: "" };
    case 2000:
    case 2001:
      return undefined;
    default:
      return { kind: "file", text: "" };
  }
}

function readFile({ FileName, MediaId: mediaId, FileSize: size }: RawMessage): Words {
  const kind = kindOfName(unescapeEntities(FileName));
  if (kind === undefined || mediaId === "") return { kind: "file", text: "" };
  return { kind, text: "", attached: { mediaId, name: FileName, size } };
}

/** A text's own words, the quote in front of them set aside. */
export function wordsOf(text: string): Words {
  const { quoted, own } = splitQuote(text);
  if (quoted === undefined) return { kind: "text", text: own };
  const quote: Quote = { text: quoted.text, ...(quoted.name === "" ? {} : { name: quoted.name }) };
  return { kind: "text", text: own, quote };
}
