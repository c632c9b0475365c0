import { Declined } from "../../errors.ts";
import { findHandover } from "../../notices/list-handover.ts";
import { refusals } from "../../texts/cli.ts";
import { handoverLines, handoverTexts } from "../../texts/handover.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";

/** `handover`: who is missing of a notice, or of all open ones, and what to post in each group. */
export const showHandover: Command<"handover"> = async ({ number }, { store, clock }) => {
  const now = clock.now();
  const lines = await store.read(number ?? "directory", (book) => {
    const { notices } = book;
    const files = Object.values(notices)
      .filter(({ notice }) => number === undefined || notice.number === number)
      .sort((one, other) => one.notice.number - other.notice.number);
    if (number !== undefined && files.length === 0) throw new Declined(refusals.noSuchNotice(number));
    const found = files.flatMap((file) => findHandover(file, book, now) ?? []);
    return found.length === 0 ? undefined : handoverLines(found, now);
  });
  if (lines !== undefined) return done(lines.join("\n"));
  return done("", number === undefined ? handoverTexts.nothingOpen() : handoverTexts.nobodyMissing(number));
};
