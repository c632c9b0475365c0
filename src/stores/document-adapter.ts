import { readFile } from "node:fs/promises";
import type { Adapter } from "lowdb";
import { formatDocument, formatVersion, parseDocument } from "./document-format.ts";
import { hasCode } from "./error-code.ts";
import { type PreviousGeneration, StoreDamaged, StoreTooNew } from "./errors.ts";
import { previousFile, type ReplaceOptions, replaceFile } from "./replace-file.ts";

/** What the adapter must know of the document it reads and writes. */
export interface DocumentShape {
  readonly file: string;
  readonly kind: string;
  /** Why a content is not such a document; `undefined` when it is. */
  findProblem(content: unknown): string | undefined;
}

/**
 * A lowdb adapter that replaces its file whole and durably, and refuses to read what is not certainly the document: `read` gives `null` only where
 * there is neither a file nor a previous generation of it. Rejects with {@link StoreDamaged} or {@link StoreTooNew}.
 */
export class DocumentAdapter<T> implements Adapter<T> {
  readonly #shape: DocumentShape;
  readonly #options: ReplaceOptions;

  constructor(shape: DocumentShape, options: ReplaceOptions) {
    this.#shape = shape;
    this.#options = options;
  }

  async read(): Promise<T | null> {
    const { file, kind } = this.#shape;
    const text = await findText(file);
    if (text === undefined) {
      if (["missing", "not kept"].includes(await this.#previous())) return null;
      throw await this.#damaged("it is missing, though its previous generation is there");
    }
    const parsed = parseDocument(kind, text);
    if (parsed.is === "too new") throw new StoreTooNew(file, parsed.version, formatVersion);
    if (parsed.is === "damaged") throw await this.#damaged(parsed.wrong, parsed.cause);
    const problem = this.#shape.findProblem(parsed.content);
    if (problem !== undefined) throw await this.#damaged(problem);
    return parsed.content as T;
  }

  async write(content: T): Promise<void> {
    await replaceFile(this.#shape.file, formatDocument(this.#shape.kind, content), this.#options);
  }

  async #previous(): Promise<PreviousGeneration> {
    if (!this.#options.keepPrevious) return "not kept";
    const text = await findText(previousFile(this.#shape.file));
    if (text === undefined) return "missing";
    const parsed = parseDocument(this.#shape.kind, text);
    return parsed.is === "content" && this.#shape.findProblem(parsed.content) === undefined
      ? "readable"
      : "damaged";
  }

  async #damaged(wrong: string, cause?: unknown): Promise<StoreDamaged> {
    return new StoreDamaged(this.#shape.file, wrong, await this.#previous(), { cause });
  }
}

async function findText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
