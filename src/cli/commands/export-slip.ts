import { resolve } from "node:path";
import { Declined } from "../../errors.ts";
import { findSlip } from "../../ledger/slip-facts.ts";
import { kindOfSpreadsheet } from "../../ledger/types.ts";
import { writeSlip } from "../../ledger/write-slip.ts";
import { refusals } from "../../texts/cli.ts";
import { ledgerAnswers, slipTexts } from "../../texts/ledger.ts";
import { printable } from "../table.ts";
import { type Command, done } from "../types.ts";
import { writeNewFile } from "../write-new-file.ts";

/** `export slip`: a hazard on one page, as a file. */
export const exportSlip: Command<"export slip"> = async (request, { store, clock, config, thumbnails }) => {
  const { number, cwd, force } = request;
  const file = request.file ?? slipTexts.fileName(number);
  if (kindOfSpreadsheet(file) !== "xlsx") throw new Declined(ledgerAnswers.onlyXlsx(printable(file)));
  const slip = await store.read(number, ({ notices, directory }) => {
    const found = notices[number];
    if (!found) throw new Declined(refusals.noSuchNotice(number));
    return findSlip(found, directory, clock.now());
  });
  if (!slip) throw new Declined(slipTexts.notHazard(number));
  await writeNewFile(resolve(cwd, file), file, await writeSlip(slip, config.station, thumbnails), force);
  return done(slipTexts.written(number, file));
};
