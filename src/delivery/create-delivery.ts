import type { ContactAddress } from "../ports.ts";
import { closeLoginBreaker } from "./breaker.ts";
import { boundBy, decideNext, type Reason } from "./decide-next.ts";
import { findPart, scopeOf } from "./find-part.ts";
import { Misses } from "./misses.ts";
import type { PaceRules } from "./pace-rules.ts";
import { recoverParts } from "./recover.ts";
import { type SendingParts, sendPart, type Tried } from "./send-part.ts";
import { settlePart } from "./settle-part.ts";
import { listHeld, tellHeld } from "./tell-held.ts";

/** What delivery is built from. */
export interface DeliveryParts extends SendingParts {
  readonly rules: PaceRules;
}

/** Everything the bot says goes out here, one message at a time. Nothing goes out before {@link Delivery.recover}. */
export interface Delivery {
  /** Brings what an earlier crash left to a known state and begins; call once at start. Rejects when the store does. */
  recover(): Promise<void>;
  /** Look again: something was queued, stopped, or bound. Returns at once and never throws. */
  wake(): void;
  /** The rooms of a session are bound (again): a breaker that waited for a login closes. Rejects when the store does. */
  roomsReady(): Promise<void>;
  /**
   * Says something, once and without keeping it, to somebody in this session who is not on record: to a stranger who typed a wrong code. Whether it arrives is
   * not followed up.
   */
  whisper(contact: ContactAddress, text: string): void;
  /** Finishes the message under way, stores what came of it if the store lets it, and sends no more. Never rejects. */
  stop(): Promise<void>;
  /** Resolves when nothing is being looked at, sent or stored, whatever still waits for its time. Never rejects. */
  settled(): Promise<void>;
}

/** After the store refused, in milliseconds. */
const storePauseMs = 10_000;
/** After a send found no session although rooms were bound, in milliseconds. */
const sessionPauseMs = 30_000;

/** Builds the delivery. It sleeps until {@link Delivery.recover}. */
export function createDelivery(parts: DeliveryParts): Delivery {
  return new DeliveryLoop(parts);
}

class DeliveryLoop implements Delivery {
  readonly #parts: DeliveryParts;
  #begun = false;
  #stopped = false;
  /** Something changed while it looked: look once more. */
  #again = false;
  #running: Promise<void> | undefined;
  #cancelWake: () => void = () => undefined;
  /** Tried, but not yet stored: nothing else is sent before it is. */
  #tried: Tried | undefined;
  readonly #misses = new Misses();
  #restUntil = Number.NEGATIVE_INFINITY;
  #boundSince: { readonly session: number; readonly at: number } | undefined;
  #lastReason: Reason | undefined;
  readonly #whispers: { readonly contact: ContactAddress; readonly text: string }[] = [];

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  async recover(): Promise<void> {
    const { store, clock, log } = this.#parts;
    const { sending } = store.book().outbox;
    const scope = sending ? scopeOf(sending) : "directory";
    const interrupted = await store.update(scope, (draft) => recoverParts(draft, clock.now()));
    for (const { key } of interrupted)
      log.warn({ part: key }, "it is not known whether this was sent before the program ended");
    this.#begun = true;
    this.wake();
  }

  wake(): void {
    if (this.#stopped || !this.#begun) return;
    this.#again = true;
    this.#running ??= this.#run();
  }

  async roomsReady(): Promise<void> {
    const { store, bindings, clock } = this.#parts;
    const { session } = bindings;
    this.#restUntil = Number.NEGATIVE_INFINITY;
    if (this.#boundSince?.session !== session) this.#boundSince = { session, at: clock.now() };
    await store.update("directory", closeLoginBreaker);
    this.wake();
  }

  whisper(contact: ContactAddress, text: string): void {
    this.#whispers.push({ contact, text });
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelWake();
    await this.settled();
  }

  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // The caller of `wake` goes on first: what it does in the same breath is seen by one look.
    await Promise.resolve();
    try {
      while (this.#again) {
        this.#again = false;
        this.#cancelWake();
        await this.#sendWhatMayGo();
      }
    } catch (error) {
      this.#parts.log.error({ err: error }, "delivery is held up and tries again in a while");
      this.#wakeAt(this.#parts.clock.now() + storePauseMs);
    } finally {
      // In the same breath as the last look at `#again`: a wake after this starts anew.
      this.#running = undefined;
    }
  }

  /** Sends until there is something to wait for. Rejects when the store does. */
  async #sendWhatMayGo(): Promise<void> {
    const { store, bindings, clock, rules } = this.#parts;
    const bound = boundBy(bindings);
    await this.#storeTried();
    while (!this.#stopped) {
      await this.#sendWhispers();
      const now = clock.now();
      if (now < this.#restUntil) return this.#wakeAt(this.#restUntil);
      const next = decideNext(store.book(), bound, rules, now);
      if (next.is === "send") {
        this.#lastReason = undefined;
        const tried = await sendPart(this.#parts, next.part);
        if (!tried) {
          // A look just before sending dropped it.
          if (findPart(store.book(), next.part)?.part.state !== "queued") continue;
          // It was chosen, and then was not there to be sent: choosing it again at once would go round for ever.
          return this.#wakeAt(clock.now() + storePauseMs);
        }
        this.#tried = this.#paced(tried);
        await this.#storeTried();
        continue;
      }
      this.#note(next.because);
      const held = listHeld(store.book(), bound, rules, this.#sinceBound(), now);
      if (held.unbound.length + held.spent.length + held.unfriended.length > 0) {
        const before = store.book().outbox;
        await store.update("directory", (draft) => tellHeld(draft, held, bound, rules, now));
        if (store.book().outbox !== before) continue;
      }
      const until = Math.min(
        next.is === "wait" ? next.until : Number.POSITIVE_INFINITY,
        held.nextAt ?? Number.POSITIVE_INFINITY,
      );
      return this.#wakeAt(until);
    }
  }

  async #sendWhispers(): Promise<void> {
    for (let next = this.#whispers.shift(); next; next = this.#whispers.shift()) {
      const { contact, text } = next;
      await this.#parts.messenger
        .send({ kind: "contact", contact }, { kind: "text", text })
        .catch((error: unknown) => this.#parts.log.warn({ err: error }, "a stranger could not be answered"));
    }
  }

  async #storeTried(): Promise<void> {
    if (!this.#tried) return;
    const { store, clock, rules, log } = this.#parts;
    const { address, account, outcome } = this.#tried;
    await store.update(scopeOf(address), (draft) =>
      settlePart(draft, address, outcome, { account, rules, now: clock.now() }),
    );
    this.#tried = undefined;
    log.info({ part: address.key, outcome }, "a part was settled");
  }

  /** When a message did not get out of the house: decides when to try again. */
  #paced(tried: Tried): Tried {
    const now = this.#parts.clock.now();
    const { address, outcome } = tried;
    if (outcome.is === "no session") this.#restUntil = now + sessionPauseMs;
    if (outcome.is !== "not tried") {
      this.#misses.forget(address.key);
      return tried;
    }
    const retryAt = this.#misses.retryAt(address, now);
    return { ...tried, outcome: retryAt === undefined ? outcome : { ...outcome, retryAt } };
  }

  #wakeAt(at: number): void {
    this.#cancelWake();
    if (this.#stopped || !Number.isFinite(at)) return;
    this.#cancelWake = this.#parts.clock.wakeAt(at, () => this.wake());
  }

  /** Since when the rooms of the session under way are known; `undefined` while they, or a session, are not there. */
  #sinceBound(): number | undefined {
    const { account, session } = this.#parts.bindings;
    return account !== undefined && session === this.#boundSince?.session ? this.#boundSince.at : undefined;
  }

  #note(because: Reason): void {
    if (because !== this.#lastReason) this.#parts.log.debug({ because }, "nothing is sent now");
    this.#lastReason = because;
  }
}
