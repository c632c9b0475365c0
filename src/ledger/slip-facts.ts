import type { Directory } from "../groups/types.ts";
import { foundAt } from "../notices/rectify/found-at.ts";
import { filesOf } from "../notices/rectify/list-submissions.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { MediaRef } from "../ports.ts";
import { slipTexts } from "../texts/ledger.ts";
import { maskedPhone } from "../texts/notice-table.ts";
import { dueText } from "../texts/time.ts";
import { isoDate } from "../zone.ts";
import { onOneLine, writable } from "./cell-words.ts";
import { demandOf, inspectorsOf } from "./hazard-rows.ts";
import { findFound } from "./list-found.ts";

/** What a 隐患提示单 says. Empty where nobody said. */
export interface SlipFacts {
  readonly number: number;
  readonly site: string;
  readonly category: string;
  readonly address: string;
  readonly person: string;
  /** Masked. */
  readonly phone: string;
  readonly foundAt: string;
  readonly inspectors: string;
  readonly words: string;
  readonly grade: string;
  readonly demand: string;
  readonly dueAt: string;
  readonly before: readonly MediaRef[];
  /** Of the newest submission of this round that shows any. */
  readonly after: readonly MediaRef[];
}

/** What is known of a hazard for its slip; `undefined` for a notice that is none, or was taken back. */
export function findSlip(file: NoticeFile, directory: Directory, now: number): SlipFacts | undefined {
  const found = findFound(file, { directory, now });
  if (!found) return undefined;
  const { notice, hazard } = found;
  const site = directory.sites[notice.hazard.site];
  const shown = hazard.submissions.findLast((one) => one.shown.length > 0);
  return {
    number: notice.number,
    site: onOneLine(site?.name ?? notice.hazard.site),
    category: onOneLine(site?.category ?? ""),
    address: onOneLine(site?.address ?? ""),
    person: onOneLine(site?.person ?? ""),
    phone: maskedPhone(site?.phone ?? ""),
    foundAt: isoDate(foundAt(notice)),
    inspectors: inspectorsOf(found, directory),
    words: writable(notice.body).trim(),
    grade: notice.hazard.grade ?? "",
    demand: demandOf(found),
    dueAt: hazard.dueAt === undefined ? slipTexts.noDeadline : dueText(hazard.dueAt),
    before: notice.media,
    after: shown === undefined ? [] : filesOf(shown),
  };
}
