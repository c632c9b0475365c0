import type { Ask } from "../notices/types.ts";
import type { Announcement } from "./command.ts";

const heads: readonly { readonly pattern: RegExp; readonly ask: Ask }[] = [
  { pattern: /^(?:发通知|发个通知|通知|群发|发到|发给)/u, ask: "ack" },
  { pattern: /^(?:告知|发告知)/u, ask: "inform" },
];

/** A list of groups is short: what is longer before a colon is the text itself. */
const longestAddress = 40;

/** What a body ends with when no answer is wanted; the notice says so in its own words. */
const noAnswer =
  /(?:^|[\s。！!；;，,、（(])(?:大家)?(?:不用|不必|无需|无须)(?:再)?(?:回复?|答复)(?:了|收到)?[）)]?[。！!]?$|(?:^|[\s。！!；;，,、（(])(?:知晓|知道)(?:即可|就行)[）)]?[。！!]?$/u;

/**
 * Reads 通知 网吧、密室：… and 告知 …: the groups stand before the first colon (one between digits is a time) or line break. `undefined` when the text
 * does not begin as an announcement. The body is kept as typed.
 */
export function readAnnouncement(text: string): Announcement | undefined {
  const trimmed = text.trim();
  for (const { pattern, ask } of heads) {
    const head = pattern.exec(trimmed);
    if (!head) continue;
    const behind = trimmed.slice(head[0].length);
    const apart = /^[\s:：]/u.test(behind);
    const rest = behind.replace(/^[\s:：]+/u, "");
    const cut = /\n|：|(?<!\d):|:(?!\d)/u.exec(rest);
    if (cut && cut.index > 0 && cut.index <= longestAddress) {
      const to = rest.slice(0, cut.index).trim();
      const { ask: meant, body } = readBody(rest.slice(cut.index + 1), ask);
      return { kind: "announce", ask: meant, to, body };
    }
    if (behind === "" || apart) return { kind: "announce", ...readBody(rest, ask) };
  }
  return undefined;
}

/** A body that ends with 不用回复 asks for no answer, whatever it was `asked` as; those words are left out of it. */
export function readBody(typed: string, asked: Ask): { readonly ask: Ask; readonly body: string } {
  const body = typed.trim();
  const plea = noAnswer.exec(body);
  if (!plea) return { ask: asked, body };
  const left = body.slice(0, plea.index);
  return { ask: "inform", body: left === "" || /[。！!\n]$/u.test(left) ? left.trim() : `${left.trim()}。` };
}
