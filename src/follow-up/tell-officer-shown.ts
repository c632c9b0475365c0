import { officersFor } from "../delivery/report-delivery.ts";
import { sayEach } from "../delivery/say.ts";
import type { Book } from "../desk/types.ts";
import { countMedia } from "../notices/count-media.ts";
import { askedUntil } from "../notices/rectify/asked-until.ts";
import { findSaidBeside } from "../notices/rectify/find-said-beside.ts";
import type { Unforwarded } from "../notices/rectify/list-unforwarded.ts";
import { messageKey } from "../notices/rectify/message-key.ts";
import { rulingOnReading } from "../notices/rule.ts";
import type { Content } from "../notices/types.ts";
import { type Passed, passedOnTexts } from "../texts/rectify.ts";
import type { Prepared } from "./pass-on-submissions.ts";

/** Passes on to who looks after the hazard what its shop said and showed: files first, so that the words with what he can type stand last. */
export function tellOfficerShown(
  draft: Book,
  one: Unforwarded,
  prepared: Prepared,
  askedPhoto: boolean,
  now: number,
): void {
  const [{ notice }] = one.of;
  const [first] = one.fresh;
  // He ruled himself how those words are to be read.
  if (!first || (one.is === "words" && rulingOnReading(notice, first))) return;
  const text = wordsOf(one, passedOf(draft, one, prepared), askedPhoto);
  const all: Content[] = [...prepared.contents, { kind: "text", text }];
  for (const officer of officersFor(draft, notice)) {
    const key = `submission/${notice.number}/${messageKey(first)}/${officer}`;
    sayEach(draft, { key, to: { officer }, about: notice.number }, all, now);
  }
}

function wordsOf({ is, fresh, of }: Unforwarded, passed: Passed, askedPhoto: boolean): string {
  switch (is) {
    case "shown":
      return passedOnTexts.shown(passed);
    case "addition":
      return fresh.every(({ kind }) => kind === "text")
        ? passedOnTexts.words(passed)
        : passedOnTexts.addition(passed);
    case "words":
      return passedOnTexts.unproved(passed, askedPhoto);
    case "cannot":
      return passedOnTexts.cannot(passed, askedUntil(of[0].hazard));
  }
}

function passedOf({ directory }: Book, one: Unforwarded, prepared: Prepared): Passed {
  const { fresh, submission, is } = one;
  const [{ hazard }] = one.of;
  const files = fresh.flatMap(({ media }) => media ?? []);
  const lost = (kind: "picture" | "video"): number =>
    fresh.filter((answer) => answer.kind === kind && answer.media === undefined).length;
  const said =
    is === "shown" ? submission?.words : fresh.find(({ kind }) => kind !== "picture" && kind !== "video");
  const besides =
    said === undefined && is === "shown" ? findSaidBeside(hazard.present, fresh)?.text : undefined;
  return {
    items: one.of.map(({ notice: { number, body } }) => ({ number, words: body })),
    site: directory.sites[one.site]?.name ?? one.site,
    round: hazard.round,
    dueAt: hazard.dueAt,
    words: onOneLine(said?.text),
    besides: onOneLine(besides),
    ...countMedia(files),
    lost: { photos: lost("picture"), videos: lost("video") },
    unopened: prepared.contents.filter(({ kind }) => kind === "file").length,
    unsent: prepared.unsent,
    inPrivate: fresh.every(({ source }) => source === "private"),
    warnings: prepared.warnings,
  };
}

function onOneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/gu, " ").trim();
}
