import { say } from "../../delivery/say.ts";
import { listFriendsOf, nameOfMember } from "../../groups/private-words.ts";
import type { HazardNotice } from "../../notices/rectify/hazard-of.ts";
import type { Content, Correction } from "../../notices/types.ts";
import { hazardCorrectionTexts } from "../../texts/hazard.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import type { Turn } from "../turn.ts";

/** How the owner of a hazard hears of a correction, for the officer who made it. */
export interface OwnerCorrected {
  readonly line: string;
  /** What he is to pass on; absent where somebody of the shop is told in private. */
  readonly hand?: readonly Content[];
}

/** Has the owner told in private, with the name of his shop, what is posted in the groups without it, no earlier than there; where nobody of it is a friend of the account, the officer gets it to pass on. */
export function correctOwner(
  turn: Turn,
  notice: HazardNotice,
  { id, text, dueAt }: Correction,
  sendAt: number,
): OwnerCorrected {
  const { book, bindings, officer, now } = turn;
  const { number, hazard } = notice;
  const site = book.directory.sites[hazard.site]?.name ?? hazard.site;
  const words = hazardCorrectionTexts.toOwner({ number, site, text, dueAt });
  const friends = listFriendsOf(book.directory, [hazard.site], bindings);
  const asked = { for: "word", officer, number } as const;
  const urgent = notice.urgent ? { urgent: true } : {};
  for (const member of friends) {
    const key = `${keyOf(number, id)}${member}`;
    say(book, { key, to: { member }, about: number, notBefore: sendAt, asked, ...urgent, text: words }, now);
  }
  return friends.length > 0
    ? {
        line: hazardDraftTexts.correctOwnerToo(
          friends.map((member) => nameOfMember(book.directory.members[member])),
        ),
      }
    : { line: hazardDraftTexts.forward(number, site), hand: [{ kind: "text", text: words }] };
}

/** Whether the owner has heard of this correction, or is hearing of it: then it cannot be taken back any more. */
export function isOwnerCorrected({ book }: Pick<Turn, "book">, number: number, id: number): boolean {
  return saysOf(book, number, id).some(({ part }) => part.state !== "queued");
}

/** The correction was taken back before it was said: the owner does not hear of it. */
export function forgetOwnerCorrection({ book }: Pick<Turn, "book">, number: number, id: number): void {
  for (const { part } of saysOf(book, number, id)) delete book.outbox.says[part.key];
}

function saysOf({ outbox }: Turn["book"], number: number, id: number) {
  return Object.values(outbox.says).filter(({ part }) => part.key.startsWith(keyOf(number, id)));
}

function keyOf(number: number, id: number): string {
  return `hazard/${number}/c${id}/`;
}
