import { dayMs, isoTime } from "../../src/zone.ts";
import type { Verdict } from "./find-faults.ts";
import type { Reminded } from "./find-missed-reminders.ts";
import type { Month } from "./play-month.ts";
import { type SentKind, sentKinds } from "./sent-kind.ts";

/** Faults of one kind that are printed; the others are counted. */
const mostFaults = 10;

/** What was sent to whom and why, and what was found against it. */
export function printMonth(
  month: Month,
  { verdicts, reminded }: { readonly verdicts: readonly Verdict[]; readonly reminded: Reminded },
  { seconds, verbose }: { readonly seconds: number; readonly verbose: boolean },
): string {
  const { start, end, looks, files, said, absences, delivered } = month;
  const unheard = said.filter(({ messageId }) => messageId === undefined).length;
  const messages = delivered.filter(({ kind }) => kind.startsWith("reminder")).length;
  const { said: came, moved, latest, nobodyMissing, overtaken } = reminded;
  return [
    `${Math.round((end - start) / dayMs)} days from ${isoTime(start)}: ${month.groupCount} groups, ${month.shopCount} shops, ${files.length} notices`,
    `(hazards and tips among them), ${said.length} answers (${unheard} while nobody was there), away ${absences.length} times; ${looks} looks at the clock.`,
    "",
    ...(verbose
      ? [
          ...delivered.map(
            ({ at, to, kind, text }) => `${isoTime(at)}  ${to}  [${kind}]  ${text.replaceAll("\n", " / ")}`,
          ),
          "",
        ]
      : []),
    ...tableOf(month),
    "",
    `reminders: ${came} said in ${messages} messages, as one names all that a group owes;`,
    `${moved} of them later than planned, as the bot was away or the group had had its messages, the latest ${(latest / 1_000).toFixed(0)} s after its time;`,
    `${nobodyMissing} times nobody was missing or all waited for an officer's word; ${overtaken} overtaken by the next or the deadline while the bot was away`,
    "",
    ...verdicts.flatMap(printVerdict),
    "",
    `lived through in ${seconds.toFixed(1)} s`,
    "",
  ].join("\n");
}

function tableOf({ delivered }: Month): string[] {
  const kinds = Object.keys(sentKinds) as SentKind[];
  const width = Math.max(...kinds.map((kind) => kind.length));
  const row = (kind: string, groups: string | number, people: string | number, why: string): string =>
    `  ${kind.padEnd(width)}  ${String(groups).padStart(9)}  ${String(people).padStart(9)}  ${why}`.trimEnd();
  return [
    row("what", "to groups", "to people", "why"),
    ...kinds.flatMap((kind) => {
      const all = delivered.filter((one) => one.kind === kind);
      const groups = all.filter(({ isGroup }) => isGroup).length;
      return all.length === 0 ? [] : [row(kind, groups, all.length - groups, sentKinds[kind])];
    }),
  ];
}

function printVerdict({ what, looked, faults }: Verdict): string[] {
  const more = faults.length - mostFaults;
  return [
    `${faults.length === 0 ? "ok   " : "FAULT"}  ${faults.length} of ${looked} against: ${what}`,
    ...faults.slice(0, mostFaults).map((fault) => `         ${fault}`),
    ...(more > 0 ? [`         and ${more} more`] : []),
  ];
}
