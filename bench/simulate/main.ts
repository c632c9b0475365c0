import { inTempFolder } from "../temp-folder.ts";
import { findFaults } from "./find-faults.ts";
import { readOptions, usage } from "./options.ts";
import { playMonth } from "./play-month.ts";
import { printMonth } from "./print-month.ts";

const options = readOptions(process.argv.slice(2));
if (!options) {
  process.stdout.write(usage);
  process.exit(process.argv.includes("--help") ? 0 : 2);
}

const began = performance.now();
const { days, seed, verbose } = options;
const month = await inTempFolder((folder) => playMonth(folder, days, seed));
const seconds = (performance.now() - began) / 1_000;
const found = findFaults(month);
process.stdout.write(printMonth(month, found, { seconds, verbose }));
process.exitCode = found.verdicts.every(({ faults }) => faults.length === 0) ? 0 : 1;
