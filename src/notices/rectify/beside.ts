import type { GroupId, SiteId } from "../../groups/types.ts";
import type { AccountId } from "../../ports.ts";
import { minuteMs } from "../../zone.ts";
import { listAnswers } from "../standing.ts";
import type { Answer, NoticeBook, NoticeFile } from "../types.ts";
import { findClosing } from "./closing-ruling.ts";
import { isHazard } from "./hazard-of.ts";
import { isShown } from "./list-submissions.ts";
import { messageKey } from "./message-key.ts";

/** Pictures and words of a shop so close to each other belong together, milliseconds. */
const besideMs = 10 * minuteMs;

/** Something a shop sent: when it was written, and by which key it is known. */
interface Sent {
  readonly account: AccountId;
  readonly messageId: string;
  readonly at: number;
}

/** Which of a shop's hazards a picture of it shows: those its words next to the picture say are gone, else are being seen to. Empty when it wrote nothing near. */
export function hazardsOfWordsBeside(hazards: readonly NoticeFile[], at: number): readonly number[] {
  const said = standing(hazards).filter(
    ({ answer }) =>
      !isShown(answer) && tellsOfHazard.includes(answer.reading.kind) && Math.abs(answer.at - at) <= besideMs,
  );
  const [nearest] = said.toSorted((one, other) => distance(one.answer, at) - distance(other.answer, at));
  if (!nearest) return [];
  const same = said.filter(({ answer }) => messageKey(answer) === messageKey(nearest.answer));
  const done = same.filter(({ answer }) => answer.reading.kind === "done");
  return (done.length > 0 ? done : same).map(({ number }) => number);
}

/** Which of a shop's hazards a bare 改好了 speaks of: those of its last picture before that nothing was said of. Empty when there is none. */
export function hazardsOfPictureBeside(hazards: readonly NoticeFile[], at: number): readonly number[] {
  const all = standing(hazards);
  const wordless = all.filter(
    ({ answer, number }) =>
      isShown(answer) &&
      answer.at <= at &&
      at - answer.at <= besideMs &&
      !all.some((other) => other.number === number && isDoneNear(other.answer, answer)),
  );
  const last = wordless.toSorted((one, other) => other.answer.at - one.answer.at)[0];
  if (!last) return [];
  return wordless
    .filter(({ answer }) => messageKey(answer) === messageKey(last.answer))
    .map(({ number }) => number);
}

const tellsOfHazard: readonly Answer["reading"]["kind"][] = ["done", "promise"];

/**
 * Words that say which of its hazards are gone take along the shop's pictures near them: one that was put down for another hazard, and has no nearer words there,
 * counts for these. Nothing is taken away; see `movedTo`.
 */
export function takeAlongPictures(
  draft: NoticeBook,
  words: Sent,
  sites: readonly SiteId[],
  done: readonly number[],
): void {
  const [first] = done;
  if (first === undefined) return;
  const hazards = draft.directory.live.flatMap((number) => {
    const file = draft.notices[number];
    const isHis = file && isHazard(file.notice) && sites.includes(file.notice.hazard.site);
    return isHis && findClosing(file.notice) === undefined ? [file] : [];
  });
  const known = standing(hazards);
  for (const { answer, number, group } of known) {
    if (!isShown(answer) || done.includes(number) || distance(answer, words.at) > besideMs) continue;
    const own = known.filter((other) => other.number === number && isDoneNear(other.answer, answer));
    if (own.some((other) => distance(other.answer, answer.at) < distance(answer, words.at))) continue;
    for (const to of done) putDown(draft.notices[to], answer, group);
    answer.movedTo = first;
  }
}

function putDown(file: NoticeFile | undefined, answer: Answer, group: GroupId): void {
  if (!file || listAnswers(file).some((one) => messageKey(one) === messageKey(answer))) return;
  const { movedTo: _, ...copy } = answer;
  const sheet = file.sheets[group] ?? Object.values(file.sheets)[0];
  sheet?.answers.push({ ...copy, sites: [...copy.sites] });
}

/** An answer to a hazard that counts, and where it was put down. */
interface Standing {
  readonly answer: Answer;
  readonly number: number;
  readonly group: GroupId;
}

function standing(hazards: readonly NoticeFile[]): Standing[] {
  return hazards.flatMap(({ notice: { number }, sheets }) =>
    Object.values(sheets).flatMap(({ group, answers }) =>
      answers
        .filter(({ recalledAt, movedTo }) => recalledAt === undefined && movedTo === undefined)
        .map((answer) => ({ answer, number, group })),
    ),
  );
}

function isDoneNear(words: Answer, { at }: Answer): boolean {
  return words.reading.kind === "done" && !isShown(words) && distance(words, at) <= besideMs;
}

function distance({ at }: Pick<Answer, "at">, other: number): number {
  return Math.abs(at - other);
}
