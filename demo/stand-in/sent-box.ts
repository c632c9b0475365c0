import type { Said } from "./model/said.ts";

/** What kind of message the bot sent, by the servers' own division. */
export type SentKind = "text" | "picture" | "video" | "file" | "sticker";

/** A message the bot sent and the servers took. It can be quoted like any other. */
export interface SentMessage extends Said {
  kind: SentKind;
  /** The words of a text; empty for other kinds. */
  text: string;
  /** The bytes of a picture, video, file or sticker, put together again; undefined for texts. */
  bytes: Buffer | undefined;
  /** The name it was uploaded under; empty for texts. */
  fileName: string;
  /** The id the client made up, as it came. */
  clientMsgId: string;
  /** Which login sent it, from 1. */
  session: number;
  /** Whether the servers' answer was withheld: the connection was cut or nothing came back. */
  answered: boolean;
  /** When the bot took it back, epoch milliseconds; undefined while it stands. */
  recalledAt: number | undefined;
}

/** A message the servers refused, by the code they answered. */
export interface RefusedMessage {
  at: number;
  code: number;
  toId: string;
  text: string;
}

/** Everything the bot sent, in the order the servers took it. */
export class SentBox {
  readonly sent: SentMessage[] = [];
  readonly refused: RefusedMessage[] = [];
  readonly #taken = new Set<SentMessage>();
  readonly #listeners = new Set<(message: SentMessage) => void>();

  add(message: SentMessage): void {
    this.sent.push(message);
    for (const listener of [...this.#listeners]) listener(message);
  }

  onSent(listener: (message: SentMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The oldest message that fits and was not given out by this function before; waits for it if need be, at most
   * `limitMs`. Rejects with NothingSentInTime.
   */
  async next(fits: (message: SentMessage) => boolean, limitMs: number): Promise<SentMessage> {
    const there = this.sent.find((message) => !this.#taken.has(message) && fits(message));
    if (there) {
      this.#taken.add(there);
      return there;
    }
    return await new Promise<SentMessage>((resolve, reject) => {
      const stop = this.onSent((message) => {
        if (this.#taken.has(message) || !fits(message)) return;
        clearTimeout(timer);
        stop();
        this.#taken.add(message);
        resolve(message);
      });
      const timer = setTimeout(() => {
        stop();
        reject(new NothingSentInTime(limitMs, this.sent, this.refused));
      }, limitMs);
    });
  }
}

/** The bot did not send what was waited for. Its message lists the last few things it did send. */
export class NothingSentInTime extends Error {
  override name = "NothingSentInTime";
  constructor(limitMs: number, sent: readonly SentMessage[], refused: readonly RefusedMessage[]) {
    const last = sent.slice(-5).map((message) => `  ${message.kind} ${message.text.slice(0, 60)}`);
    super(
      `the bot sent nothing that fits within ${limitMs} ms; ${sent.length} sent, ${refused.length} refused, the last:\n${last.join("\n")}`,
    );
  }
}
