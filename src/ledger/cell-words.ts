/** Words as they stand in one line of a cell. */
export function onOneLine(words: string): string {
  return writable(words).replace(/\s+/gu, " ").trim();
}

/** Without what XML cannot hold: control characters but line ends and tabs, half characters, U+FFFE and U+FFFF. */
export function writable(words: string): string {
  return words.replace(/(?![\t\n])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, "");
}
