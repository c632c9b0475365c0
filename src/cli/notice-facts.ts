import type { Directory } from "../groups/types.ts";
import { statusOf } from "../notices/notice-status.ts";
import { listStandings, type RecipientState, type Standing } from "../notices/standing.ts";
import { tallyNotice } from "../notices/tally.ts";
import type { Answer, NoticeFile, Part, PartState } from "../notices/types.ts";
import { isoTime } from "../zone.ts";
import { groupName, siteName, speakerName } from "./names.ts";

/** A notice in the list of `notices --json`. Times are ISO 8601 with +08:00; what is absent is null. */
export function noticeSummary(file: NoticeFile, directory: Directory, now: number) {
  const { notice } = file;
  const standings = listStandings(file, directory, now);
  const count = (state: RecipientState) => standings.filter((standing) => standing.state === state).length;
  const parts = Object.values(file.sheets).flatMap((sheet) => sheet.parts);
  const countParts = (state: PartState) => parts.filter((part) => part.state === state).length;
  return {
    ...headOf(file, now),
    groups: notice.groups.map((group) => groupName(directory, group)),
    counts: {
      informed: count("informed"),
      awaiting: count("awaiting"),
      acknowledged: count("acknowledged"),
      exempt: count("exempt"),
      promised: count("promised"),
      submitted: count("submitted"),
      cannot: count("cannot"),
      passed: count("passed"),
      transferred: count("transferred"),
    } satisfies Record<RecipientState, number>,
    parts: {
      queued: countParts("queued"),
      sending: countParts("sending"),
      sent: countParts("sent"),
      failed: countParts("failed"),
      unknown: countParts("unknown"),
    } satisfies Record<PartState, number>,
  };
}

/** A notice with everything that became of it, for `show --json`. */
export function noticeDetails(file: NoticeFile, directory: Directory, now: number) {
  const { notice } = file;
  const { standings, unplaced } = tallyNotice(file, directory, now);
  const { number, ask, title, ...dates } = headOf(file, now);
  return {
    number,
    ask,
    title,
    body: notice.body,
    corrections: (notice.corrections ?? [])
      .filter(({ undoneAt }) => undoneAt === undefined)
      .map(({ at, text, reconfirm }) => ({ at: isoTime(at), text, reconfirm })),
    ...dates,
    sendAt: isoTime(notice.sendAt),
    photos: notice.media.map(({ hash }) => hash),
    ...hazardOf(file, standings, directory),
    groups: notice.groups.map((group) => ({
      name: groupName(directory, group),
      tags: directory.groups[group]?.tags ?? [],
      deliveredAt: timeOrNull(file.sheets[group]?.deliveredAt),
      parts: (file.sheets[group]?.parts ?? []).map(describePart),
    })),
    recipients: standings.map((standing) => describeRecipient(standing, file, directory)),
    unplaced: unplaced.map(({ member, answers }) => ({
      by: speakerName(directory, member),
      group: groupOf(directory, member),
      answers: answers.map((answer) => describeAnswer(answer, directory)),
    })),
  };
}

/** Only of a hazard; what an officer did not say is null. */
function hazardOf({ notice }: NoticeFile, standings: readonly Standing[], directory: Directory) {
  const { hazard } = notice;
  if (!hazard) return {};
  const stands = standings.find(({ site }) => site === hazard.site)?.hazard;
  return {
    hazard: {
      site: siteName(directory, hazard.site),
      shown: hazard.shown,
      grade: hazard.grade ?? null,
      category: hazard.category ?? null,
      source: hazard.source ?? null,
      secondInspector: hazard.secondInspector ?? null,
      toldOnSpot: hazard.toldOnSpot ?? null,
      foundAt: timeOrNull(hazard.foundAt),
      round: stands?.round ?? 1,
      dueAt: timeOrNull(stands?.dueAt),
      document: stands?.document ?? null,
    },
  };
}

function headOf(file: NoticeFile, now: number) {
  const { notice } = file;
  return {
    number: notice.number,
    ask: notice.ask,
    title: notice.title,
    status: statusOf(file, now),
    createdAt: isoTime(notice.createdAt),
    dueAt: timeOrNull(notice.dueAt),
  };
}

function describePart(part: Part) {
  return {
    kind: part.content.kind,
    state: part.state,
    at: isoTime(part.at),
    error: part.error ? { code: part.error.code ?? null, sentence: part.error.sentence } : null,
  };
}

function describeRecipient(standing: Standing, { notice }: NoticeFile, directory: Directory) {
  const { site, recipient } = standing;
  return {
    name: siteName(directory, site),
    kind: "site" as const,
    groups: (recipient?.groups ?? []).map((group) => groupName(directory, group)),
    nobodyThere: recipient?.nobodyThere ?? false,
    state: standing.state,
    acknowledgedAt: timeOrNull(standing.acknowledgedAt),
    late: standing.late,
    overdue: standing.overdue,
    answers: standing.answers.map((answer) => describeAnswer(answer, directory)),
    reminders: notice.reminders.filter(({ sites }) => sites.includes(site)).map(({ at }) => isoTime(at)),
  };
}

function describeAnswer(answer: Answer, directory: Directory) {
  return {
    at: isoTime(answer.at),
    by: speakerName(directory, answer.by),
    kind: answer.kind,
    text: answer.text,
    photos: answer.kind === "picture" && answer.media ? [answer.media.hash] : [],
    reading: answer.reading.kind,
    because: answer.reading.because,
    which: answer.which,
    source: answer.source,
    recalled: answer.recalledAt !== undefined,
  };
}

function groupOf(directory: Directory, member: Answer["by"]): string | null {
  const group = directory.members[member]?.group;
  return group === undefined ? null : groupName(directory, group);
}

function timeOrNull(at: number | undefined): string | null {
  return at === undefined ? null : isoTime(at);
}
