import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { preparePart } from "../../delivery/prepare-part.ts";
import { Declined } from "../../errors.ts";
import { type ByHand, listByHand } from "../../notices/mark-posted.ts";
import type { Part } from "../../notices/types.ts";
import { byHandRefusals, byHandTexts, partsTexts } from "../../texts/by-hand.ts";
import { refusals } from "../../texts/cli.ts";
import { groupName } from "../names.ts";
import { sentenceOf } from "../sentence-of.ts";
import { printable } from "../table.ts";
import type { Command, CommandContext } from "../types.ts";
import { done } from "../types.ts";

interface Batch {
  readonly names: readonly string[];
  readonly parts: readonly Part[];
}

/** `parts`: what people have to post, as it is to stand in the groups; texts are printed, pictures written stamped to a folder. */
export const listParts: Command<"parts"> = async ({ number, out, cwd }, context) => {
  const batches = await context.store.read(number, (book) => {
    const file = book.notices[number];
    if (!file) throw new Declined(refusals.noSuchNotice(number));
    const { closedAt, withdrawnAt, stoppedAt } = file.notice;
    if (closedAt !== undefined || withdrawnAt !== undefined)
      throw new Declined(byHandRefusals.closed(number));
    const byHand = listByHand(book, file);
    if (byHand.length === 0) throw new Declined(byHandTexts.nothingToPost(number));
    if (stoppedAt !== undefined) throw new Declined(byHandRefusals.stopped(number));
    return batchesOf(byHand, (group) => printable(groupName(book.directory, group)));
  });
  const folder = out === undefined ? undefined : resolve(cwd, out);
  if (folder !== undefined) await makeFolder(folder, out ?? folder);
  const lines: string[] = [];
  let left = 0;
  for (const [index, batch] of batches.entries()) {
    const texts = batch.parts.filter(({ content }) => content.kind === "text").length;
    const name = batch.names.join("、");
    lines.push(partsTexts.head(number, name, texts, batch.parts.length - texts));
    for (const [position, part] of batch.parts.entries()) {
      if (part.content.kind === "text") lines.push(part.content.text);
      if (folder === undefined) {
        left += part.content.kind === "text" ? 0 : 1;
        continue;
      }
      const stem = `${number}-${batches.length === 1 ? "" : `${index + 1}-`}${position + 1}`;
      const path = await writePart(part, folder, stem, name, context);
      if (part.content.kind === "picture") lines.push(partsTexts.picture(path));
      if (part.content.kind === "video") lines.push(partsTexts.video(path));
    }
    lines.push(...batch.names.map((one) => partsTexts.afterwards(number, one)), "");
  }
  return done(lines.join("\n").trimEnd(), left > 0 ? partsTexts.needsFolder(left) : "");
};

/** Groups in which the same parts are missing. */
function batchesOf(groups: readonly ByHand[], nameOf: (group: ByHand["group"]) => string): Batch[] {
  const batches = new Map<string, { names: string[]; parts: readonly Part[] }>();
  for (const { group, parts } of groups) {
    const key = parts.map((part) => part.key.split("/").at(-1)).join(" ");
    const batch = batches.get(key);
    if (batch) batch.names.push(nameOf(group));
    else batches.set(key, { names: [nameOf(group)], parts });
  }
  return [...batches.values()];
}

async function makeFolder(folder: string, written: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new Declined(partsTexts.unwritable(written));
  }
}

/** Writes one part to its file, a picture with its strip. Returns the path. */
async function writePart(
  part: Part,
  folder: string,
  stem: string,
  group: string,
  { media, pictures, config, clock }: CommandContext,
): Promise<string> {
  const workshop = { media, pictures, station: config.station };
  const ready = await preparePart(part, workshop, clock.now()).catch((error: unknown) => {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    throw new Declined(partsTexts.unreadable(group, sentence));
  });
  const ending = ready.kind === "text" ? "txt" : (ready.name.split(".").at(-1) ?? "bin");
  const path = join(folder, `${stem}.${ending}`);
  try {
    await writeFile(path, ready.kind === "text" ? `${ready.text}\n` : ready.bytes);
  } catch {
    throw new Declined(partsTexts.unwritable(path));
  }
  return path;
}
