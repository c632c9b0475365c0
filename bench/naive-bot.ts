import { join } from "node:path";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";

/** What the naive bot keeps of a reply. */
export interface NaiveAnswer {
  readonly messageId: string;
  readonly at: number;
  readonly group: string;
  readonly by: string;
  readonly text: string;
}

interface NaiveBook {
  readonly recipients: { readonly name: string; readonly group: string }[];
  readonly answers: NaiveAnswer[];
}

/**
 * The bot to compare with: one lowdb file with everything about one notice, rewritten at each reply, as lowdb's own guide shows it. It does not
 * wait for the disk (no fsync), knows no duplicates and reads no words.
 */
export class NaiveBot {
  readonly #low: Low<NaiveBook>;
  #turn: Promise<void> = Promise.resolve();

  constructor(folder: string, recipients: NaiveBook["recipients"], answers: NaiveBook["answers"]) {
    this.#low = new Low<NaiveBook>(new JSONFile(join(folder, "naive.json")), { recipients, answers });
  }

  get answered(): number {
    return this.#low.data.answers.length;
  }

  /** Resolves when this reply's own write is done; writes are made one after the other. */
  heard(answer: NaiveAnswer): Promise<void> {
    this.#turn = this.#turn.then(() => this.#low.update(({ answers }) => void answers.push(answer)));
    return this.#turn;
  }
}
