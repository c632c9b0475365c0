import type { Directory, MemberId } from "../groups/types.ts";
import type { Candidate } from "../replies/which-notice.ts";
import { countsFrom } from "./correct-notice.ts";
import { rulingsOn } from "./rule.ts";
import { hasAcknowledged, sitesOf } from "./standing.ts";
import type { NoticeFile, Sheet } from "./types.ts";

/** What the speaker's site has answered of a notice there, and what is still expected of it. Whoever is not placed owes what is asked of all. */
export function whatIsOwed(
  file: NoticeFile,
  sheet: Sheet,
  speaker: MemberId | undefined,
  directory: Directory,
): Pick<Candidate, "answered" | "owed" | "answeredByHimAt" | "remindedAt"> {
  const { notice } = file;
  const sites = speaker === undefined ? [] : (directory.members[speaker]?.sites ?? []);
  const from = countsFrom(file, sheet.group);
  const own = sheet.answers.filter(
    (answer) =>
      answer.at >= from &&
      (answer.by === speaker || sitesOf(answer, directory).some((site) => sites.includes(site))),
  );
  const answered = hasAcknowledged(notice, own);
  const asked = notice.recipients.filter(({ site }) => sites.includes(site));
  const mayOwe =
    sites.length === 0 ||
    asked.some(({ site }) =>
      rulingsOn(notice, site).every(({ verdict }) => verdict.is !== "exempt" && verdict.is !== "received"),
    );
  const byHim = own.filter((answer) => answer.by === speaker && hasAcknowledged(notice, [answer]));
  const reminded = notice.reminders.filter((one) => one.sites.some((site) => sites.includes(site)));
  return {
    answered,
    owed: notice.ask !== "inform" && !answered && mayOwe,
    ...(byHim.length === 0 ? {} : { answeredByHimAt: Math.max(...byHim.map(({ at }) => at)) }),
    ...(reminded.length === 0 ? {} : { remindedAt: Math.max(...reminded.map(({ at }) => at)) }),
  };
}
