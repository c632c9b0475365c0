/** How many ids are remembered: some days of a busy station. */
const LIMIT = 20_000;

/**
 * The servers may deliver a message twice, and a poll that was given up may still bring what another brought too (run). The id is the
 * same each time, so what has been heard is remembered: the last 20,000 ids.
 */
export class HeardOnce {
  readonly #limit: number;
  readonly #ids = new Set<string>();

  constructor(limit: number = LIMIT) {
    this.#limit = limit;
  }

  /** Whether this id is heard for the first time; from now on it is not. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > this.#limit) {
      const [oldest] = this.#ids;
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
    return true;
  }

  /** Whether this id is remembered. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }
}
