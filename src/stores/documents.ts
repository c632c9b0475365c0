import { Low } from "lowdb";
import { DocumentAdapter } from "./document-adapter.ts";
import { type DocumentAddress, documentFile } from "./document-address.ts";
import type { DocumentChange } from "./shelf.ts";
import { type ContentOf, findProblem } from "./storable.ts";

/** Where documents lie and how carefully they are written. */
export interface Disk {
  readonly folder: string;
  readonly fsync: boolean;
  /** How many documents were written since the store was opened. */
  documentsWritten: number;
}

/** The lowdb document at an address, not yet read: `data` is `content` until `read` finds a file. */
export function openDocument<K extends DocumentAddress["kind"]>(
  disk: Disk,
  address: DocumentAddress & { readonly kind: K },
  content: ContentOf[K] | null,
): Low<ContentOf[K] | null> {
  const shape = {
    file: documentFile(disk.folder, address),
    kind: address.kind,
    findProblem: (read: unknown) => findProblem(address, read),
  };
  return new Low(
    new DocumentAdapter<ContentOf[K] | null>(shape, { fsync: disk.fsync, keepPrevious: true }),
    content,
  );
}

/** Writes one document whole. Rejects as `replaceFile` does. */
export async function writeDocument(disk: Disk, change: DocumentChange): Promise<void> {
  await openDocument(disk, change.address, change.content).write();
  disk.documentsWritten += 1;
}
