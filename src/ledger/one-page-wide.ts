import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import type { Feature } from "write-excel-file/node";
import { pageOf } from "../texts/ledger.ts";

/** What completes a file the package writes. */
type Completion = Feature<Stream | Buffer | Blob>;

/**
 * Prints the sheets of a workbook as wide as the paper, with their first `rows` rows on every page. What the package writes is completed: `pageSetup`, `sheetPr` and
 * `definedName` as in ECMA-376 part 1, 18.3.1.63, 18.3.1.82 and 18.2.5. Pages are numbered at their foot.
 */
export function onePageWide(sheets: readonly string[], rows: number): Completion {
  const titles = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(sheet.replaceAll("'", "''"))}'!$1:$${rows}</definedName>`,
  );
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) =>
            printed(
              xml,
              `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${pageFooter()}`,
            ),
        },
        "xl/workbook.xml": {
          transform: (xml) =>
            xml.replace("<definedNames/>", `<definedNames>${titles.join("")}</definedNames>`),
        },
      },
    },
  };
}

/** Prints each sheet on one upright page. The sheets have to ask for another orientation: else the package leaves out what is completed here. */
export function oneUprightPage(): Completion {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) =>
            printed(xml, '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/>'),
        },
      },
    },
  };
}

/** A sheet fitted to its pages: `setup` in place of its page setup. */
function printed(xml: string, setup: string): string {
  return (
    xml
      .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace(/<pageMargins[^>]*\/>/u, margins)
      .replace(/<pageSetup [^>]*\/>/u, setup)
      // Only rows are frozen: what lies below them is the bottom left (18.18.52).
      .replace(/ xSplit="0"( [^>]*)activePane="bottomRight"/u, '$1activePane="bottomLeft"')
  );
}

/** Page and number of pages, as fields (ECMA-376 part 1, 18.3.1.46). */
function pageFooter(): string {
  return `<headerFooter><oddFooter>${escaped(`&C${pageOf("&P", "&N")}`)}</oddFooter></headerFooter>`;
}

/** Inches: what an office printer can do. */
const margins = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"/>';

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
