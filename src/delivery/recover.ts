import { isLive } from "../notices/notice-status.ts";
import type { NoticeFile } from "../notices/types.ts";
import { interruptedText, unknownTexts } from "../texts/delivery.ts";
import { findPart } from "./find-part.ts";
import { officersFor, reportWhenAtRest } from "./report-delivery.ts";
import { sayToOfficers } from "./say.ts";
import { loseSight } from "./settle-part.ts";
import { tellColleagues } from "./tell-colleagues.ts";
import { tellOfLoss } from "./tell-of-loss.ts";
import type { DeliveryBook, PartAddress } from "./types.ts";

/**
 * After a start: whatever was being sent when the program ended is of unknown fate, and who asks for it is told: a notice's officers, whoever had words said in
 * a group, whoever waits for a file. Nothing is sent again by itself. Returns the parts concerned; empty as a rule. The notice of `outbox.sending` must be loaded.
 */
export function recoverParts(draft: DeliveryBook, now: number): PartAddress[] {
  const interrupted = listSending(draft);
  for (const address of interrupted) {
    const found = findPart(draft, address);
    if (!found) continue;
    loseSight(draft, found, address, unknownTexts.interrupted, now);
    tellOfLoss(draft, address, now);
    if (address.of !== "notice" || !found.file) continue;
    tell(draft, found.file, address, found.part.correction !== undefined, now);
    tellColleagues(draft, found.file, now, found.part.correction);
  }
  delete draft.outbox.sending;
  return interrupted;
}

function tell(
  draft: DeliveryBook,
  file: NoticeFile,
  address: PartAddress & { readonly of: "notice" },
  isCorrection: boolean,
  now: number,
): void {
  if (reportWhenAtRest(draft, file, true, now, isCorrection) || !isLive(file.notice)) return;
  const name = draft.directory.groups[address.group]?.name ?? address.group;
  const text = interruptedText(file.notice.number, name);
  sayToOfficers(
    draft,
    officersFor(draft, file.notice),
    { key: `interrupted/${address.key}/${now}`, text },
    now,
  );
}

function listSending(draft: DeliveryBook): PartAddress[] {
  const says = Object.values(draft.outbox.says)
    .filter(({ part }) => part.state === "sending")
    .map(({ part }): PartAddress => ({ of: "say", key: part.key }));
  const ofNotices = Object.values(draft.notices).flatMap(({ notice, sheets }) =>
    Object.values(sheets).flatMap(({ group, parts }) =>
      parts
        .filter(({ state }) => state === "sending")
        .map(({ key }): PartAddress => ({ of: "notice", number: notice.number, group, key })),
    ),
  );
  return [...says, ...ofNotices];
}
