import { posix } from "node:path";
import { listZipEntries } from "../../src/ledger/zip-entries.ts";

/** The children of a worksheet in the order in which Excel wants them (ECMA-376 part 1, 18.3.1.99), as far as we write any. */
const sheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "mergeCells",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "drawing",
];

/** What Excel would offer to repair in a workbook where other readers look away; empty where it opens clean. */
export function faultsOf(bytes: Buffer): string[] {
  const entries = listZipEntries(bytes);
  const text = (name: string): string => entries.get(name)?.read().toString("utf8") ?? "";
  const names = [...entries.keys()];
  const faults: string[] = [];
  const expect = (isRight: boolean, fault: string): void => {
    if (!isRight) faults.push(fault);
  };
  const types = text("[Content_Types].xml");
  for (const name of names.filter((one) => one !== "[Content_Types].xml")) {
    const ending = name.split(".").at(-1) ?? "";
    const isTyped = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${ending}"`);
    expect(isTyped, `${name} has no content type`);
  }
  for (const [part] of all(types, /PartName="\/([^"]+)"/gu))
    expect(entries.has(part ?? ""), `${part} is not there`);
  for (const name of names.filter((one) => one.endsWith(".rels"))) {
    const ids = all(text(name), /<Relationship [^>]*Id="([^"]+)"/gu).flat();
    expect(new Set(ids).size === ids.length, `${name} has an id twice`);
    const folder = posix.dirname(posix.dirname(name));
    for (const [target] of all(text(name), /Target="([^"]+)"/gu))
      expect(entries.has(posix.normalize(posix.join(folder, target ?? ""))), `${name}: no ${target}`);
  }
  const styles = text("xl/styles.xml");
  const count = (list: string, item: string): number =>
    all(
      new RegExp(`<${list}[^>]*>(.*?)</${list}>`, "su").exec(styles)?.[1] ?? "",
      new RegExp(`<${item}[ >]`, "gu"),
    ).length;
  const [fonts, fills, borders, looks] = [
    count("fonts", "font"),
    count("fills", "fill"),
    count("borders", "border"),
    count("cellXfs", "xf"),
  ];
  for (const [attribute, most] of [
    ["fontId", fonts],
    ["fillId", fills],
    ["borderId", borders],
  ] as const)
    for (const [id] of all(styles, new RegExp(`${attribute}="(\\d+)"`, "gu")))
      expect(Number(id) < most, `${attribute} ${id} is not there`);
  const strings = all(text("xl/sharedStrings.xml"), /<si>/gu).length;
  for (const [name, xml] of names.filter(isSheet).map((one) => [one, text(one)] as const)) {
    for (const [look] of all(xml, /<c [^>]*s="(\d+)"/gu))
      expect(Number(look) < looks, `${name}: look ${look}`);
    for (const [words] of all(xml, /t="s"><v>(\d+)<\/v>/gu))
      expect(Number(words) < strings, `${name}: words ${words}`);
    const cells = all(xml, /<c r="([A-Z]+\d+)"/gu).flat();
    expect(new Set(cells).size === cells.length, `${name} has a cell twice`);
    const order = all(xml.replace(/<sheetData>.*<\/sheetData>/su, "<sheetData>"), /<([A-Za-z]+)[ />]/gu)
      .map(([tag]) => sheetOrder.indexOf(tag ?? ""))
      .filter((place) => place >= 0);
    expect(order.join() === [...order].sort((one, other) => one - other).join(), `${name}: order`);
    expect(!/xSplit="0"/u.test(xml), `${name} freezes no column and says so`);
    faults.push(...overlapsOf(name, xml));
    const drawing = /<drawing r:id="([^"]+)"/u.exec(xml)?.[1];
    const rels = text(`xl/worksheets/_rels/${posix.basename(name)}.rels`);
    expect(drawing === undefined || rels.includes(`Id="${drawing}"`), `${name}: no ${drawing}`);
  }
  for (const [name, xml] of names.filter(isDrawing).map((one) => [one, text(one)] as const)) {
    const ids = all(xml, /<xdr:cNvPr id="(\d+)"/gu).flat();
    expect(new Set(ids).size === ids.length, `${name} has an id twice`);
    const rels = text(`xl/drawings/_rels/${posix.basename(name)}.rels`);
    for (const [id] of all(xml, /r:embed="([^"]+)"/gu))
      expect(rels.includes(`Id="${id}"`), `${name}: no ${id}`);
  }
  const sheets = all(text("xl/workbook.xml"), /<sheet [^>]*name="([^"]+)"/gu).flat();
  for (const sheet of sheets)
    expect(sheet.length <= 31 && !/[\\/?*[\]:]/u.test(sheet), `a sheet cannot be named ${sheet}`);
  return faults;
}

function isSheet(name: string): boolean {
  return /^xl\/worksheets\/sheet\d+\.xml$/u.test(name);
}

function isDrawing(name: string): boolean {
  return /^xl\/drawings\/drawing\d+\.xml$/u.test(name);
}

/** Merged cells may not overlap, and what they cover holds nothing. */
function overlapsOf(name: string, xml: string): string[] {
  const filled = new Set(all(xml, /<c r="([A-Z]+\d+)"[^>]*><v>/gu).flat());
  const covered = new Set<string>();
  const faults: string[] = [];
  for (const [from = "", top = "", to = "", bottom = ""] of all(
    xml,
    /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/gu,
  ))
    for (let row = Number(top); row <= Number(bottom); row += 1)
      for (let column = numberOf(from); column <= numberOf(to); column += 1) {
        const cell = `${column}/${row}`;
        if (covered.has(cell)) faults.push(`${name}: ${cell} is merged twice`);
        covered.add(cell);
        const isCorner = column === numberOf(from) && row === Number(top);
        if (!isCorner && filled.has(`${lettersOf(column)}${row}`))
          faults.push(`${name}: ${cell} is covered and filled`);
      }
  return faults;
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before > 0 ? lettersOf(before) : ""}${String.fromCharCode(65 + rest)}`;
}

/** The groups of each match. */
function all(text: string, pattern: RegExp): string[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1).map((group) => group ?? ""));
}
