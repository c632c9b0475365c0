import { z } from "zod";

/** The format this program writes, and the highest it reads. */
export const formatVersion = 1;

const envelope = z.object({ version: z.int().positive(), kind: z.string(), content: z.unknown() });

/** What a file's text turned out to be. */
export type Parsed =
  | { readonly is: "content"; readonly content: unknown }
  | { readonly is: "damaged"; readonly wrong: string; readonly cause?: unknown }
  | { readonly is: "too new"; readonly version: number };

/** A document as the text of its file: `{"version":1,"kind":"sheet","content":{…}}`. */
export function formatDocument(kind: string, content: unknown): string {
  return `${JSON.stringify({ version: formatVersion, kind, content })}\n`;
}

/** Reads what {@link formatDocument} wrote. Looks no deeper than the envelope. */
export function parseDocument(kind: string, text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return { is: "damaged", wrong: text.trim() === "" ? "it is empty" : "it is not JSON", cause };
  }
  const outer = envelope.safeParse(value);
  if (!outer.success) return { is: "damaged", wrong: "its version, kind or content is missing" };
  if (outer.data.version > formatVersion) return { is: "too new", version: outer.data.version };
  if (outer.data.kind !== kind)
    return { is: "damaged", wrong: `it holds a ${outer.data.kind}, not a ${kind}` };
  return { is: "content", content: outer.data.content };
}
