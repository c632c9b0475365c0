import type { Outgoing } from "../ports.ts";

/**
 * A text as it may be sent: never an ASCII colon before a line end, since quotes of such a text lose the reply (run: the puppet cuts
 * group texts there). The full-width colon reads the same.
 */
export function sendableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/:(?=\n)/g, "：");
}

/**
 * A file's name by which WeChat shows it for what it is: only `.jpg` is a picture for certain, and only `.mp4` a video (run). Any other file keeps its
 * name, without what XML or a path would take for something else.
 */
export function sendableName(what: Exclude<Outgoing, { kind: "text" }>): string {
  if (what.kind === "file") return what.name.replace(/[\p{Cc}<>&'"/\\]+/gu, "_");
  const ending = what.kind === "picture" ? ".jpg" : ".mp4";
  const base = what.name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return `${base === "" ? what.kind : base}${ending}`;
}
