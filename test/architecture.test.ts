import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** What the files of a folder may import, itself aside. Files directly in src/ are `base`, but for those that put parts together. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: ["texts"],
  texts: ["base"],
  replies: ["base", "texts"],
  groups: ["base", "texts"],
  notices: ["base", "texts", "replies", "groups"],
  schedules: ["base", "texts", "groups", "notices"],
  inspections: ["base", "texts", "groups", "notices"],
  pasting: ["base", "texts", "replies", "groups", "notices"],
  delivery: ["base", "texts", "groups", "notices"],
  hearing: ["base", "texts", "replies", "groups", "notices", "delivery"],
  desk: [
    "base",
    "texts",
    "replies",
    "groups",
    "notices",
    "inspections",
    "schedules",
    "pasting",
    "delivery",
    "ledger",
  ],
  "follow-up": [
    "base",
    "texts",
    "groups",
    "notices",
    "inspections",
    "schedules",
    "delivery",
    "ledger",
    "desk",
  ],
  ledger: ["base", "texts", "groups", "notices", "inspections"],
  media: ["base", "texts"],
  stores: ["base", "desk", "delivery", "schedules", "inspections", "notices", "groups"],
  bot: ["base", "texts", "replies"],
  cli: [
    "base",
    "texts",
    "replies",
    "groups",
    "notices",
    "inspections",
    "schedules",
    "pasting",
    "delivery",
    "ledger",
    "desk",
  ],
};
/** Files that put the parts together and so know them all. */
const assembling = new Set(["src/main.ts", "src/huizhi.ts", "src/cli/huizhi.ts", "src/pace-of.ts"]);
/** Folders that do no I/O and never read the clock. */
const pure = new Set(["texts", "replies", "groups", "notices", "inspections", "schedules", "pasting"]);

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join("src", name));

describe("the direction of imports", () => {
  it.each(sources.filter((file) => !assembling.has(file)))(
    "%s imports only what its folder may know",
    (file) => {
      const folder = folderOf(file);
      const wrong = importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => normalize(join(dirname(file), name)))
        .filter((target) => folderOf(target) !== folder && !mayImport[folder]?.includes(folderOf(target)));
      expect(wrong).toEqual([]);
    },
  );

  it("lets only bot/ know Wechaty", () => {
    const knowing = sources.filter((file) =>
      importsOf(file).some((name) => /^(wechaty|wechat4u|file-box)/.test(name)),
    );
    expect([...new Set(knowing.map(folderOf))]).toEqual(["bot"]);
  });

  it("keeps files, network and clock out of the folders that decide", () => {
    const impure = sources.filter(
      (file) =>
        pure.has(folderOf(file)) &&
        (importsOf(file).some((name) => /^node:(?!crypto)/.test(name)) ||
          /Date\.now\(|new Date\(\)|setTimeout|process\./.test(readFileSync(file, "utf8"))),
    );
    expect(impure).toEqual([]);
  });

  it("has no circle", () => {
    const graph = new Map(
      sources.map((file) => [
        file,
        importsOf(file, true)
          .filter((name) => name.startsWith("."))
          .map((name) => normalize(join(dirname(file), name))),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) throw new Error(`a circle: ${[...path, file].join(" → ")}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
  });
});

function folderOf(file: string): string {
  const [, first, second] = file.split("/");
  return second === undefined ? "base" : (first ?? "base");
}

/** What a file imports; without types when only what runs is asked for. */
function importsOf(file: string, running = false): string[] {
  const text = readFileSync(file, "utf8");
  return [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/gm),
  ].flatMap(([, type, from, lazy]) =>
    running && (type !== undefined || lazy !== undefined) ? [] : [from ?? lazy ?? ""],
  );
}
