import type { MemberId } from "../groups/types.ts";
import type { ToldPrivately } from "../notices/candidate-of.ts";
import type { AccountId } from "../ports.ts";
import { listReminds } from "./list-reminds.ts";
import type { DeliveryBook, Say } from "./types.ts";

/** What somebody was told in private about notices within the last week, by number; empty when nothing. `as`: who he is in each of his groups. */
export function listToldPrivately(
  { outbox }: DeliveryBook,
  as: readonly MemberId[],
  account: AccountId,
): Map<number, ToldPrivately> {
  const told = new Map<number, ToldPrivately>();
  for (const say of Object.values(outbox.says)) {
    const { to, part } = say;
    if (!("member" in to) || !as.includes(to.member)) continue;
    if (part.state !== "sent" && part.state !== "unknown") continue;
    const own = part.messageId !== undefined && part.account === account ? [part.messageId] : [];
    for (const number of numbersOf(say)) {
      const before = told.get(number);
      told.set(number, {
        at: Math.max(before?.at ?? part.at, part.at),
        messageIds: [...(before?.messageIds ?? []), ...own],
      });
    }
  }
  return told;
}

/** What it is about, of several notices all. */
function numbersOf(say: Say): readonly number[] {
  if (say.about !== undefined) return [say.about];
  const reminded = listReminds(say).map(({ number }) => number);
  return reminded.length === 0 && say.asked ? [say.asked.number] : reminded;
}
