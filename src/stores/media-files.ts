import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { MediaMissing } from "../errors.ts";
import type { MediaRef, MediaStore } from "../ports.ts";
import { hasCode } from "./error-code.ts";
import { replaceFile, syncFolder } from "./replace-file.ts";

/** Files up to this many bytes are checked against their hash when read; hashing more would hold up everything else. */
const checkedSize = 1_000_000;

const types: ReadonlySet<string> = new Set<MediaRef["type"]>([
  "jpg",
  "heic",
  "mp4",
  "mov",
  "amr",
  "mp3",
  "xlsx",
  "bin",
]);

export interface MediaFilesOptions {
  /** As for the store: `false` only where a power cut may lose what was saved. Default `true`. */
  readonly fsync?: boolean;
}

/**
 * Files named after their content: `media/ab/ab12….jpg` in the data folder. A path is made of a hash and one of eight endings, of nothing a person
 * can name. `save` rejects with `StoreWriteFailed`; `read` rejects with {@link MediaMissing} when the file is gone or is not what was saved.
 */
export function openMediaFiles(folder: string, options: MediaFilesOptions = {}): MediaStore {
  const fsync = options.fsync ?? true;
  // Saving the same bytes twice at once must not write one temporary file twice.
  const saving = new Map<string, Promise<void>>();
  const fileOf = (ref: MediaRef) => join(folder, "media", ref.hash.slice(0, 2), `${ref.hash}.${ref.type}`);

  return {
    async save(bytes, type) {
      const ref: MediaRef = { hash: sha256(bytes), type, size: bytes.byteLength };
      const file = fileOf(ref);
      const pending = saving.get(file) ?? saveOnce(file, bytes, fsync).finally(() => saving.delete(file));
      saving.set(file, pending);
      await pending;
      return ref;
    },

    async read(ref) {
      if (!/^[0-9a-f]{64}$/.test(ref.hash) || !types.has(ref.type)) throw new MediaMissing(ref.hash);
      const bytes = await readFile(fileOf(ref)).catch((cause: unknown) => {
        throw hasCode(cause, "ENOENT") ? new MediaMissing(ref.hash, { cause }) : cause;
      });
      if (bytes.byteLength !== ref.size || (ref.size <= checkedSize && sha256(bytes) !== ref.hash)) {
        throw new MediaMissing(ref.hash, { cause: new Error("the file does not hold what was saved in it") });
      }
      return bytes;
    },
  };
}

async function saveOnce(file: string, bytes: Uint8Array, fsync: boolean): Promise<void> {
  if (!(await isWhole(file, bytes))) return await replaceFile(file, bytes, { fsync, keepPrevious: false });
  // Put there by a process that may have ended before the disk confirmed the name.
  if (fsync) await syncFolder(dirname(file));
}

async function isWhole(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    if ((await stat(file)).size !== bytes.byteLength) return false;
    return Buffer.compare(await readFile(file), bytes) === 0;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
