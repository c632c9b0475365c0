import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { labels } from "../../replies/labels.ts";
import { readReply } from "../../replies/read-reply.ts";
import type { HeardReply, Reading } from "../../replies/types.ts";
import { labelNames, readTexts } from "../../texts/cli-read.ts";
import { type AskLabelled, asksLabelled } from "../read-words.ts";
import type { CommandResult } from "../types.ts";

/** Where the answers go; each is awaited, so that a slow reader is not overrun. */
export interface ReadingOutput {
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
}

/** One reply to be read, as it stands in a line. */
interface Question {
  readonly id: string | number;
  readonly ask: AskLabelled;
  readonly notice: string;
  readonly reply: HeardReply;
}

/**
 * Reads replies line by line, `{"id","ask","notice","text","kind"}` each, and answers each with `{"id","label","qty","choice","because"}` before the next is
 * read. A line that cannot be read is told on stderr with its number and passed over. Resolves with the exit code: 0, or 1 when a line was bad.
 */
export async function readReplies(input: Readable, { out, err }: ReadingOutput): Promise<number> {
  let number = 0;
  let code = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const words = number === 1 ? line.replace(/^\ufeff/, "") : line;
    if (words.trim() === "") continue;
    const question = parseQuestion(words);
    if ("problem" in question) {
      code = 1;
      await err(`${readTexts.badLine(number, question.problem)}\n`);
    } else await out(`${JSON.stringify(answer(question))}\n`);
  }
  return code;
}

/** One reading told to a person. */
export function explainReply(text: string, ask: AskLabelled, notice: string): CommandResult {
  const reading = readReply({ kind: "text", text }, { ask, notice });
  const label = labels[reading.kind][ask];
  const lines = [
    readTexts.explained(`${labelNames[label] ?? label}（${label}）`, reading.because),
    ...(reading.quantity === undefined ? [] : [readTexts.quantity(reading.quantity)]),
    ...(reading.choice === undefined ? [] : [readTexts.choice(reading.choice)]),
  ];
  return { stdout: `${lines.join("\n")}\n`, stderr: "", code: 0 };
}

function answer({ id, ask, notice, reply }: Question) {
  const { kind, quantity, choice, because }: Reading = readReply(reply, { ask, notice });
  return { id, label: labels[kind][ask], qty: quantity ?? null, choice: choice ?? null, because };
}

function parseQuestion(line: string): Question | { readonly problem: string } {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return { problem: readTexts.notJson };
  }
  if (typeof read !== "object" || read === null || Array.isArray(read))
    return { problem: readTexts.notObject };
  const { id, ask, notice = "", text, kind = "text" }: Partial<Record<string, unknown>> = { ...read };
  if (typeof id !== "string" && typeof id !== "number") return { problem: readTexts.noId };
  const known = asksLabelled.find((each) => each === ask);
  if (known === undefined) return { problem: readTexts.badAsk(asksLabelled) };
  if (typeof notice !== "string") return { problem: readTexts.badNotice };
  if (kind !== "text" && kind !== "image") return { problem: readTexts.badKind };
  const words = text ?? (kind === "image" ? "" : undefined);
  if (typeof words !== "string") return { problem: readTexts.badText };
  return { id, ask: known, notice, reply: { kind: kind === "image" ? "picture" : "text", text: words } };
}
