/**
 * Writes to a store until it is killed, and says on standard output what is durable, after it is. Each line is `<what> <count>`; the
 * first is `found <counts as JSON>`. Counts only rise, so that the one who kills it can compare.
 */
import { writeSync } from "node:fs";
import { openStore } from "../../../src/stores/open-store.ts";
import { countsIn, growNotices, raiseAll, raiseOne } from "./counts.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: writer FOLDER");

const quiet = () => undefined;
const store = await openStore(folder, { debug: quiet, info: quiet, warn: quiet, error: quiet });
say("found", JSON.stringify(await countsIn(store)));

for (;;) {
  await Promise.all([
    store.update("directory", raiseOne).then((count) => say("one", count)),
    store.update(1, raiseAll).then((count) => say("all", count)),
  ]);
  await store.update("directory", raiseOne).then((count) => say("one", count));
  await store.update("directory", growNotices).then((count) => say("notices", count));
}

/** Written before the next line of this program runs: what a pipe has taken outlives the writer. */
function say(what: string, count: number | string): void {
  writeSync(1, `${what} ${count}\n`);
}
