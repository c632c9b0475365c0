import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { TextDecoder } from "node:util";
import { notePosted } from "../../delivery/note-group-messages.ts";
import { tellColleagues } from "../../delivery/tell-colleagues.ts";
import { Declined } from "../../errors.ts";
import { countPaste } from "../../pasting/count-paste.ts";
import { countsOf, describeAll } from "../../pasting/describe-plan.ts";
import { knownNamesOf } from "../../pasting/find-speaker.ts";
import { planPaste } from "../../pasting/plan-paste.ts";
import { readPaste } from "../../pasting/read-paste.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { pasteFileTexts } from "../../texts/pasting.ts";
import { getGroupNamed } from "../groups-named.ts";
import { printable } from "../table.ts";
import type { Command, CommandContext } from "../types.ts";
import { done } from "../types.ts";

/** More than any chat copied at once, bytes. */
const largest = 2_000_000;

/** `paste`: shows what was understood of a copied chat; with `--yes` it counts. */
export const pasteChat: Command<"paste"> = async (request, context) => {
  const { store, clock } = context;
  const { file, stdin, cwd, yes } = request;
  const { directory } = store.book();
  const group = getGroupNamed(request.group, Object.values(directory.groups));
  const text = file === undefined || file === "-" ? (stdin ?? "") : await readText(file, cwd);
  if (text.length > largest) throw new Declined(pasteFileTexts.tooLong());
  const now = clock.now();
  const read = readPaste(text, knownNamesOf(directory, group.id), now);
  if ("unread" in read) throw new Declined(read.unread);
  const ours = oursOf(context);
  const seen = planPaste(store.book(), group.id, read.items, ours, now);
  const lines = describeAll(store.book(), seen, read.headless, now).map(printable);
  const { fresh, recalls, posted } = countsOf(seen);
  if (fresh + recalls + posted === 0) return done([...lines, byHandTexts.nothingNew].join("\n"));
  if (!yes) return done(lines.join("\n"), byHandTexts.confirmWithYes);
  const counted = await store.update("directory", (book) => {
    const plan = countPaste(book, group.id, read.items, ours, now);
    for (const { number, at } of plan.posted) notePosted(book, number, group.id, at, now);
    const counts = countsOf(plan);
    for (const number of counts.numbers) {
      const file = book.notices[number];
      if (file) tellColleagues(book, file, now);
    }
    return counts;
  });
  return done([...lines, byHandTexts.countedOnLine(printable(group.name), counted.fresh)].join("\n"));
};

function oursOf({ config, live }: CommandContext) {
  return { names: [config.name, ...(live?.account === undefined ? [] : [live.account])] };
}

async function readText(file: string, cwd: string): Promise<string> {
  const path = resolve(cwd, file);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Declined(pasteFileTexts.unreadable(file));
    if (found.size > largest) throw new Declined(pasteFileTexts.tooLong());
    return decode(await readFile(path));
  } catch (error) {
    if (error instanceof Declined) throw error;
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Declined(isMissing ? pasteFileTexts.missing(file) : pasteFileTexts.unreadable(file));
  }
}

/** Text as Notepad saves it: UTF-8, UTF-16 with a mark, or (of old) GB18030. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
