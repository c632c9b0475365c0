/** Lines a phone shows without too much scrolling. */
const mostLines = 60;
/** Characters that a text message of the web protocol certainly carries. */
const mostCharacters = 1800;

/** Puts lines into as few messages as a phone can show; no line is torn. Empty for none. */
export function splitLines(lines: readonly string[]): string[] {
  const messages: string[][] = [];
  let characters = 0;
  for (const line of lines) {
    const last = messages.at(-1);
    if (!last || last.length >= mostLines || characters + line.length > mostCharacters) {
      messages.push([line]);
      characters = line.length;
    } else {
      last.push(line);
      characters += line.length + 1;
    }
  }
  return messages.map((message) => message.join("\n"));
}
