import { clockText } from "../src/texts/time.ts";

const colours = { grey: 90, green: 32, yellow: 33, cyan: 36, red: 31, bold: 1 } as const;

/** What the demo prints: chats as they happen, and headings between them. */
export interface Screen {
  heading(text: string): void;
  /** A line of a chat: where, who, what. */
  chat(where: string, who: string, what: string, by: "bot" | "officer" | "keeper"): void;
  note(text: string): void;
  problem(text: string): void;
}

/** A screen on standard output, coloured only where that is a terminal. */
export function openScreen(): Screen {
  const paint = (colour: keyof typeof colours, text: string): string =>
    process.stdout.isTTY ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
  const print = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  return {
    heading: (text) => print(`\n${paint("bold", `── ${text} ──`)}`),
    chat(where, who, what, by) {
      const colour = by === "bot" ? "green" : by === "officer" ? "cyan" : "grey";
      const head = `${clockText(Date.now())} ${where}｜${who}：`;
      const indented = what.split("\n").join("\n          ");
      print(`${paint(colour, head)}${indented}`);
    },
    note: (text) => print(paint("yellow", `· ${text}`)),
    problem: (text) => print(paint("red", `✗ ${text}`)),
  };
}
