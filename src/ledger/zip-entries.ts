import { inflateRawSync } from "node:zlib";

/** A file inside a ZIP archive. */
export interface ZipEntry {
  /** Length in bytes once unpacked, as the archive says. */
  readonly size: number;
  /** Unpacks it. Throws when it is damaged or longer than it says. */
  read(): Buffer;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * The files of a ZIP archive by name, from the list at its end (PKWARE APPNOTE 4.3.12, 4.3.16). Empty when there is no such list; archives over 4 GB are not
 * read.
 */
export function listZipEntries(bytes: Buffer): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const end = findEnd(bytes);
  if (end === undefined) return entries;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) break;
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    entries.set(name, { size, read: () => unpack(bytes, { method, packed, size, local }) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(
  bytes: Buffer,
  entry: { readonly method: number; readonly packed: number; readonly size: number; readonly local: number },
): Buffer {
  const start =
    entry.local + 30 + bytes.readUInt16LE(entry.local + 26) + bytes.readUInt16LE(entry.local + 28);
  const content = bytes.subarray(start, start + entry.packed);
  return entry.method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, entry.size) });
}

/** The record at the end may be followed by a comment of up to 64 KB. */
function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  return undefined;
}
