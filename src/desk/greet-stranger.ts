import { say } from "../delivery/say.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { ContactSeen, Heard } from "../ports.ts";
import { bindTexts } from "../texts/desk-talk.ts";
import { hourMs } from "../zone.ts";
import { type Paired, pairChat } from "./pair-chat.ts";
import { heardKey, rememberHeard } from "./talks.ts";
import type { DeskRules } from "./turn.ts";
import type { Book, DeskState } from "./types.ts";

/** Wrong codes an hour: of one contact, and of all together, so that many accounts cannot guess what one may not. */
const triesOfOne = 5;
const triesOfAll = 50;

/** What came of a stranger's 绑定. `quiet`: nothing is said. */
export type Greeted =
  | { readonly is: "paired"; readonly paired: Paired }
  | { readonly is: "wrong"; readonly sentence: string }
  | { readonly is: "quiet" };

/** Whether a code of this contact is still looked at within this hour. */
export function mayTryCode(
  { wrongCodes }: Pick<DeskState, "wrongCodes">,
  contact: ContactSeen,
  now: number,
): boolean {
  const tries = wrongCodes.filter(({ at }) => now - at < hourMs);
  const his = tries.filter(({ from }) => from === nameOf(contact));
  return his.length < triesOfOne && tries.length < triesOfAll;
}

function nameOf({ stableId, contact }: ContactSeen): string {
  return stableId ?? contact;
}

/** Pairs a stranger's chat by his code, or counts a wrong try; after too many nothing is looked at any more until an hour has passed. */
export function greetStranger(
  draft: Book,
  message: Pick<Heard, "account" | "messageId"> & { readonly from: ContactSeen },
  code: string,
  bindings: SessionBindings,
  rules: DeskRules,
  now: number,
): Greeted {
  const { desk } = draft;
  const from = nameOf(message.from);
  const tries = desk.wrongCodes.filter(({ at }) => now - at < hourMs);
  if (tries.length !== desk.wrongCodes.length) desk.wrongCodes = tries;
  if (!mayTryCode(desk, message.from, now)) return { is: "quiet" };
  const his = tries.filter((one) => one.from === from).length;
  const key = heardKey(message);
  if (!rememberHeard(desk, key)) return { is: "quiet" };
  const paired = pairChat(draft, bindings, message.from, code, now);
  if (!paired) {
    desk.wrongCodes = [...tries, { at: now, from }];
    return { is: "wrong", sentence: his + 1 >= triesOfOne ? bindTexts.lastTry() : bindTexts.wrongCode() };
  }
  sayPaired(draft, key, paired, rules, now);
  return { is: "paired", paired };
}

/** Tells an officer that this chat is his now. */
export function sayPaired(draft: Book, key: string, paired: Paired, rules: DeskRules, now: number): void {
  const text = bindTexts.bound(paired.name, rules.station, rules.botName);
  say(draft, { key: `desk/${key}`, to: { officer: paired.officer }, text }, now);
}
