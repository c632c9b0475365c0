import type { Directory } from "../groups/types.ts";
import { reminderText } from "../texts/group-words.ts";
import type { HandoverNotice } from "../texts/handover.ts";
import { isOut } from "./correct-notice.ts";
import { isLive } from "./notice-status.ts";
import { listGroupsOwing } from "./remind.ts";
import { tallyNotice } from "./tally.ts";
import type { NoticeFile } from "./types.ts";

/**
 * A notice as it is handed on: who is missing and what to post, so that it can be gone on with by hand. `undefined` for one that is over, is not out yet, or is
 * owed by nobody any more.
 */
export function findHandover(
  file: NoticeFile,
  directory: Directory,
  now: number,
): HandoverNotice | undefined {
  const { notice } = file;
  if (notice.ask !== "ack" || !isLive(notice) || !isOut(file)) return undefined;
  const { owing, silent, unclear } = tallyNotice(file, directory, now);
  const missing = [...silent, ...unclear];
  if (missing.length === 0) return undefined;
  return {
    number: notice.number,
    title: notice.title,
    dueAt: notice.dueAt,
    owing,
    missing: missing.map((standing) => {
      const site = directory.sites[standing.site];
      return {
        name: site?.name ?? standing.site,
        person: site?.person,
        phone: site?.phone,
        unclear: standing.unclear,
        nobodyThere: standing.recipient?.nobodyThere === true,
      };
    }),
    groups: listGroupsOwing(file, directory, now).map(({ group, sites }) => ({
      name: directory.groups[group]?.name ?? group,
      text: reminderText({
        number: notice.number,
        missing: sites.length,
        title: notice.tracked ? notice.title : undefined,
      }),
    })),
    remindedAt: notice.reminders.at(-1)?.at,
  };
}
