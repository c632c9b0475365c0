import type { MemberId } from "../groups/types.ts";
import type { ToldPrivately } from "../notices/judge-reply.ts";
import type { AccountId } from "../ports.ts";
import type { DeliveryBook } from "./types.ts";

/** What somebody was told in private about notices within the last week, by number; empty when nothing. `as`: who he is in each of his groups. */
export function listToldPrivately(
  { outbox }: DeliveryBook,
  as: readonly MemberId[],
  account: AccountId,
): Map<number, ToldPrivately> {
  const told = new Map<number, ToldPrivately>();
  for (const { to, part, about, reminds, asked } of Object.values(outbox.says)) {
    const number = about ?? reminds ?? asked?.number;
    if (number === undefined || !("member" in to) || !as.includes(to.member)) continue;
    if (part.state !== "sent" && part.state !== "unknown") continue;
    const before = told.get(number);
    const own = part.messageId !== undefined && part.account === account ? [part.messageId] : [];
    told.set(number, {
      at: Math.max(before?.at ?? part.at, part.at),
      messageIds: [...(before?.messageIds ?? []), ...own],
    });
  }
  return told;
}
