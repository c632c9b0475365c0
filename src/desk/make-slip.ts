import { Declined } from "../errors.ts";
import type { OfficerId } from "../groups/types.ts";
import { findSlip } from "../ledger/slip-facts.ts";
import { writeSlip } from "../ledger/write-slip.ts";
import { isHazard } from "../notices/rectify/hazard-of.ts";
import type { NoticeFile } from "../notices/types.ts";
import { slipTexts } from "../texts/ledger.ts";
import type { FileParts, MadeFile } from "./make-ledger.ts";
import { pickNotice } from "./pick-notice.ts";
import type { Turn } from "./turn.ts";

/** The 隐患提示单 of a notice. */
export type MadeSlip = MadeFile & { readonly number: number };

/**
 * Writes the 隐患提示单 of the hazard that an officer means by this number, or by none. `undefined` where that is no notice of his: he is told why when the command is carried
 * out.
 */
export async function makeSlip(
  parts: FileParts,
  officer: OfficerId,
  number: number | undefined,
): Promise<MadeSlip | undefined> {
  const { store, media, thumbnails, clock, rules } = parts;
  const found = await store.read(number ?? "directory", (book) => {
    const file = findPicked({ book, officer, number });
    return file && { number: file.notice.number, slip: findSlip(file, book.directory, clock.now()) };
  });
  if (!found) return undefined;
  const { slip } = found;
  if (!slip) return { number: found.number, because: slipTexts.notHazard(found.number) };
  return {
    number: slip.number,
    media: await media.save(await writeSlip(slip, rules.station, thumbnails), "xlsx"),
    name: slipTexts.fileName(slip.number),
    sentence: slipTexts.sent(slip.number),
  };
}

/** The hazard he means; throws {@link Declined} as {@link pickNotice} does. */
export function pickSlip(turn: Pick<Turn, "book" | "officer" | "number">): NoticeFile {
  return pickNotice(turn, "提示单", ({ notice }) => isHazard(notice), slipTexts.noneOpen());
}

function findPicked(turn: Pick<Turn, "book" | "officer" | "number">): NoticeFile | undefined {
  try {
    return pickSlip(turn);
  } catch (error) {
    if (error instanceof Declined) return undefined;
    throw error;
  }
}
