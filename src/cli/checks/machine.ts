import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { Pictures } from "../../picture-ports.ts";
import { doctorTexts as texts } from "../../texts/doctor.ts";
import { type Check, look, ok, wrong } from "./check.ts";

const leastNode = "20.19.0";
/** Faster than this nobody types, and WeChat notices; milliseconds. */
const fastestPace = 2_000;

/** The version of Node.js, as in `process.versions.node`. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode.split(".").map(Number);
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor);
  return isOld ? wrong(texts.nodeOld(version, leastNode)) : ok(texts.node(version));
}

/** Settings that are allowed and rarely meant. */
export function checkConfig(config: Config): Check[] {
  const found: Check[] = [];
  if (Math.min(config.pace.text.min, config.pace.picture.min) < fastestPace) found.push(look(texts.paceFast));
  if (!config.quietHours) found.push(look(texts.noQuietHours));
  if (config.station === "本所") found.push(look(texts.stationUnnamed));
  return found.length === 0 ? [ok(texts.configFine)] : found;
}

/** The data folder, made if it is missing, can be written by us and read by nobody else. */
export async function checkDataFolder(folder: string): Promise<Check> {
  const trial = join(folder, `.doctor-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(trial, "");
    await rm(trial);
    return (await isOpen(folder)) ? look(texts.dataOpen(folder)) : ok(texts.dataFolder(folder));
  } catch {
    return wrong(texts.dataUnwritable(folder));
  }
}

/** The file with the login cookies: whoever reads it is logged in as the bot. */
export async function checkMemoryCard(folder: string): Promise<Check> {
  const names = await readdir(folder).catch(() => []);
  const cards = names.filter((name) => name.endsWith(".memory-card.json")).map((name) => join(folder, name));
  if (cards.length === 0) return look(texts.cardMissing);
  for (const card of cards) if (await isOpen(card)) return wrong(texts.cardOpen(card));
  return ok(texts.card);
}

/** Whether the package of the puppet can be found from here. */
export function checkPuppet(name: string): Check {
  try {
    createRequire(import.meta.url).resolve(name);
  } catch (error) {
    // A package that only lets itself be imported is there all the same.
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") {
      return wrong(texts.puppetMissing(name));
    }
  }
  return ok(texts.puppet(name));
}

/** A grey pixel: reading and stamping it takes the decoder, the encoder and the font. */
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

/** Pictures can be read, written on and encoded on this machine. */
export async function checkPictures(pictures: Pictures): Promise<Check> {
  try {
    const { bytes } = await pictures.prepare(Buffer.from(pixel, "base64"));
    await pictures.stamp(bytes, { label: "【回执1】", station: "本所", at: 0 });
    return ok(texts.pictures);
  } catch (error) {
    return wrong(texts.picturesBroken(error instanceof Error ? error.message : String(error)));
  }
}

/** Whether others on this machine may read it; Windows has no such bits. */
async function isOpen(path: string): Promise<boolean> {
  return process.platform !== "win32" && ((await stat(path)).mode & 0o077) !== 0;
}
