/** A page of A4 with margins of 20 mm: the height of its text, points. */
export const pageHeight = 728;

/** Width of the text on it, points. */
const pageWidth = 482;

interface Style {
  /** Size of the letters and height of a line, points. */
  readonly size: number;
  readonly line: number;
  /** Space above, points. */
  readonly above: number;
  /** Space on the left, points. */
  readonly left: number;
}

const styles: readonly { readonly begins: RegExp; readonly style: Style }[] = [
  { begins: /^# /u, style: { size: 16, line: 22, above: 4, left: 0 } },
  { begins: /^## /u, style: { size: 12, line: 17, above: 9, left: 0 } },
  { begins: /^> ?/u, style: { size: 10, line: 14, above: 3, left: 10 } },
  { begins: /^- /u, style: { size: 10.5, line: 14.7, above: 0, left: 15 } },
];
const body: Style = { size: 10.5, line: 14.7, above: 3, left: 0 };

/**
 * How high a guide stands on paper, points: letters of 10 to 11 points, lines 1.4 times as high. An estimate, held against a print by a browser: it was within
 * two lines a page.
 */
export function printedHeight(markdown: string): number {
  let height = 0;
  for (const block of markdown.replace(/<!--[^>]*-->\n?/gu, "").split(/\n{2,}/u)) {
    if (block.trim() === "") continue;
    const lines = block.trim().split("\n");
    const style = styles.find(({ begins }) => begins.test(lines[0] ?? ""))?.style ?? body;
    height += style.above;
    for (const line of lines) {
      const words = line.replace(/^(?:#+ |> ?|- )/u, "").replace(/\\$|\*\*|\\(?=[^\w\s])/gu, "");
      height += Math.max(1, Math.ceil((widthOf(words) * style.size) / (pageWidth - style.left))) * style.line;
    }
  }
  return height;
}

/** In letters of full width. */
function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) width += letter === " " ? 0.25 : letter.charCodeAt(0) < 0x2000 ? 0.57 : 1;
  return width;
}
