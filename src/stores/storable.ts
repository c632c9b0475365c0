import { z } from "zod";
import type { Outbox } from "../delivery/types.ts";
import type { DeskState } from "../desk/types.ts";
import type { Directory } from "../groups/types.ts";
import type { Inspections } from "../inspections/types.ts";
import type { Notice, Sheet } from "../notices/types.ts";
import type { Schedules } from "../schedules/types.ts";
import type { DocumentAddress } from "./document-address.ts";

/** What each kind of document holds. */
export interface ContentOf {
  readonly directory: Directory;
  readonly outbox: Outbox;
  readonly desk: DeskState;
  readonly schedules: Schedules;
  readonly inspections: Inspections;
  readonly notice: Notice;
  readonly sheet: Sheet;
}

/** The content of any document. */
export type Content = ContentOf[DocumentAddress["kind"]];

// The outline only: enough to tell that a file is what its name says. Looking at every answer would make each write as slow as the sheet is long.
const list = z.custom<readonly unknown[]>(Array.isArray, "expected a list");
const map = z.custom<object>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "expected an object",
);
const number = z.number();

const outlines = {
  directory: z.object({
    groups: map,
    sites: map,
    members: map,
    officers: map,
    next: z.object({ group: number, site: number, member: number, officer: number, notice: number }),
    live: z.array(z.int().positive()),
    gaps: list,
  }),
  outbox: z.object({ says: map, pace: map }),
  desk: z.object({ talks: map, heard: list, wrongCodes: list }),
  schedules: z.object({ series: map, columns: map, next: z.int().positive() }),
  inspections: z.object({ rounds: list, checks: list }),
  notice: z.object({
    number,
    ask: z.string(),
    title: z.string(),
    body: z.string(),
    createdAt: number,
    recipients: list,
    reminders: list,
  }),
  sheet: z.object({ group: z.string(), parts: list, answers: list }),
} as const;

/** Whether a content has the outline of its kind and belongs at this address; `undefined` when it does, else the reason. */
export function findProblem(address: DocumentAddress, content: unknown): string | undefined {
  const checked = outlines[address.kind].safeParse(content);
  if (!checked.success) {
    const issues = checked.error.issues.map(
      (issue) => `${issue.path.join(".") || "content"}: ${issue.message}`,
    );
    return `not a ${address.kind} (${issues.join("; ")})`;
  }
  if (address.kind === "notice" && (content as Notice).number !== address.number) {
    return `notice ${(content as Notice).number} in the place of ${address.number}`;
  }
  if (address.kind === "sheet" && (content as Sheet).group !== address.group) {
    return `the sheet of group ${(content as Sheet).group} in the place of ${address.group}`;
  }
  return undefined;
}
