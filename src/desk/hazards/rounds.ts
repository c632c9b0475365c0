import { Declined } from "../../errors.ts";
import { checksOf, findRound, sitesOfRound, startRound } from "../../inspections/rounds.ts";
import { groupsOfSheet, hazardsOfRound, hazardsToShow, photosOfSheet } from "../../inspections/sheet.ts";
import type { Round } from "../../inspections/types.ts";
import { inspectionTexts } from "../../texts/inspections.ts";
import { dayMs, startOfDay } from "../../zone.ts";
import { showDraft } from "../show-preview.ts";
import { liveDraft } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import type { PendingMedia } from "../types.ts";
import { isHazardDraft } from "./new-hazards.ts";

/** 巡查开始: from now on owners hear of hazards at once, and the groups at the end. One of an earlier day that was never ended is over. */
export function beginRound(turn: Turn): Outcome {
  const { book, officer, now } = turn;
  const open = findRound(book, officer);
  if (open && open.startedAt >= startOfDay(now)) {
    return answer(inspectionTexts.alreadyOn(open.startedAt, sitesOfRound(book, open.id).length, now));
  }
  if (open) open.endedAt = startOfDay(now);
  startRound(book, officer, now);
  return answer(inspectionTexts.started(now));
}

/** 收工: ends the round and shows what the groups will see of it; once more for one of which they saw nothing yet. */
export function endRound(turn: Turn): Outcome {
  const { book, talk, officer, now } = turn;
  const round = findRound(book, officer) ?? findUnshown(turn);
  if (!round) throw new Declined(inspectionTexts.notOn());
  const draft = liveDraft(talk, now);
  if (draft && isHazardDraft(draft)) {
    const site = book.directory.sites[draft.found.hazard.site];
    throw new Declined(inspectionTexts.hazardUnsent(site?.name ?? ""));
  }
  round.endedAt ??= now;
  const visited = sitesOfRound(book, round.id).length;
  if (checksOf(book, round.id).length === 0) return answer(inspectionTexts.endedEmpty());
  const all = hazardsOfRound(book, round.id);
  if (all.length === 0) return answer(inspectionTexts.endedNormal(visited));
  const hazards = hazardsToShow(book, round.id);
  const groups = groupsOfSheet(hazards);
  if (groups.length === 0) return answer(inspectionTexts.endedPrivate(visited, all.length));
  const media = photosOfSheet(hazards).map(
    (file): PendingMedia => ({ media: file, kind: file.type === "mp4" ? "video" : "picture", at: now }),
  );
  const asksReceipt = hazards.some(({ hazard }) => hazard.checkThemselves === true);
  return answer(
    showDraft(turn, {
      ask: asksReceipt ? "ack" : "inform",
      body: inspectionTexts.title(visited, hazards.length),
      groups,
      media,
      round: round.id,
    }),
  );
}

/** His last round, ended within a day, of which the groups have something to see yet. */
function findUnshown({ book, officer, now }: Turn): Round | undefined {
  return book.inspections.rounds.findLast(
    (round) =>
      round.officer === officer &&
      round.endedAt !== undefined &&
      now - round.endedAt < dayMs &&
      hazardsToShow(book, round.id).length > 0,
  );
}
