import { cleanText } from "./clean-name.ts";

/** Who spoke, where the message itself says so, and everything he said. */
export interface WholeText {
  /** The speaker's id; absent in private chat, and in a room for what nobody said (a system tip). */
  readonly talker?: string;
  readonly text: string;
}

/** In a room the speaker's id stands before his words. */
const speaker = /^(@[a-zA-Z0-9]+|[a-zA-Z][a-zA-Z0-9_-]*):<br\/>/;

/**
 * The puppet splits a group's text at every ASCII colon followed by a newline and keeps the second piece: `地址:\n幸福路1号` arrives as
 * `地址` (run: wechaty-puppet-wechat4u 1.14). The whole is in the servers' own words, `OriginalContent`; there only the speaker's id at
 * the very beginning is cut off, and only when a room is the sender.
 */
export function wholeText(originalContent: string, fromRoom: boolean): WholeText {
  const talker = fromRoom ? speaker.exec(originalContent)?.[1] : undefined;
  if (talker === undefined) return { text: cleanText(originalContent) };
  return { talker, text: cleanText(originalContent.slice(`${talker}:<br/>`.length)) };
}
