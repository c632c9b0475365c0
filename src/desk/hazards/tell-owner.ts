import { sayEach } from "../../delivery/say.ts";
import { listFriendsOf } from "../../groups/private-words.ts";
import { showMedia } from "../../notices/create-notice.ts";
import { type NewHazards, wordForOwner } from "../../notices/rectify/create-hazards.ts";
import type { Content } from "../../notices/types.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import type { Turn } from "../turn.ts";

/**
 * Has everyone who speaks for the shop, and is a friend of the account, told in private what was found, with its name and the photos, no earlier than the groups.
 * Where nobody is, the officer gets the same to pass on. Taken back with the notice.
 */
export function tellOwner(turn: Turn, wanted: NewHazards, number: number): void {
  const { book, bindings, officer, now } = turn;
  const contents: Content[] = [
    { kind: "text", text: wordForOwner(wanted, number) },
    ...showMedia(number, wanted.media),
  ];
  const how = {
    about: number,
    carries: number,
    notBefore: wanted.sendAt,
    ...(wanted.urgent ? { urgent: true } : {}),
  };
  const friends = listFriendsOf(book.directory, [wanted.hazard.site], bindings);
  for (const member of friends) {
    const asked = { for: "word", officer, number } as const;
    sayEach(book, { ...how, key: `hazard/${number}/owner/${member}`, to: { member }, asked }, contents, now);
  }
  if (friends.length > 0) return;
  const intro: Content = { kind: "text", text: hazardDraftTexts.forward(number, wanted.siteName) };
  sayEach(book, { ...how, key: `hazard/${number}/forward`, to: { officer } }, [intro, ...contents], now);
}
