import { findWordAt, wordSet } from "../cover.ts";
import { openHints, openLookalikes } from "./words/open.ts";

const hints = wordSet(openHints);
const lookalikes = wordSet(openLookalikes);

/** Whether a clause that tells nothing as done hints that something is still amiss: 三楼缺六个, 后厨的还乱着. */
export function hintsOpen(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const harmless = findWordAt(text, at, lookalikes);
    if (harmless !== undefined) at += harmless.length - 1;
    else if (findWordAt(text, at, hints) !== undefined) return true;
  }
  return false;
}
