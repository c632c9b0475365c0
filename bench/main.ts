import { cpus } from "node:os";
import { measureCostOfALogin } from "./cost-of-a-login.ts";
import { measureCostOfAReply } from "./cost-of-a-reply.ts";
import type { Measurement } from "./figures.ts";
import { measureMemory } from "./memory.ts";
import { type BenchSize, readBenchSize } from "./options.ts";
import { measurePictures } from "./pictures.ts";
import { formatTable } from "./print-table.ts";
import { measureReading } from "./reading.ts";
import { measureRepliesPerSecond } from "./replies-per-second.ts";
import { measureStartUp } from "./start-up.ts";

const measures: readonly [string, (size: BenchSize) => Promise<Measurement>][] = [
  ["replies per second, on the real puppet", measureRepliesPerSecond],
  ["reading a reply", measureReading],
  ["the cost of a reply", measureCostOfAReply],
  ["the cost of a login", measureCostOfALogin],
  ["start-up", measureStartUp],
  ["memory", measureMemory],
  ["pictures seen before", measurePictures],
];

const size = readBenchSize(process.argv.slice(2));
const begun = performance.now();
const measurements: Measurement[] = [];
for (const [what, measure] of measures) {
  const start = performance.now();
  measurements.push(await measure(size));
  console.error(`measured ${what} in ${Math.round((performance.now() - start) / 1000)} s`);
}
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(
  `Compare figures of one run only: ${cpus().length} cores, Node ${process.version}, ${seconds} s in all.\n`,
);
console.log(formatTable(measurements));
