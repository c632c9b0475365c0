import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Declined } from "../../errors.ts";
import { siteTable } from "../../ledger/site-table.ts";
import { kindOfSpreadsheet } from "../../ledger/types.ts";
import { writeSpreadsheet } from "../../ledger/write-spreadsheet.ts";
import { exportTexts, fileTexts } from "../../texts/sites.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `sites export`: writes the list of sites to a file that `sites import` reads. */
export const exportSitesFile: Command<"sites export"> = async ({ file, cwd, force, json }, { store }) => {
  const kind = kindOfSpreadsheet(file);
  if (kind === undefined) throw new Declined(fileTexts.wrongEnding(file));
  const table = siteTable(store.book().directory);
  const path = resolve(cwd, file);
  await write(path, file, await writeSpreadsheet(table, kind), force);
  if (json) return doneJson({ file: path, sites: table.rows.length });
  return done(exportTexts.written(table.rows.length, file), exportTexts.holdsPhones());
};

/** Only the owner may read it: people's names and numbers are inside. A file that is replaced is replaced at once or not at all. */
async function write(path: string, file: string, bytes: Uint8Array, force: boolean): Promise<void> {
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
    throw new Declined(isThere ? fileTexts.exists(file) : fileTexts.unwritable(file));
  }
}
