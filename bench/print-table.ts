import type { Measurement } from "./figures.ts";

/** The width of what is printed below a measurement. */
const width = 110;

/** All measurements as one table, each with what it means. */
export function formatTable(measurements: readonly Measurement[]): string {
  const lines = measurements.flatMap((each) => each.lines);
  const first = Math.max(...lines.map(({ what }) => what.length));
  const columns = Math.max(...lines.map(({ figures }) => figures.length));
  const cells = measurements.flatMap(({ heads, lines }) => [heads, ...lines.map(({ figures }) => figures)]);
  const column = Math.max(...cells.flat().map((cell) => cell.length));
  const row = (what: string, figures: readonly string[], good = ""): string => {
    const padded = Array.from({ length: columns }, (_, index) => (figures[index] ?? "").padStart(column));
    return `  ${what.padEnd(first)}  ${padded.join("  ")}  ${good}`.trimEnd();
  };
  return measurements
    .map(({ title, means, heads, lines }, index) =>
      [
        `${index + 1}. ${title}`,
        row("", heads, "good"),
        ...lines.map(({ what, figures, good }) => row(what, figures, good)),
        ...wrap(means).map((line) => `  ${line}`),
      ].join("\n"),
    )
    .join("\n\n");
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
