import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import type { Feature } from "write-excel-file/node";

/**
 * Prints the sheets of a workbook as wide as the paper, with their first `rows` rows on every page. What the package writes is completed: `pageSetup`, `sheetPr` and
 * `definedName` as in ECMA-376 part 1, 18.3.1.63, 18.3.1.82 and 18.2.5.
 */
export function onePageWide(sheets: readonly string[], rows: number): Feature<Stream | Buffer | Blob> {
  const titles = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(sheet)}'!$1:$${rows}</definedName>`,
  );
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) =>
            xml
              .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(/<pageMargins[^>]*\/>/u, margins)
              .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
        "xl/workbook.xml": {
          transform: (xml) =>
            xml.replace("<definedNames/>", `<definedNames>${titles.join("")}</definedNames>`),
        },
      },
    },
  };
}

/** Inches: what an office printer can do. */
const margins = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"/>';

function escaped(sheet: string): string {
  return sheet.replaceAll("'", "''").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
