import { minuteMs } from "../zone.ts";
import type { OpenSheet } from "./open-sheets.ts";

/** Nobody means an answer of an hour ago with 发错了, milliseconds. */
const remembered = 30 * minuteMs;

/** An answer as far as this rule looks at it. */
export interface EarlierAnswer {
  readonly messageId: string;
  readonly at: number;
  readonly by: string;
  /** Set when it stands no longer. */
  readonly recalledAt?: number;
}

/** The answer a member takes back with 发错了: his own last one of the past half hour that still stands; undefined when there is none. */
export function findTakenBack<T extends EarlierAnswer>(
  answers: readonly T[],
  said: { readonly by: string; readonly at: number },
): T | undefined {
  return answers
    .filter(({ by, at, recalledAt }) => by === said.by && recalledAt === undefined && at <= said.at)
    .filter(({ at }) => said.at - at <= remembered)
    .toSorted((one, other) => other.at - one.at)[0];
}

/** The notices his last answer was counted for, when he says that it was not meant: 发错了 is about that, whatever came out since. */
export function listNoticesTakenBack(open: readonly OpenSheet[], saidAt: number): readonly number[] {
  const own = open.flatMap(({ file, sheet, speaker }) =>
    sheet.answers
      .filter(({ by, reading }) => by === speaker && reading.takesBack === undefined)
      .map((answer) => ({ answer, number: file.notice.number })),
  );
  const by = open.find(({ speaker }) => speaker !== undefined)?.speaker;
  const last =
    by === undefined
      ? undefined
      : findTakenBack(
          own.map(({ answer }) => ({ ...answer, by })),
          { by, at: saidAt },
        );
  return own.filter(({ answer }) => answer.messageId === last?.messageId).map(({ number }) => number);
}
