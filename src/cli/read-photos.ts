import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Declined } from "../errors.ts";
import type { Pictures } from "../picture-ports.ts";
import { refusals } from "../texts/cli.ts";
import { pictureTooLarge } from "../texts/pictures.ts";
import { sentenceOf } from "./sentence-of.ts";

/** What nobody's camera makes is not even read into memory. */
const largestFile = 100_000_000;

/** The pictures in these files, ready to be kept. Throws `Declined` for the first that is missing, unreadable or no picture. */
export async function readPhotos(
  files: readonly string[],
  cwd: string,
  pictures: Pictures,
): Promise<Uint8Array[]> {
  const prepared: Uint8Array[] = [];
  for (const file of files) {
    const bytes = await readPhoto(file, resolve(cwd, file));
    try {
      prepared.push((await pictures.prepare(bytes)).bytes);
    } catch (error) {
      const sentence = sentenceOf(error);
      if (sentence === undefined) throw error;
      throw new Declined(refusals.photoWrong(file, sentence));
    }
  }
  return prepared;
}

async function readPhoto(file: string, path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A pipe or a device would keep us waiting for ever.
    if (!found.isFile()) throw new Declined(refusals.photoUnreadable(file));
    if (found.size > largestFile) throw new Declined(refusals.photoWrong(file, pictureTooLarge()));
    return await readFile(path);
  } catch (error) {
    if (error instanceof Declined) throw error;
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Declined(isMissing ? refusals.photoMissing(file) : refusals.photoUnreadable(file));
  }
}
