import { officersFor } from "../delivery/report-delivery.ts";
import type { Book } from "../desk/types.ts";
import { listUnforwarded, type Unforwarded } from "../notices/rectify/list-unforwarded.ts";
import { messageKey } from "../notices/rectify/message-key.ts";
import { comparePhotos, type PassedFiles } from "./compare-photos.ts";
import { tellOfficerShown } from "./tell-officer-shown.ts";
import { tellShopHeard } from "./tell-shop-heard.ts";
import type { Duty, FollowUpParts } from "./types.ts";
import { warnOfPhotos } from "./warn-of-photos.ts";

/** What is passed on besides words, made ready before the update that stores that it was passed on. */
export interface Prepared extends PassedFiles {
  readonly warnings: readonly string[];
}

/**
 * What shops say and show of their hazards reaches who looks after those as soon as nothing more comes: pictures side by side with those of before, words by themselves once
 * no photo came for two minutes, and that it cannot be done. The shop is thanked once for each submission, and asked for a photo once a round. All of it is put into
 * the outbox in the update that stores what was passed on.
 */
export const passOnSubmissions: Duty = {
  name: "pass-on-submissions",
  async look(parts, now) {
    const ready = listReady(parts.store.book(), now);
    for (const one of ready) {
      const prepared = await prepare(parts, one);
      await parts.store.update("directory", (draft, before) => {
        // What came meanwhile may belong to it: then it is passed on together, the next time.
        const still = listReady(before, now).find((other) => keyOf(other) === keyOf(one));
        if (still) passOn(draft, still, prepared, now);
      });
    }
    return ready.length > 0;
  },
  nextAt(parts, now) {
    const times = listUnforwarded(parts.store.book(), now).flatMap(({ readyAt }) =>
      readyAt > now ? [readyAt] : [],
    );
    return times.length === 0 ? undefined : Math.min(...times);
  },
};

/** What may be passed on now to somebody who can be told. */
function listReady(book: Book, now: number): Unforwarded[] {
  return listUnforwarded(book, now).filter(
    ({ readyAt, of: [{ notice }] }) => readyAt <= now && officersFor(book, notice).length > 0,
  );
}

async function prepare(parts: FollowUpParts, one: Unforwarded): Promise<Prepared> {
  const { directory } = parts.store.book();
  const site = directory.sites[one.site]?.name ?? one.site;
  try {
    const warnings = await warnOfPhotos(parts, parts.store.book(), one);
    return { ...(await comparePhotos(parts, one, site)), warnings };
  } catch (error) {
    parts.log.error({ err: error }, "photos could not be looked at; the words are passed on all the same");
    return { contents: [], unsent: 0, warnings: [] };
  }
}

function passOn(draft: Book, one: Unforwarded, prepared: Prepared, now: number): void {
  const { askedPhoto } = tellShopHeard(draft, one, now);
  tellOfficerShown(draft, one, prepared, askedPhoto !== undefined, now);
  for (const { notice } of one.of) {
    const found = draft.notices[notice.number]?.notice;
    if (!found) continue;
    found.forwarded = [
      ...(found.forwarded ?? []),
      {
        at: now,
        messages: one.fresh.map(messageKey),
        ...(askedPhoto === undefined ? {} : { askedPhoto }),
      },
    ];
  }
}

function keyOf(one: Unforwarded): string {
  return [one.is, ...one.of.map(({ notice }) => notice.number), ...one.fresh.map(messageKey)].join(" ");
}
