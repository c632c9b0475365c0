import type { Quote } from "../../ports.ts";
import { unescapeEntities } from "./clean-name.ts";

/** The member's own words and what they answer to. */
export interface AppQuote {
  readonly text: string;
  readonly quote?: Quote;
}

/** AppMsgType of a reply that quotes (引用). */
export const QUOTE = 57;

/** What a phone shows in place of a quoted message which is not text, by its MsgType. */
const shown: Readonly<Record<string, string>> = {
  3: "图片",
  34: "语音",
  43: "视频",
  47: "动画表情",
  48: "位置",
};

/**
 * A quoted reply to a file or a link makes Wechaty emit `error` and no message, and a `<` in the quoted name leaves the reply an
 * unreadable attachment (run). The reply and what it quotes are in the XML all the same, `<svrid>` being the quoted message's id.
 * Only the few elements needed are taken, by strict patterns: members' words reach no XML parser.
 *
 * `xml` is the content after one level of unescaping. Without a title the text is empty.
 */
export function readAppQuote(xml: string): AppQuote {
  const text = elementOf(xml, "title") ?? "";
  const refer = /<refermsg>([\s\S]*?)<\/refermsg>/.exec(xml)?.[1];
  if (refer === undefined) return { text };
  const name = elementOf(refer, "displayname");
  const messageId = elementOf(refer, "svrid");
  return {
    text,
    quote: {
      text: quotedText(elementOf(refer, "type") ?? "", elementOf(refer, "content") ?? ""),
      ...(name ? { name } : {}),
      ...(messageId && messageId !== "0" ? { messageId } : {}),
    },
  };
}

/** The first such element's content, unescaped; `undefined` when there is none. */
export function elementOf(xml: string, name: string): string | undefined {
  const match = new RegExp(`<${name}>(?:<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|([^<]*))</${name}>`).exec(xml);
  if (match === null) return undefined;
  return match[1] ?? unescapeEntities(match[2] ?? "");
}

function quotedText(type: string, content: string): string {
  if (type === "49") return elementOf(content, "title") ?? "";
  return shown[type] ?? content;
}
