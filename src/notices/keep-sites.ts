import type { MemberId } from "../groups/types.ts";
import type { NoticeBook } from "./types.ts";

/**
 * Writes down for whom a member spoke in what he said to live notices before he was placed; to be called before he speaks for others, so that it goes on counting
 * for those. Does nothing for one who speaks for nobody. Changes the draft; see `Store.update`.
 */
export function keepSites(draft: NoticeBook, member: MemberId): void {
  const sites = draft.directory.members[member]?.sites ?? [];
  if (sites.length === 0) return;
  for (const number of draft.directory.live) {
    for (const sheet of Object.values(draft.notices[number]?.sheets ?? {})) {
      for (const [index, answer] of sheet.answers.entries()) {
        if (answer.by === member && answer.sites.length === 0) {
          sheet.answers[index] = { ...answer, sites: [...sites] };
        }
      }
    }
  }
}
