import { Declined } from "../../errors.ts";
import { isOut } from "../../notices/correct-notice.ts";
import { readPastTime } from "../../notices/read-past-time.ts";
import { isHazard } from "../../notices/rectify/hazard-of.ts";
import { rule } from "../../notices/rule.ts";
import { listStandings } from "../../notices/standing.ts";
import { tallyNotice } from "../../notices/tally.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { rulingTexts } from "../../texts/desk-rulings.ts";
import type { CommandOf } from "../command.ts";
import { pickForSites } from "../pick-for-sites.ts";
import { namesOfSites } from "../site-names.ts";
import { getSites } from "../take-sites.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** A minute typed is a minute long. */
const minuteTyped = 60_000;

/** 代收: shops told the officer by telephone or in person that they have it; several at once, with the true time where he gives it. */
export function receiveFor(turn: Turn, { names, way = "其他", time }: CommandOf<"received">): Outcome {
  const picked = pickForSites(turn, "代收", names, (file) => file.notice.ask === "ack");
  const { file } = picked;
  const { notice } = file;
  if (isHazard(notice)) throw new Declined(rulingTexts.isHazard(notice.number));
  if (notice.ask !== "ack") throw new Declined(rulingTexts.owesNothing(notice.number));
  if (!isOut(file)) throw new Declined(rulingTexts.notOutYet(notice.number));
  if (picked.words === "") throw new Declined(rulingTexts.noSite());
  const at = getTime(turn, file, time);
  const sites = getSites(turn, picked.words, file);
  const standings = listStandings(file, turn.book.directory, turn.now);
  const done = new Set(standings.filter(({ state }) => state === "acknowledged").map(({ site }) => site));
  const added = sites.filter((site) => !done.has(site));
  for (const site of added) rule(notice, turn.officer, { is: "received", site, way, at }, turn.now);
  const received = namesOfSites(turn, added);
  if (added.length > 0) {
    tellHolder(turn, notice, (by) => colleagueTexts.received(by, notice, received, way));
  }
  const { silent, unclear } = tallyNotice(file, turn.book.directory, turn.now);
  return answer(
    rulingTexts.received({
      number: notice.number,
      names: received,
      already: namesOfSites(
        turn,
        sites.filter((site) => done.has(site)),
      ),
      way,
      at,
      missing: silent.length + unclear.length,
      now: turn.now,
    }),
  );
}

function getTime({ now }: Turn, file: NoticeFile, time: string | undefined): number {
  if (time === undefined) return now;
  const at = readPastTime(time, now);
  if (at === undefined) throw new Declined(rulingTexts.timeNotRead(time));
  if (at > now) throw new Declined(rulingTexts.timeAhead(time));
  const out = Math.min(...Object.values(file.sheets).flatMap(({ deliveredAt }) => deliveredAt ?? []));
  if (at + minuteTyped <= out) throw new Declined(rulingTexts.timeBefore(out, now));
  return at;
}
