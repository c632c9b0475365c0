import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Log } from "../../src/ports.ts";

/** An empty folder for one test, gone when it ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-store-"));
  onTestFinished(async () => await rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A log that remembers its messages. */
export function rememberingLog(): Log & { readonly messages: string[] } {
  const messages: string[] = [];
  const note = (_facts: object, message: string) => void messages.push(message);
  return { messages, debug: note, info: note, warn: note, error: note };
}
