import { resolve } from "node:path";
import { Declined } from "../../errors.ts";
import { noticeTables } from "../../ledger/notice-table.ts";
import { kindOfSpreadsheet } from "../../ledger/types.ts";
import { writeSpreadsheet } from "../../ledger/write-spreadsheet.ts";
import { refusals } from "../../texts/cli.ts";
import { noticeTableTexts } from "../../texts/notice-table.ts";
import { fileTexts } from "../../texts/sites.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";
import { writeNewFile } from "../write-new-file.ts";

/** `export`: writes one notice, site by site, to a file. */
export const exportNotice: Command<"export"> = async ({ number, file, cwd, force }, { store, clock }) => {
  const kind = kindOfSpreadsheet(file);
  if (kind === undefined) throw new Declined(fileTexts.wrongEnding(file));
  const { sites, unplaced } = await store.read(number, ({ notices, directory }) => {
    const found = notices[number];
    if (!found) throw new Declined(refusals.noSuchNotice(number));
    return noticeTables(found, directory, clock.now());
  });
  const further = unplaced.rows.length > 0 ? [unplaced] : [];
  await writeNewFile(resolve(cwd, file), file, await writeSpreadsheet(sites, kind, ...further), force);
  const left = kind === "csv" && further.length > 0 ? unplaced.rows.length : 0;
  return done(
    noticeTableTexts.written(number, sites.rows.length, file),
    [...(left > 0 ? [noticeTableTexts.unplacedLeftOut(left)] : []), noticeTableTexts.holdsWords()].join("\n"),
  );
};
