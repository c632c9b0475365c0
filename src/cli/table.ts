/** Drawn two columns wide by every terminal that shows Chinese. */
const wide =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6“”‘’…—·])$/u;
/** Drawn on top of what is before them, or not at all. */
const invisible = /^(?:\p{Mark}|\p{Cf}|\p{Cc})$/u;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!invisible.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/**
 * Other people's words made safe to print on one line: control characters (they could move the cursor or rewrite the screen) and signs that change the
 * direction of reading are dropped, line breaks become spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .trim();
}

/** Rows under a head, columns aligned, two spaces between; the last column is not padded. Empty without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [head, ...rows.map((row) => row.map(printable))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ""))));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - displayWidth(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
