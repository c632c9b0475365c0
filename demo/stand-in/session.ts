import { randomBytes, randomInt } from "node:crypto";
import type { Person } from "./model/person.ts";
import { Room } from "./model/room.ts";
import type { Said } from "./model/said.ts";
import type { Happening, World } from "./model/world.ts";

/** A happening with its place in the session's order. */
export interface Numbered {
  number: number;
  happening: Happening;
}

/** How many happenings one sync answers at most; more are announced by the next check (source: ContinueFlag). */
const SYNC_LIMIT = 50;

/**
 * One login of the bot's account. It alone knows the ids of people and rooms: they are made for this login and mean
 * nothing to the next. It keeps what happens until the client has shown that it got it.
 */
export class Session {
  /** 1 for the first login to this server. */
  readonly number: number;
  readonly uin: string;
  readonly sid: string = randomBytes(12).toString("base64").replace(/\W/g, "x");
  readonly skey: string = `@crypt_${randomBytes(4).toString("hex")}_${randomBytes(16).toString("hex")}`;
  readonly passTicket: string = randomBytes(32).toString("base64url");
  readonly dataTicket: string = randomBytes(16).toString("base64url");
  isOver = false;
  readonly #world: World;
  readonly #idOf = new Map<Person | Room, string>();
  readonly #withId = new Map<string, Person | Room>();
  readonly #stopListening: () => void;
  // A real client's keys do not start at zero either.
  #last = randomInt(600_000_000, 800_000_000);
  #acknowledged = this.#last;
  #waiting: Numbered[] = [];
  readonly #wakers = new Set<() => void>();
  readonly #fetchWaiters = new Set<() => void>();

  constructor(world: World, number: number, uin: string) {
    this.#world = world;
    this.number = number;
    this.uin = uin;
    this.#give(world.fileHelper, "filehelper");
    this.#stopListening = world.listen((happening) => this.push(happening));
  }

  /** The id of a person or room in this session, made when first asked for. */
  idOf(contact: Person | Room): string {
    const known = this.#idOf.get(contact);
    if (known !== undefined) return known;
    const id =
      contact instanceof Room
        ? `@@${randomBytes(32).toString("hex")}`
        : `@${randomBytes(16).toString("hex")}`;
    this.#give(contact, id);
    return id;
  }

  /** Who has this id in this session; undefined for ids of other sessions. */
  find(id: string): Person | Room | undefined {
    return this.#withId.get(id);
  }

  get bot(): Person {
    return this.#world.bot;
  }

  /** The number of the last happening the client has shown to have. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  push(happening: Happening): void {
    if (this.isOver) return;
    this.#last += 1;
    this.#waiting.push({ number: this.#last, happening });
    this.#wake();
  }

  /** What happened after that number, the oldest first, at most as many as fit in one answer. */
  listAfter(number: number): Numbered[] {
    return this.#waiting.filter((item) => item.number > number).slice(0, SYNC_LIMIT);
  }

  /** The client has everything up to this number. A number from another session acknowledges nothing. */
  acknowledge(number: number): void {
    if (number <= this.#acknowledged || number > this.#last) return;
    this.#acknowledged = number;
    this.#waiting = this.#waiting.filter((item) => item.number > number);
    for (const look of [...this.#fetchWaiters]) look();
  }

  /** Forgets what the client has not fetched. */
  forgetMissed(): void {
    this.acknowledge(this.#last);
  }

  /** Whether the client has yet to show that it got this message. */
  isWaiting(said: Said): boolean {
    return this.#waiting.some(({ happening }) => happening.kind === "said" && happening.said === said);
  }

  /** Called after each acknowledgement; returns what ends that. */
  onFetched(look: () => void): () => void {
    this.#fetchWaiters.add(look);
    return () => this.#fetchWaiters.delete(look);
  }

  /** Resolves as soon as something waits for the client or the session is over, at the latest after `holdMs`. */
  async waitForNews(holdMs: number): Promise<void> {
    if (this.isOver || this.listAfter(this.#acknowledged).length > 0) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, holdMs);
      this.#wakers.add(wake);
    });
  }

  /** Ends the session: a check that is held is answered at once. */
  end(): void {
    this.isOver = true;
    this.#stopListening();
    this.#wake();
  }

  #give(contact: Person | Room, id: string): void {
    this.#idOf.set(contact, id);
    this.#withId.set(id, contact);
  }

  #wake(): void {
    for (const wake of [...this.#wakers]) wake();
  }
}
