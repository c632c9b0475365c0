import { Declined } from "../../errors.ts";
import { groupsOfSite } from "../../groups/groups-of-site.ts";
import { groupsOfOfficer } from "../../groups/officer-groups.ts";
import type { Site } from "../../groups/types.ts";
import { mostMedia } from "../../notices/notice-limits.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import { minuteMs } from "../../zone.ts";
import type { CommandOf } from "../command.ts";
import { findSites, isSiteName } from "../find-sites.ts";
import { getSite } from "../get-site.ts";
import { sitesOfHis } from "../his-sites.ts";
import { Asked } from "../questions.ts";
import { showDraft } from "../show-preview.ts";
import { keptPending, liveDraft } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import type { Draft, FoundHazards, PendingMedia } from "../types.ts";
import { cutSite } from "./cut-site.ts";
import { getHazardWords } from "./get-hazard-words.ts";
import { isHazardDraft } from "./new-hazards.ts";
import { type SortedPhotos, sortPhotos } from "./sort-photos.ts";

/** Photos sent so long before the words may belong to them, milliseconds: he walks, looks and photographs before he types. */
const photosWithin = 30 * minuteMs;

/** 隐患: makes a draft of what he found at a shop and shows its preview, or asks first which of the photos belong. */
export function draftHazard(turn: Turn, { words: typed, pressing }: CommandOf<"hazard">): Outcome {
  if (typed.trim() === "") throw new Declined(hazardDraftTexts.howTo());
  const { name, words } = cutSite(typed, sitesOfHis(turn), (word) => turn.chosen[word] !== undefined);
  declineSeveral(name, sitesOfHis(turn));
  const site = getSite(turn, name, sitesOfHis(turn), hazardDraftTexts.unknownSite(name));
  const { items, dueAt, said } = getHazardWords(words, turn.now);
  if (items.length === 0) throw new Declined(hazardDraftTexts.noWords(site.name));
  const { checkThemselves, ...details } = said;
  const groups = groupsOfSite(
    turn.book.directory,
    site.id,
    groupsOfOfficer(turn.book.directory, turn.officer),
  );
  const found: FoundHazards = {
    hazard: { site: site.id, shown: groups.length === 0 ? "owner" : "anonymous", ...details },
    items,
    checkThemselves: checkThemselves === true,
  };
  askAboutUnsent(turn, site);
  const draft = {
    ask: "rectify" as const,
    body: items.join("\n"),
    groups: groups.map(({ id }) => id),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(pressing ? { pressing } : {}),
    found,
  };
  return showWithPhotos(turn, draft, site);
}

/** 蓝天网吧、极速网吧：… are two. */
function declineSeveral(name: string, pool: readonly Site[]): void {
  const pieces = name.split(/[、,，和及]/u).filter((piece) => piece.trim() !== "");
  if (pieces.length < 2 || isSiteName(name, pool)) return;
  if (pieces.every((piece) => findSites(piece.trim(), pool).length > 0))
    throw new Declined(hazardDraftTexts.oneShop(pieces[0]?.trim() ?? ""));
}

/** One of another shop that was not sent must not get lost unseen. */
function askAboutUnsent(turn: Turn, site: Site): void {
  const draft = liveDraft(turn.talk, turn.now);
  if (!draft || !isHazardDraft(draft) || draft.found.hazard.site === site.id || turn.confirmed) return;
  const other = turn.book.directory.sites[draft.found.hazard.site];
  throw new Asked(hazardDraftTexts.otherUnsent(other?.name ?? ""), { of: "warning" });
}

function showWithPhotos(turn: Turn, draft: Omit<Draft, "media" | "shownAt">, site: Site): Outcome {
  const { talk, message, now } = turn;
  const { bursts, doubtful } = takePhotos(turn, site);
  talk.named = [...(talk.named ?? []), { site: site.id, at: message.at }].slice(-mostNamed);
  const photos = bursts.flat();
  const leftOut = keptPending(talk, message.at).filter((one) => !photos.includes(one));
  talk.pending = [];
  if (!doubtful && photos.length <= mostMedia) {
    return answer(showDraft(turn, { ...draft, media: photos }, leftOut));
  }
  talk.draft = { ...draft, media: [], choosing: photos, shownAt: now };
  return answer(askWhich(site.name, bursts));
}

/** Enough to tell the walk of the last half hour. */
const mostNamed = 20;

/** The photos that waited, and those of the draft it replaces. */
function takePhotos(turn: Turn, site: Site): SortedPhotos {
  const { talk, message, now } = turn;
  const replaced = liveDraft(talk, now);
  const waiting = talk.pending.filter(({ at }) => message.at - at <= photosWithin);
  const photos = [...(replaced?.choosing ?? replaced?.media ?? []), ...waiting].sort(
    (one, other) => one.at - other.at,
  );
  return sortPhotos(photos, site.id, talk.named ?? [], message.at);
}

/** 共4张照片：1-2（14:02） 3-4（14:08）… */
export function askWhich(site: string, bursts: readonly (readonly PendingMedia[])[]): string {
  let before = 0;
  const listed = bursts.flatMap((burst) => {
    const [first] = burst;
    if (!first) return [];
    const from = before + 1;
    before += burst.length;
    return [{ from, to: before, at: first.at }];
  });
  return hazardDraftTexts.whichPhotos(site, listed);
}
