import { randomBytes } from "node:crypto";

/** A QR code somebody may scan. */
export interface QrCode {
  uuid: string;
  /** What the code says. */
  url: string;
}

/** What the login poll answers. `408` is "nobody has scanned yet", `400` "this code is dead". */
export type LoginState = 200 | 201 | 400 | 408;

interface Code {
  state: LoginState;
  ticket: string;
  /** What the client has been told last; it is answered at once when this differs from the state. */
  told: LoginState;
  wakers: Set<() => void>;
  onUsed: Array<() => void>;
}

/** The QR codes that were given out, and who scanned which. */
export class LoginDesk {
  readonly #codes = new Map<string, Code>();
  readonly #listeners = new Set<(code: QrCode) => void>();
  #newest: string | undefined;

  onQr(listener: (code: QrCode) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Gives out a new code; older ones die. */
  giveCode(): QrCode {
    for (const code of this.#codes.values()) this.#set(code, 400);
    const uuid = `${randomBytes(9).toString("base64url")}==`;
    this.#codes.set(uuid, {
      state: 408,
      told: 408,
      ticket: randomBytes(18).toString("base64url"),
      wakers: new Set(),
      onUsed: [],
    });
    this.#newest = uuid;
    const shown = { uuid, url: `https://login.weixin.qq.com/l/${uuid}` };
    for (const listener of this.#listeners) listener(shown);
    return shown;
  }

  /** The code that waits to be scanned or confirmed; undefined if there is none. */
  get open(): QrCode | undefined {
    const code = this.#newest === undefined ? undefined : this.#codes.get(this.#newest);
    if (this.#newest === undefined || (code?.state !== 408 && code?.state !== 201)) return undefined;
    return { uuid: this.#newest, url: `https://login.weixin.qq.com/l/${this.#newest}` };
  }

  /** Somebody scans the newest code (201) and, if he confirms (200), waits until the client has fetched its login. */
  async scan(confirms: boolean): Promise<void> {
    const uuid = this.#newest;
    const code = uuid === undefined ? undefined : this.#codes.get(uuid);
    if (!code) throw new NothingToScan();
    this.#set(code, 201);
    if (!confirms) return;
    await new Promise<void>((resolve) => {
      code.onUsed.push(resolve);
      this.#set(code, 200);
    });
  }

  /** Waits until the code's state is news to the client, at most `holdMs`; an unknown code is dead. */
  async waitForScan(uuid: string, holdMs: number): Promise<LoginState> {
    const code = this.#codes.get(uuid);
    if (!code) return 400;
    if (code.state === code.told) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          code.wakers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, holdMs);
        code.wakers.add(wake);
      });
    }
    // A code that was scanned but not confirmed goes on as "nothing new".
    const answer = code.state === 201 && code.told === 201 ? 408 : code.state;
    code.told = code.state;
    return answer;
  }

  getTicket(uuid: string): string {
    const code = this.#codes.get(uuid);
    if (!code) throw new NothingToScan();
    return code.ticket;
  }

  /** Uses up the code a ticket belongs to; false if there is none that was confirmed. */
  useTicket(ticket: string): boolean {
    for (const [uuid, code] of this.#codes) {
      if (code.ticket !== ticket || code.state !== 200) continue;
      this.#codes.delete(uuid);
      for (const used of code.onUsed) used();
      return true;
    }
    return false;
  }

  /** Every code that was given out dies. */
  expire(): void {
    for (const code of this.#codes.values()) this.#set(code, 400);
  }

  #set(code: Code, state: LoginState): void {
    code.state = state;
    for (const wake of [...code.wakers]) wake();
  }
}

/** Somebody was to scan a code, but the bot shows none. */
export class NothingToScan extends Error {
  override name = "NothingToScan";
  constructor() {
    super("the bot shows no QR code to scan");
  }
}
