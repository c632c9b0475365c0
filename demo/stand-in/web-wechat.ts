import type { QrCode } from "./login-desk.ts";
import type { HowOften, Restore } from "./misbehaviour.ts";
import type { Person, PersonFacts } from "./model/person.ts";
import type { Room, RoomFacts } from "./model/room.ts";
import type { Said } from "./model/said.ts";
import type { RefusedMessage, SentMessage } from "./sent-box.ts";
import type { Servers } from "./servers.ts";
import type { Session } from "./session.ts";
import type { Tunnel } from "./tunnel.ts";

/** What a stand-in is put together from. */
export interface WebWeChatParts {
  servers: Servers;
  tunnel: Tunnel;
  sessions: readonly Session[];
  /** Hosts that were asked for and refused, in order. */
  refusedHosts: readonly string[];
  /** Paths nobody knows, in order. */
  unknownPaths: readonly string[];
  /** What could not be read or failed inside, in order. */
  failures: readonly unknown[];
}

/** The stand-in for the servers of web WeChat: people and rooms to play with, what the bot sent, and how to misbehave. */
export class WebWeChat {
  readonly #parts: WebWeChatParts;
  #cutTimer: NodeJS.Timeout | undefined;

  constructor(parts: WebWeChatParts) {
    this.#parts = parts;
  }

  /** The environment in which an unmodified bot process talks to this server and to nothing else. */
  get env(): Record<string, string> {
    const proxy = `http://127.0.0.1:${this.#parts.tunnel.port}`;
    return {
      HTTPS_PROXY: proxy,
      https_proxy: proxy,
      NO_PROXY: "",
      no_proxy: "",
      NODE_EXTRA_CA_CERTS: this.#parts.tunnel.certificateFile,
    };
  }

  /** The bot's own account: `bot.says(room, …)` is its owner typing on his phone; `bot.says("bot", …)` 文件传输助手. */
  get bot(): Person {
    return this.#parts.servers.world.bot;
  }

  /** 文件传输助手, to which the bot may send. */
  get fileHelper(): Person {
    return this.#parts.servers.world.fileHelper;
  }

  get refusedHosts(): readonly string[] {
    return this.#parts.refusedHosts;
  }

  get unknownPaths(): readonly string[] {
    return this.#parts.unknownPaths;
  }

  get failures(): readonly unknown[] {
    return this.#parts.failures;
  }

  addPerson(facts: PersonFacts): Person {
    return this.#parts.servers.world.addPerson(facts);
  }

  /** The bot is a member from the start, but nothing tells a running session before somebody speaks. */
  addRoom(facts: RoomFacts): Room {
    return this.#parts.servers.world.addRoom(facts);
  }

  makeFriend(person: Person): void {
    this.#parts.servers.world.makeFriend(person);
  }

  /** Called for each QR code the bot gets; the returned function ends that. */
  onQr(listener: (code: QrCode) => void): () => void {
    return this.#parts.servers.desk.onQr(listener);
  }

  /**
   * Somebody scans the QR code, waiting for one if none is shown, and confirms unless told not to. Resolves when the bot
   * has its new session.
   */
  async scan(options: { confirms?: boolean } = {}): Promise<void> {
    const { desk } = this.#parts.servers;
    if (!desk.open) {
      await new Promise<void>((resolve) => {
        const stop = desk.onQr(() => {
          stop();
          resolve();
        });
      });
    }
    await desk.scan(options.confirms ?? true);
  }

  /** Scans every QR code from now on, until the returned function is called. */
  scanAlways(): () => void {
    const { desk } = this.#parts.servers;
    const scan = () => {
      // The code may have been replaced or used meanwhile: then there is nothing to do.
      desk.scan(true).catch(() => undefined);
    };
    if (desk.open) scan();
    return desk.onQr(scan);
  }

  /** The QR code on show dies, as it does after some minutes: the client asks for another. */
  expireQr(): void {
    this.#parts.servers.desk.expire();
  }

  /** How many logins there were. */
  get sessionCount(): number {
    return this.#parts.sessions.length;
  }

  /** Whether the newest session still stands. */
  get isLoggedIn(): boolean {
    return this.#parts.sessions.at(-1)?.isOver === false;
  }

  /** The id the newest session has for someone; undefined before the first login. */
  findId(contact: Person | Room): string | undefined {
    return this.#parts.sessions.at(-1)?.idOf(contact);
  }

  /**
   * Resolves when the bot has fetched a message; at once if it was said to no session. Rejects with NotFetchedInTime after
   * `limitMs` (default 10,000). Fetched is not yet read: the bot may still be at work on it.
   */
  async whenFetched(said: Said, options: { limitMs?: number } = {}): Promise<void> {
    const session = this.#parts.sessions.at(-1);
    if (!session?.isWaiting(said)) return;
    const limitMs = options.limitMs ?? 10_000;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new NotFetchedInTime(said.msgId, limitMs));
      }, limitMs);
      const stop = session.onFetched(() => {
        if (session.isWaiting(said)) return;
        clearTimeout(timer);
        stop();
        resolve();
      });
    });
  }

  /** Everything the bot sent and the servers took, in order. */
  get sent(): readonly SentMessage[] {
    return this.#parts.servers.sentBox.sent;
  }

  /** What was refused, in order. */
  get refused(): readonly RefusedMessage[] {
    return this.#parts.servers.sentBox.refused;
  }

  onSent(listener: (message: SentMessage) => void): () => void {
    return this.#parts.servers.sentBox.onSent(listener);
  }

  /**
   * The oldest sent message that fits and that this function has not given out before; waits for it up to `limitMs`
   * (default 10,000) and then rejects with NothingSentInTime.
   */
  async nextSent(
    fits: (message: SentMessage) => boolean = () => true,
    options: { limitMs?: number } = {},
  ): Promise<SentMessage> {
    return await this.#parts.servers.sentBox.next(fits, options.limitMs ?? 10_000);
  }

  /** Ends the bot's session on the servers, as an owner does on his phone. */
  logOut(): void {
    for (const session of this.#parts.sessions) session.end();
  }

  /** No new session is granted (1203) until restored. */
  refuseNewSessions(): Restore {
    const { misbehaviour } = this.#parts.servers;
    misbehaviour.refusesNewSessions = true;
    return () => {
      misbehaviour.refusesNewSessions = false;
    };
  }

  /** Cuts every connection and each new one, for `ms` or until restored: the network is gone. */
  resetConnections(ms?: number): Restore {
    const { misbehaviour } = this.#parts.servers;
    const restore = () => {
      clearTimeout(this.#cutTimer);
      misbehaviour.isCut = false;
    };
    restore();
    misbehaviour.isCut = true;
    this.#parts.tunnel.cutAll();
    if (ms !== undefined) this.#cutTimer = setTimeout(restore, ms);
    return restore;
  }

  /** The next sends are refused with this code: 1205 too often, 1100…1102 session over, 1203 environment refused. */
  answerSend(code: number, often: HowOften = {}): Restore {
    return this.#parts.servers.misbehaviour.addSendRule({ kind: "refuse", code }, often);
  }

  /** Takes the next sends but cuts the connection instead of answering. */
  takeAndCut(often: HowOften = { times: 1 }): Restore {
    return this.#parts.servers.misbehaviour.addSendRule({ kind: "take and cut" }, { times: 1, ...often });
  }

  /** Takes the next sends and never answers: the client gives up after its 60 s. */
  takeInSilence(often: HowOften = { times: 1 }): Restore {
    return this.#parts.servers.misbehaviour.addSendRule({ kind: "take in silence" }, { times: 1, ...often });
  }

  /** Deals with requests whose path contains `path` (default: all) only after this long. */
  beSlow(ms: number, path = ""): Restore {
    const { misbehaviour } = this.#parts.servers;
    const slow = { ms, path };
    misbehaviour.slow = slow;
    return () => {
      if (misbehaviour.slow === slow) misbehaviour.slow = undefined;
    };
  }

  /** Answers requests whose path contains `path` (default: all) with status 500, JSON cut in the middle, or nothing. */
  answerBroken(form: "500" | "json" | "empty", often: HowOften & { path?: string } = {}): Restore {
    return this.#parts.servers.misbehaviour.addBroken(form, often.path ?? "", often);
  }

  /** Delivers a message again, with the same id. */
  deliverTwice(said: Said): void {
    this.#parts.servers.world.tell({ kind: "said", said });
  }

  /** Ends everything; open connections are cut. */
  async close(): Promise<void> {
    clearTimeout(this.#cutTimer);
    this.#parts.servers.desk.expire();
    for (const session of this.#parts.sessions) session.end();
    await this.#parts.tunnel.close();
  }
}

/** The bot did not fetch a message. */
export class NotFetchedInTime extends Error {
  override name = "NotFetchedInTime";
  constructor(msgId: string, limitMs: number) {
    super(`the bot has not fetched message ${msgId} within ${limitMs} ms`);
  }
}
