import { readFileSync } from "node:fs";

/** A line somebody on the street says, with what a careful officer decides; see README.md beside the file. */
export interface Line {
  readonly id: string;
  readonly kind: "text" | "picture" | "voice" | "sticker";
  readonly text: string;
  readonly label: "ack" | "not_ack" | "unclear";
  readonly manner: string;
}

/** All labelled lines in the order of the file. */
export function readLines(): Line[] {
  return readFileSync(new URL("lines.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}
