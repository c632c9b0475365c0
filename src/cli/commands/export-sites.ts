import { resolve } from "node:path";
import { Declined } from "../../errors.ts";
import { siteTable } from "../../ledger/site-table.ts";
import { kindOfSpreadsheet } from "../../ledger/types.ts";
import { writeSpreadsheet } from "../../ledger/write-spreadsheet.ts";
import { exportTexts, fileTexts } from "../../texts/sites.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";
import { writeNewFile } from "../write-new-file.ts";

/** `sites export`: writes the list of sites to a file that `sites import` reads. */
export const exportSitesFile: Command<"sites export"> = async ({ file, cwd, force, json }, { store }) => {
  const kind = kindOfSpreadsheet(file);
  if (kind === undefined) throw new Declined(fileTexts.wrongEnding(file));
  const table = siteTable(store.book().directory);
  const path = resolve(cwd, file);
  await writeNewFile(path, file, await writeSpreadsheet(table, kind), force);
  if (json) return doneJson({ file: path, sites: table.rows.length });
  return done(exportTexts.written(table.rows.length, file), exportTexts.holdsPhones());
};
