import type { GroupId, OfficerId, SiteId } from "../../groups/types.ts";
import { anonymousHazardText, checkYourselvesText, namedHazardText } from "../../texts/hazard.ts";
import { countMedia } from "../count-media.ts";
import { createNotice, type NewNotice } from "../create-notice.ts";
import { freezeRecipients } from "../freeze-recipients.ts";
import type { Hazard, NoticeBook, NoticeFile } from "../types.ts";

/** What an officer found at one site in one go. */
export interface NewHazards {
  /** One notice each; never empty. */
  readonly items: readonly string[];
  readonly hazard: Hazard;
  readonly siteName: string;
  readonly media: NewNotice["media"];
  /** The site's groups: where it is posted, or (told to the owner alone) where it may be answered. */
  readonly groups: readonly GroupId[];
  /** 全群自查: the other sites are asked to look at their own; only where something is posted. */
  readonly checkThemselves: boolean;
  readonly createdBy: OfficerId;
  readonly dueAt?: number;
  readonly sendAt: number;
  readonly urgent: boolean;
  /** 紧急. */
  readonly pressing?: true;
  /** Found on an inspection round: the groups see it on the sheet at its end, not before. */
  readonly postedLater?: true;
}

/** The notices that came of it: one an item, and one for the others where they were asked to check themselves. */
export interface CreatedHazards {
  /** In the order of the items; the first lends its number to the message they share. */
  readonly items: readonly [NoticeFile, ...NoticeFile[]];
  readonly others?: NoticeFile;
}

/**
 * Gives every item its number and its recipient, and queues the one message they share, with the photos behind it. What is told to the owner alone is posted nowhere, and its
 * recipient is fixed at once.
 */
export function createHazards(book: NoticeBook, wanted: NewHazards, now: number): CreatedHazards {
  const { items, hazard, media, groups, createdBy, dueAt, sendAt, urgent, pressing } = wanted;
  const isPosted = hazard.shown !== "owner" && wanted.postedLater !== true;
  const shared = {
    groups,
    createdBy,
    sendAt,
    urgent,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(pressing ? { pressing } : {}),
  };
  const first = book.directory.next.notice;
  const create = (words: string, index: number): NoticeFile =>
    createNotice(
      book,
      {
        ...shared,
        ask: "rectify",
        body: words,
        media,
        hazard,
        ...(index === 0 ? {} : { postedWith: first, foundWith: first }),
        word: () => (index === 0 && isPosted ? wordHazards(wanted, first) : undefined),
      },
      now,
    );
  const [lead = "", ...rest] = items;
  const created: readonly [NoticeFile, ...NoticeFile[]] = [
    create(lead, 0),
    ...rest.map((words, index) => create(words, index + 1)),
  ];
  // It is his before any group shows it, and where he is in none: an officer may rule on it on the spot.
  for (const { notice } of created)
    notice.recipients.push({ site: hazard.site, groups: [], nobodyThere: true });
  if (!isPosted) for (const group of groups) freezeRecipients(book, first, group, now);
  if (!wanted.checkThemselves || !isPosted) return { items: created };
  const others = createNotice(
    book,
    { ...shared, ...checkFor(hazard.site, first, items), word: () => undefined },
    now,
  );
  return { items: created, others };
}

type WordedHazards = Pick<
  NewHazards,
  "items" | "hazard" | "media" | "dueAt" | "checkThemselves" | "siteName"
>;

/** The message as its owner is told in private, or as it is shown in a group that may know him. */
export function wordForOwner(
  wanted: Pick<NewHazards, "items" | "siteName" | "media" | "dueAt">,
  first: number,
): string {
  const { items, siteName, media, dueAt } = wanted;
  const numbered = items.map((words, index) => ({ number: first + index, words }));
  return namedHazardText({
    items: numbered,
    site: siteName,
    dueAt,
    media: countMedia(media.map((one) => one.media)),
  });
}

/** The message as it is posted in the groups; for a hazard only its owner is told, as he is. */
export function wordHazards(wanted: WordedHazards, first: number): string {
  const { items, hazard, media, dueAt, checkThemselves } = wanted;
  const numbered = items.map((words, index) => ({ number: first + index, words }));
  if (hazard.shown === "anonymous") {
    return anonymousHazardText({
      items: numbered,
      dueAt,
      media: countMedia(media.map((one) => one.media)),
      checkThemselves,
    });
  }
  const named = wordForOwner(wanted, first);
  return checkThemselves ? `${named}\n${checkYourselvesText()}` : named;
}

function checkFor(
  exceptSite: SiteId,
  postedWith: number,
  items: readonly string[],
): Pick<NewNotice, "ask" | "body" | "media" | "exceptSite" | "postedWith"> {
  return { ask: "ack", body: `对照自查：${items.join("；")}`, media: [], exceptSite, postedWith };
}
