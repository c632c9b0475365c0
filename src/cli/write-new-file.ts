import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { Declined } from "../errors.ts";
import { fileTexts } from "../texts/sites.ts";

/**
 * Writes a file that only its owner may read: people's names are inside. One that is there already stays unless `force`; one that is replaced is replaced at once
 * or not at all. Throws {@link Declined} when it cannot be written. `named` is the path as the person typed it.
 */
export async function writeNewFile(
  path: string,
  named: string,
  bytes: Uint8Array,
  force: boolean,
): Promise<void> {
  try {
    if (!force) return await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
    const temporary = `${path}.${randomUUID()}.tmp`;
    try {
      await writeFile(temporary, bytes, { flag: "wx", mode: 0o600 });
      await rename(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new Declined(isThere ? fileTexts.exists(named) : fileTexts.unwritable(named));
  }
}
