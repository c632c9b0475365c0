import fc from "fast-check";
import { expect, it } from "vitest";
import { createSite } from "../../src/groups/add-site.ts";
import { importSites } from "../../src/groups/import-sites.ts";
import { foldName } from "../../src/groups/names.ts";
import { siteNameKey, wordsKey } from "../../src/groups/site-keys.ts";
import { type Directory, emptyDirectory, type GroupId } from "../../src/groups/types.ts";
import { readSiteRows } from "../../src/ledger/read-site-rows.ts";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { findSiteColumns } from "../../src/ledger/site-columns.ts";
import { siteTable } from "../../src/ledger/site-table.ts";
import type { SpreadsheetKind } from "../../src/ledger/types.ts";
import { writeSpreadsheet } from "../../src/ledger/write-spreadsheet.ts";

const pieces = [
  "星空",
  "网吧",
  "３",
  "3-2",
  "'",
  '"',
  ",",
  "+",
  "-",
  "=",
  "@",
  "、",
  " ",
  "\n",
  "&<",
  "_x0041_",
  "Ａ",
  "，",
  "🌸",
];
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  .map((found) => found.join(""))
  .filter((found) => foldName(found) !== "");
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 2 });

/** Whatever an officer may have put into the directory: not only what an import would have let in. */
const anyDirectory = fc
  .record({
    sites: fc.uniqueArray(
      fc.record({
        name: words,
        category: maybe(words),
        address: maybe(words),
        person: maybe(words),
        phone: maybe(fc.constantFrom("13800138000", "0512-66012345、13900139000", "odd")),
        officer: maybe(words),
        aliases: fc.array(words, { maxLength: 3 }),
        groups: fc.uniqueArray(fc.constantFrom("g1", "g2", "g3", "g4"), { maxLength: 3 }),
      }),
      {
        maxLength: 6,
        // Two sites that nothing tells apart are never made.
        selector: ({ name, category, address }) =>
          [siteNameKey(name), wordsKey(category ?? ""), wordsKey(address ?? "")].join("\n"),
      },
    ),
    names: fc.tuple(words, words, words, words),
  })
  .map(({ sites, names }) => {
    const directory = emptyDirectory();
    for (const [index, name] of names.entries()) {
      const id = `g${index + 1}` as GroupId;
      directory.groups[id] = { id, name, tags: [], channel: "by hand", registeredAt: 0 };
    }
    for (const { groups, aliases, name, ...facts } of sites) {
      const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
      createSite(directory, { name, aliases, ...known, groups: groups as GroupId[] }, 0);
    }
    return directory;
  });

async function read(bytes: Uint8Array, kind: SpreadsheetKind) {
  const [sheet] = await readSpreadsheet(Buffer.from(bytes), kind);
  const columns = sheet && findSiteColumns(sheet.rows);
  if (!sheet || !columns) throw new Error("no list in the file");
  return readSiteRows(sheet.rows, columns);
}

async function throughFile(directory: Directory, kind: SpreadsheetKind) {
  return await read(await writeSpreadsheet(siteTable(directory), kind), kind);
}

it.each(["csv", "xlsx"] as const)(
  "what was exported as %s changes nothing when it is imported",
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, async (directory) => {
        const before = structuredClone(directory);
        importSites(directory, (await throughFile(directory, kind)).rows, 1);
        expect(directory).toEqual(before);
      }),
      { numRuns: kind === "csv" ? 1_000 : 60 },
    );
  },
);

it.each(["csv", "xlsx"] as const)("export as %s gives back what was imported", async (kind) => {
  const lines = [
    ["场所名称", "场所类别", "地址", "负责人", "联系电话", "群", "别名", "责任民警"],
    ["星空网吧", "网吧", "-1层，B12", "李强", "13800138000", "店主群", "星空、@家", "张智军"],
    ["星空网吧", "网吧", "幸福路“18”号", "王五", "0512-66012345", "店主群、密室群", "", ""],
    ["3-2", "日租房", "", "", "", "", "", ""],
    ["_x0041_店", "", "'+1", "", "", "", "", ""],
  ];
  const directory = emptyDirectory();
  for (const [index, name] of ["店主群", "密室群"].entries()) {
    const id = `g${index + 1}` as GroupId;
    directory.groups[id] = { id, name, tags: [], channel: "by hand", registeredAt: 0 };
  }
  const [head = [], ...rows] = lines;
  const columns = head.map((heading) => ({ heading, width: 10 }));
  const given = await writeSpreadsheet({ sheet: "a", columns, rows }, kind);
  importSites(directory, (await read(given, kind)).rows, 0);
  expect(siteTable(directory).rows).toEqual(rows);
  const again = { ...emptyDirectory(), groups: directory.groups };
  importSites(again, (await throughFile(directory, kind)).rows, 0);
  expect(again.sites).toEqual(directory.sites);
});

it("nothing a spreadsheet would calculate is written to CSV as such", async () => {
  const directory = emptyDirectory();
  createSite(directory, { name: "=1+1", aliases: ["@SUM(A1)"], address: "-1层", phone: "+861" }, 0);
  const text = Buffer.from(await writeSpreadsheet(siteTable(directory), "csv")).toString("utf8");
  expect(text.split("\r\n")[1]).toBe("'=1+1,,'-1层,,'+861,,'@SUM(A1),");
});
