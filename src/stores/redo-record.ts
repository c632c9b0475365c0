import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Low } from "lowdb";
import { z } from "zod";
import type { GroupId } from "../groups/types.ts";
import { DocumentAdapter } from "./document-adapter.ts";
import { documentFile } from "./document-address.ts";
import { formatDocument } from "./document-format.ts";
import { type Disk, writeDocument } from "./documents.ts";
import { StoreWriteFailed } from "./errors.ts";
import { syncFolder } from "./replace-file.ts";
import type { DocumentChange } from "./shelf.ts";
import { type Content, findProblem } from "./storable.ts";

/** What a change over several documents makes of each of them. Once it is stored the change has happened, whatever befalls the documents. */
export interface RedoRecord {
  readonly changes: readonly DocumentChange[];
}

const outline = z.object({
  changes: z.array(
    z.object({
      address: z.discriminatedUnion("kind", [
        z.object({ kind: z.enum(["directory", "outbox", "desk", "schedules", "inspections"]) }),
        z.object({ kind: z.literal("notice"), number: z.int().positive() }),
        z.object({
          kind: z.literal("sheet"),
          number: z.int().positive(),
          group: z.string().transform((group) => group as GroupId),
        }),
      ]),
      content: z.unknown(),
    }),
  ),
});

/** Stores the record: the moment from which the change counts. Rejects as `replaceFile` does. */
export async function writeRedo(disk: Disk, record: RedoRecord): Promise<void> {
  await openRedo(disk, record).write();
}

/** The record of a change that may not have reached all its documents; `undefined` when there is none. Rejects with `StoreDamaged`. */
export async function findRedo(disk: Disk): Promise<RedoRecord | undefined> {
  const redo = openRedo(disk, null);
  await redo.read();
  if (redo.data === null) return undefined;
  const { changes } = outline.parse(redo.data);
  return { changes: changes.map(({ address, content }) => ({ address, content: content as Content })) };
}

/** Writes all documents of the record. When some cannot be written the others are, and it rejects with the first failure. */
export async function writeChanges(disk: Disk, record: RedoRecord): Promise<void> {
  const outcomes = await Promise.allSettled(record.changes.map((change) => writeDocument(disk, change)));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

/** Like {@link writeChanges} for a record found again: documents that hold their content already keep their previous generation. */
export async function rewriteChanges(disk: Disk, record: RedoRecord): Promise<void> {
  const missing: DocumentChange[] = [];
  for (const change of record.changes) {
    const present = await readFile(documentFile(disk.folder, change.address), "utf8").catch(() => undefined);
    if (present !== formatDocument(change.address.kind, change.content)) missing.push(change);
    // Written before, but perhaps the disk never confirmed the new name.
    else if (disk.fsync) await syncFolder(dirname(documentFile(disk.folder, change.address)));
  }
  await writeChanges(disk, { changes: missing });
}

/** Takes the record away, durably: played again after a later change it would undo that one. Rejects with {@link StoreWriteFailed}. */
export async function removeRedo(disk: Disk): Promise<void> {
  const file = redoFile(disk);
  try {
    await rm(file, { force: true });
    if (disk.fsync) await syncFolder(disk.folder);
  } catch (cause) {
    throw new StoreWriteFailed(file, cause);
  }
}

function redoFile(disk: Disk): string {
  return join(disk.folder, "redo.json");
}

function openRedo(disk: Disk, record: RedoRecord | null): Low<RedoRecord | null> {
  const shape = { file: redoFile(disk), kind: "redo", findProblem: findRedoProblem };
  return new Low(
    new DocumentAdapter<RedoRecord | null>(shape, { fsync: disk.fsync, keepPrevious: false }),
    record,
  );
}

function findRedoProblem(content: unknown): string | undefined {
  const record = outline.safeParse(content);
  if (!record.success) return "it is not a list of changes";
  for (const { address, content } of record.data.changes) {
    const problem = findProblem(address, content);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
