import { correctedTitle } from "../texts/notice.ts";
import type { Notice } from "./types.ts";

/** Characters at most; longer first sentences are cut. */
const longest = 24;

/** What a notice is called in lists: the first line or sentence of its body, cut with … */
export function titleOf(body: string): string {
  const first =
    body
      .trim()
      .split(/[\n。！!？?；;]/u)[0]
      ?.trim() ?? "";
  const characters = [...first];
  return characters.length <= longest ? first : `${characters.slice(0, longest - 1).join("")}…`;
}

/** The title as lists show it: with a mark while a correction stands, because its words are those of the notice as it was first posted. */
export function titleShown({ title, corrections = [] }: Pick<Notice, "title" | "corrections">): string {
  return corrections.some(({ undoneAt }) => undoneAt === undefined) ? correctedTitle(title) : title;
}
