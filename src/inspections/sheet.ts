import { sitesOfGroup } from "../groups/sites-of-group.ts";
import type { Directory, GroupId } from "../groups/types.ts";
import { mostMedia } from "../notices/notice-limits.ts";
import { isLive } from "../notices/notice-status.ts";
import { type HazardNotice, isHazard } from "../notices/rectify/hazard-of.ts";
import type { NoticeBook } from "../notices/types.ts";
import type { MediaRef } from "../ports.ts";
import { type SheetShop, sheetText } from "../texts/inspections.ts";
import type { MediaCount } from "../texts/media-count.ts";
import { sitesOfRound } from "./rounds.ts";
import type { InspectionBook } from "./types.ts";

type Books = NoticeBook & InspectionBook;

/** The hazards of a round that stand, in the order found. */
export function hazardsOfRound({ notices }: NoticeBook, round: number): HazardNotice[] {
  return Object.values(notices)
    .flatMap(({ notice }) => (isHazard(notice) && isLive(notice) ? [notice] : []))
    .filter(({ hazard }) => hazard.inspection === round)
    .sort((one, other) => one.number - other.number);
}

/** The same, of those the groups are still to see. */
export function hazardsToShow(book: NoticeBook, round: number): HazardNotice[] {
  return hazardsOfRound(book, round).filter((notice) => {
    const { postedWith } = notice;
    const lead = postedWith === undefined ? undefined : book.notices[postedWith]?.notice;
    return notice.hazard.shown !== "owner" && (lead === undefined || lead.hazard !== undefined);
  });
}

/** The groups that see something of it, each once. */
export function groupsOfSheet(hazards: readonly HazardNotice[]): GroupId[] {
  return [...new Set(hazards.flatMap(({ groups }) => groups))];
}

/** The photos a sheet can take along: the first of every message, then the second of each, as far as there is room. */
export function photosOfSheet(hazards: readonly HazardNotice[]): MediaRef[] {
  // Several found at one site share their photos.
  const each = [
    ...new Map(
      hazards.map(({ media, hazard }) => [`${hazard.site}/${media.map(({ hash }) => hash).join()}`, media]),
    ).values(),
  ];
  const longest = Math.max(0, ...each.map((media) => media.length));
  const inTurn = Array.from({ length: longest }, (_, index) => each.flatMap((media) => media[index] ?? []));
  return [...new Map(inTurn.flat().map((media) => [media.hash, media])).values()].slice(0, mostMedia);
}

/** Which of these photos a group is shown: not those of shops in other groups only. Photos of no hazard go everywhere. */
export function photosFor<T extends { readonly media: MediaRef }>(
  photos: readonly T[],
  hazards: readonly HazardNotice[],
  group: GroupId,
): T[] {
  return photos.filter(({ media }) => {
    const of = hazards.filter((one) => one.media.some(({ hash }) => hash === media.hash));
    return of.length === 0 || of.some(({ groups }) => groups.includes(group));
  });
}

/** The sheet as it stands in one group: how many shops of it were visited, and what was found there. */
export function wordSheet(
  book: Books,
  sheet: {
    readonly round: number;
    readonly number: number;
    readonly group: GroupId;
    readonly hazards: readonly HazardNotice[];
    readonly media: MediaCount;
    readonly asksReceipt: boolean;
  },
): string {
  const { round, number, group, hazards, media, asksReceipt } = sheet;
  const here = hazards.filter(({ groups }) => groups.includes(group));
  const sites = new Set(sitesOfGroup(book.directory, group).map(({ site }) => site));
  const visited = sitesOfRound(book, round).filter((site) => sites.has(site)).length;
  return sheetText({ number, visited, shops: shopsOf(book.directory, here), media, asksReceipt });
}

/** What was found shop by shop, in the order found; what is told by name and what is not stand apart. */
function shopsOf({ sites }: Directory, hazards: readonly HazardNotice[]): SheetShop[] {
  const shops = new Map<string, HazardNotice[]>();
  for (const notice of hazards) {
    const { site, shown } = notice.hazard;
    const key = `${site}/${shown}`;
    shops.set(key, [...(shops.get(key) ?? []), notice]);
  }
  return [...shops.values()].map((found) => ({
    ...siteOf(sites, found),
    items: found.map(({ number, body, dueAt }) => ({
      number,
      words: body,
      ...(dueAt === undefined ? {} : { dueAt }),
    })),
  }));
}

function siteOf(sites: Directory["sites"], [first]: readonly HazardNotice[]): Pick<SheetShop, "site"> {
  if (first?.hazard.shown !== "named") return {};
  return { site: sites[first.hazard.site]?.name ?? first.hazard.site };
}
