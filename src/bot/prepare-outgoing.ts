import type { Outgoing } from "../ports.ts";

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
