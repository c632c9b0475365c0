import type { AskFigures, Claim, ReadLine } from "./measure.ts";

/** The figures of one set as Markdown, without any line of it. */
export function formatFigures(figures: readonly AskFigures[]): string {
  return figures.map(formatAsk).join("\n\n");
}

function formatAsk({ ask, lines, wrong, labels, claims }: AskFigures): string {
  const rows = labels.map(({ label, labelled, read, precision, recall }) => [
    label,
    `${labelled}`,
    `${read}`,
    percent(precision),
    percent(recall),
  ]);
  const names = labels.map(({ label }) => label);
  const confusion = names.map((label) => [
    label,
    ...names.map(
      (got) => `${lines.filter((read) => read.line.label === label && read.got === got).length || "·"}`,
    ),
  ]);
  return [
    `### ${ask}: ${lines.length} lines, ${lines.length - wrong.length} right (${percent((lines.length - wrong.length) / lines.length)})`,
    table(["label", "labelled", "read", "precision", "recall"], rows),
    "Labelled (rows) and read as (columns):",
    table(["", ...names], confusion),
    ...(claims.length === 0
      ? []
      : ["Claims:", table(["error", "seen", "of", "rate", "95 % upper bound"], claims.map(formatClaim))]),
  ].join("\n\n");
}

function formatClaim({ name, size, errors, bound }: Claim): string[] {
  return [
    name,
    `${errors.length}`,
    `${size}`,
    percent(size === 0 ? undefined : errors.length / size),
    percent(bound),
  ];
}

/** Lines read wrongly: the costly ones first, then the others. */
export function formatErrors(figures: readonly AskFigures[]): string {
  return figures
    .flatMap(({ ask, wrong, claims }) => {
      const costly = [...new Set(claims.flatMap(({ errors }) => errors))];
      const rest = wrong.filter((read) => !costly.includes(read));
      return [
        ...costly.map((read) => `${ask} COSTLY ${describe(read)}`),
        ...rest.map((read) => `${ask} ${describe(read)}`),
      ];
    })
    .join("\n");
}

function describe({ line, got, qty, choice, because }: ReadLine): string {
  const wanted = [line.label, line.qty, line.choice].filter((part) => part !== undefined).join(" ");
  const had = [got, qty, choice].filter((part) => part !== undefined).join(" ");
  const words = line.text.length > 120 ? `${line.text.slice(0, 120)}… (${line.text.length})` : line.text;
  return `${line.id}: ${JSON.stringify(words)}: ${wanted}, read as ${had} (${because})`;
}

/** The figure of each batch as it stands now. */
export function formatBatches(figures: readonly AskFigures[]): string {
  return figures
    .flatMap(({ ask, lines, wrong }) =>
      [...new Set(lines.map(({ line }) => line.batch))].map((batch) => {
        const size = lines.filter(({ line }) => line.batch === batch).length;
        const errors = wrong.filter(({ line }) => line.batch === batch).length;
        return `${ask} batch ${batch ?? "–"}: ${size - errors} of ${size} right (${percent((size - errors) / size)})`;
      }),
    )
    .join("\n");
}

function percent(rate: number | undefined): string {
  return rate === undefined ? "–" : `${(rate * 100).toFixed(1)} %`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}
