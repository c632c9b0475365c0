import { looksUp } from "./carry-out.ts";
import type { Command } from "./command.ts";
import { liveDraft } from "./talks.ts";
import type { Talk } from "./types.ts";

/** Words that are said in any conversation, and mean the bot only while a draft of his waits for them. */
const aboutDraft: ReadonlySet<string> = new Set([
  "go",
  "goNow",
  "change",
  "cancel",
  "withoutPictures",
  "later",
  "merge",
  "sendAt",
]);
/** A digit, or one with words behind it, is talk among people; so is a command word that something else follows, and a hazard he posts himself. */
const talkOfPeople: ReadonlySet<string> = new Set([
  "choose",
  "placeListed",
  "misnumbered",
  "reply",
  "hazard",
  "pickPhotos",
]);

/**
 * What becomes of a command an officer typed where everybody reads along: what only looks something up is answered to him in private, anything else has to be
 * typed there again, and what people say to each other is no command at all. A notice that names no groups is one he posts himself.
 */
export function readTypedInGroup(
  command: Command | undefined,
  talk: Talk | undefined,
  now: number,
): "talk" | "look up" | "type again" {
  if (command === undefined || talkOfPeople.has(command.kind)) return "talk";
  if (command.kind === "seeHazard" && command.bare) return "talk";
  if (command.kind === "ruleHazards" && (command.loose || command.numbers.length === 0)) return "talk";
  if (command.kind === "stopReminding" && command.number === undefined) return "talk";
  if (command.kind === "announce" && command.to === undefined) return "talk";
  if (aboutDraft.has(command.kind) && (talk === undefined || liveDraft(talk, now) === undefined))
    return "talk";
  return looksUp(command) ? "look up" : "type again";
}
