import { Declined } from "../../errors.ts";
import { findHandover, whyNothingToHandOver } from "../../notices/list-handover.ts";
import { refusals } from "../../texts/cli.ts";
import { handoverLines, handoverTexts } from "../../texts/handover.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";

/** `handover`: who is missing of a notice, or of all open ones, and what to post in each group. */
export const showHandover: Command<"handover"> = async ({ number }, { store, clock }) => {
  const now = clock.now();
  return await store.read(number ?? "directory", (book) => {
    const files = Object.values(book.notices)
      .filter(({ notice }) => number === undefined || notice.number === number)
      .sort((one, other) => one.notice.number - other.notice.number);
    const [file] = files;
    if (number !== undefined && !file) throw new Declined(refusals.noSuchNotice(number));
    const found = files.flatMap((one) => findHandover(one, book, now) ?? []);
    if (found.length > 0) return done(handoverLines(found, now).join("\n"));
    if (number === undefined || !file) return done("", handoverTexts.nothingOpen());
    return done("", whyNothingToHandOver(file, book.directory));
  });
};
