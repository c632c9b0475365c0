import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Declined } from "../../errors.ts";
import { addTips, findColumn, listSeriesOf } from "../../schedules/columns.ts";
import { readTips } from "../../schedules/read-tips.ts";
import { refusals } from "../../texts/cli.ts";
import { schedulesTexts } from "../../texts/schedules-cli.ts";
import { readName } from "../names.ts";
import { printable } from "../table.ts";
import type { Command, RequestOf } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** No file of tips is larger, bytes. */
const largestFile = 2_000_000;
/** So many tips are named by how they begin. */
const mostShown = 20;

/** `columns add`: puts the tips of a file into a column, which begins where there is none of that name; nothing of a file that is refused. */
export const addColumn: Command<"columns add"> = async (request, { store, clock }) => {
  const name = readName(request.name);
  if (name === undefined) throw new Declined(refusals.badName(printable(request.name)));
  const tips = getTips(request.file, await readText(request));
  const known = findColumn(store.book(), name)?.tips ?? [];
  const added = await store.update("directory", (draft) => ({
    ...addTips(draft, name, tips, clock.now()),
    series: listSeriesOf(draft, findColumn(draft, name)?.name ?? name).map(({ number }) => number),
  }));
  if (request.json) return doneJson({ ...added, understood: tips.length });
  const fresh = [...new Set(tips)].filter((tip) => !known.includes(tip));
  return done(
    [
      schedulesTexts.added(added.name, tips.length, added.added, added.total),
      ...fresh
        .slice(0, mostShown)
        .map((tip, index) => schedulesTexts.tip(index + 1, printable(beginning(tip)))),
      ...(fresh.length > mostShown ? [schedulesTexts.moreTips(fresh.length - mostShown)] : []),
      added.series.length === 0
        ? schedulesTexts.howToSend(added.name)
        : schedulesTexts.stillGoing(added.series),
    ].join("\n"),
  );
};

function getTips(file: string, text: string): readonly string[] {
  const read = readTips(text);
  if ("tips" in read) return read.tips;
  switch (read.wrong) {
    case "empty":
      throw new Declined(schedulesTexts.empty(file));
    case "too many":
      throw new Declined(schedulesTexts.tooMany(read.count, read.most));
    case "too long":
      throw new Declined(schedulesTexts.tooLong(read.index, printable(read.begins), read.length, read.most));
  }
}

async function readText({ file, cwd }: RequestOf<"columns add">): Promise<string> {
  const bytes = await readBytes(file, resolve(cwd, file));
  // A Word file is an archive; text has no zero bytes.
  if (bytes.includes(0)) throw new Declined(schedulesTexts.notText(file));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Notepad on a Chinese Windows saves as GB 18030.
    return new TextDecoder("gb18030").decode(bytes);
  }
}

async function readBytes(file: string, path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    // A pipe or a device would keep us waiting for ever.
    if (!found.isFile()) throw new Declined(schedulesTexts.unreadable(file));
    if (found.size > largestFile) throw new Declined(schedulesTexts.tooLarge(largestFile / 1_000_000));
    return await readFile(path);
  } catch (error) {
    if (error instanceof Declined) throw error;
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Declined(isMissing ? schedulesTexts.missing(file) : schedulesTexts.unreadable(file));
  }
}

function beginning(tip: string): string {
  const line = [...(tip.split("\n")[0] ?? "")];
  return line.length > 24 ? `${line.slice(0, 23).join("")}…` : line.join("");
}
