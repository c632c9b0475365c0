import { parseArgs } from "node:util";
import { listLabelled, listStreet } from "./labelled-lines.ts";
import { measure } from "./measure.ts";
import { formatBatches, formatErrors, formatFigures } from "./report.ts";
import { writeFigures } from "./write-figures.ts";

/** Measures the reader: `npm run replies [-- --held-out] [--show]`. The untouched half is read only when asked for, its lines shown only with `--show`. */
const { values } = parseArgs({
  options: {
    "held-out": { type: "boolean", default: false },
    show: { type: "boolean", default: false },
    batches: { type: "boolean", default: false },
    ask: { type: "string" },
    dry: { type: "boolean", default: false },
  },
});
const half = values["held-out"] ? "held-out" : "tuning";
const wanted = listLabelled(half).filter(({ ask }) => values.ask === undefined || ask === values.ask);
const figures = measure(wanted);
const street = half === "tuning" && values.ask === undefined ? measure(listStreet()) : [];
const written = [
  formatFigures(figures),
  ...(street.length > 0 ? [`The demo's street:\n\n${formatFigures(street)}`] : []),
].join("\n\n");
console.log(written);
if (values.batches) console.log(`\n${formatBatches(figures)}`);
if (half === "tuning" || values.show) console.log(`\n${formatErrors([...figures, ...street])}`);
if (!values.dry && values.ask === undefined)
  writeFigures(half, written, new Date().toISOString().slice(0, 10));
