import type { Directory } from "../groups/types.ts";
import { reminderText } from "../texts/group-words.ts";
import { type HandoverNotice, handoverTexts } from "../texts/handover.ts";
import { isOut } from "./correct-notice.ts";
import { listByHand } from "./mark-posted.ts";
import { hasBegun, isLive } from "./notice-status.ts";
import { ruledDue } from "./rectify/ruled-due.ts";
import { listGroupsOwing } from "./remind.ts";
import { tallyNotice } from "./tally.ts";
import { titleShown } from "./title.ts";
import type { NoticeBook, NoticeFile } from "./types.ts";

const nobody = { owing: 0, silent: [], unclear: [] } as const;

/**
 * A notice as it is handed on: who is missing and what to post, so that it can be gone on with by hand. `undefined` for one that is over, and for one that
 * nobody has to post and nobody owes an answer.
 */
export function findHandover(file: NoticeFile, book: NoticeBook, now: number): HandoverNotice | undefined {
  const { notice } = file;
  const { directory } = book;
  if (!isLive(notice)) return undefined;
  const steps = listNextSteps(file, book, now);
  const isOwed = notice.ask !== "inform" && isOut(file);
  const { owing, silent, unclear } = isOwed ? tallyNotice(file, directory, now) : nobody;
  const missing = [...silent, ...unclear];
  if (missing.length === 0 && steps.toPost.length === 0) return undefined;
  return {
    number: notice.number,
    title: titleShown(notice),
    dueAt: ruledDue(notice)?.dueAt ?? notice.dueAt,
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
    ...steps,
    remindedAt: notice.reminders.at(-1)?.at,
  };
}

/** What is left to be posted of a notice, the reminder of each group in which somebody can be reminded, and where it has not arrived. */
export function listNextSteps(
  file: NoticeFile,
  book: NoticeBook,
  now: number,
): Pick<HandoverNotice, "groups" | "toPost" | "unsent"> {
  const { notice } = file;
  const { directory } = book;
  const isOwed = notice.ask === "ack" && isOut(file);
  return {
    toPost: listByHand(book, file).map(({ group, parts }) => ({
      name: directory.groups[group]?.name ?? group,
      correction: parts.every(({ correction }) => correction !== undefined),
    })),
    unsent: listUnsent(file, directory),
    groups: (isOwed ? listGroupsOwing(file, directory, now) : []).map(({ group, sites }) => ({
      name: directory.groups[group]?.name ?? group,
      text: reminderText({
        number: notice.number,
        missing: sites.length,
        title: notice.tracked ? notice.title : undefined,
      }),
    })),
  };
}

/** Why there is nothing to hand on of a notice; to be asked where {@link findHandover} found nothing. */
export function whyNothingToHandOver(file: NoticeFile, directory: Directory): string {
  const { notice } = file;
  const { number } = notice;
  if (!isLive(notice)) return handoverTexts.over(number);
  if (!isOut(file)) return handoverTexts.notOut(number);
  const unsent = listUnsent(file, directory);
  if (unsent.length > 0) return handoverTexts.partlyOut(number, unsent);
  return notice.ask === "inform" ? handoverTexts.nothingOwed(number) : handoverTexts.nobodyMissing(number);
}

/** The bot's groups that the notice has not reached: nobody there can be missing yet. */
function listUnsent({ notice, sheets }: NoticeFile, directory: Directory): string[] {
  return notice.groups.flatMap((id) => {
    const sheet = sheets[id];
    const group = directory.groups[id];
    return group?.channel === "bot" && !(sheet && hasBegun(sheet)) ? [group.name] : [];
  });
}
