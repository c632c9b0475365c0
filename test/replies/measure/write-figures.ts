import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Half } from "./labelled-lines.ts";

const file = new URL("../../../docs/replies.md", import.meta.url);

const opening = `# How well replies are read

Written by \`npm run replies\` (the tuning half and the demo's street) and \`npm run replies -- --held-out\` (the untouched half): each rewrites its own
part of this page. Rules were changed to fit the tuning half, so its figure says little; the untouched half was labelled before the rules and
never used to change one. What each label means is said in [the labelling guide](../test/replies/labelling-guide.md).

Precision: of the replies read so, how many an officer labelled so. Recall: of those an officer labelled so, how many were read so. The upper
bound is one-sided (Clopper and Pearson): were the true rate of errors higher, so few would be seen in less than one of twenty sets.
`;

const headings: Readonly<Record<Half, string>> = {
  "held-out": "## The untouched half",
  tuning: "## The tuning half and the street",
};

/** Writes the figures of one half into docs/replies.md and leaves the other half's as they are. `day` is YYYY-MM-DD. */
export function writeFigures(half: Half, figures: string, day: string): void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const parts = (["held-out", "tuning"] as const).map((each) =>
    each === half
      ? `${headings[each]}\n\nMeasured on ${day}.\n\n${figures}`
      : (findPart(before, each) ?? `${headings[each]}\n\nNot measured yet.`),
  );
  writeFileSync(file, `${[opening.trim(), ...parts].join("\n\n")}\n`);
}

function findPart(page: string, half: Half): string | undefined {
  const start = page.indexOf(headings[half]);
  if (start < 0) return undefined;
  const end = page.indexOf("\n## ", start + 1);
  return page.slice(start, end < 0 ? undefined : end).trim();
}
