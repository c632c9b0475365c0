import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { listStreetLines, streetNotice } from "../street-lines.ts";

/** What can be asked for, in the order of the report. */
export const asks = ["ack", "rectify", "signup", "vote", "roster", "suggest"] as const;

const labelledLine = z.object({
  id: z.string(),
  ask: z.enum(asks),
  notice: z.string(),
  text: z.string(),
  kind: z.enum(["text", "image"]),
  label: z.string(),
  qty: z.number().optional(),
  choice: z.string().optional(),
  manner: z.string().optional(),
  /** The tuning half was written in batches; the first figure of a batch is the one worth telling. */
  batch: z.string().optional(),
});

/** A reply with what an officer decides. */
export type LabelledLine = z.infer<typeof labelledLine>;

/** The halves of the set: `tuning` may be looked at, `held-out` only gives figures. */
export type Half = "tuning" | "held-out";

/** All lines of one half, by ask. Throws with the file and line that cannot be read; a file that is not there holds no line. */
export function listLabelled(half: Half): readonly LabelledLine[] {
  return asks.flatMap((ask) => {
    const file = new URL(`../${half}/${ask}.jsonl`, import.meta.url);
    if (!existsSync(file)) return [];
    return readFileSync(file, "utf8")
      .split("\n")
      .map((line, index) => ({ line, place: `${half}/${ask}.jsonl:${index + 1}` }))
      .filter(({ line }) => line.trim() !== "")
      .map(({ line, place }) => parseLine(line, place));
  });
}

function parseLine(line: string, place: string): LabelledLine {
  try {
    return labelledLine.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${place} is no labelled line`, { cause: error });
  }
}

/** The replies the demo's street gives to its notice. Voice and stickers are not measured: nobody reads them. */
export function listStreet(): readonly LabelledLine[] {
  return listStreetLines()
    .filter(({ kind }) => kind === "text" || kind === "picture")
    .map(({ id, kind, text, label, manner }) => ({
      id,
      ask: "ack",
      notice: streetNotice,
      text,
      kind: kind === "text" ? "text" : "image",
      label,
      manner,
    }));
}
