import type { Clock } from "../../src/ports.ts";
import { dayMs, hourMs, instantOf, minuteMs } from "../../src/zone.ts";

/** How long; what is not given is zero. */
export interface Lapse {
  readonly ms?: number;
  readonly seconds?: number;
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
}

interface Alarm {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * A clock that stands still until it is advanced. Between two alarms it waits until everything registered with {@link FakeClock.settleWith} is quiet, so
 * that real files are written at a standstill and no test ever sleeps.
 */
export class FakeClock implements Clock {
  #now: number;
  readonly #alarms = new Set<Alarm>();
  readonly #hooks: (() => Promise<unknown>)[] = [];

  /** By default Monday, 23 November 2026, 14:00 in Shanghai. */
  constructor(start: number = instantOf(2026, 11, 23, 14, 0)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  wakeAt(at: number, wake: () => void): () => void {
    const alarm: Alarm = { at, wake };
    this.#alarms.add(alarm);
    if (at <= this.#now) queueMicrotask(() => this.#ring(alarm));
    return () => this.#alarms.delete(alarm);
  }

  /** Adds what resolves when its owner has nothing under way, such as `() => delivery.settled()`. Returns what takes it away again. */
  settleWith(hook: () => Promise<unknown>): () => void {
    this.#hooks.push(hook);
    return () => {
      const index = this.#hooks.indexOf(hook);
      if (index >= 0) this.#hooks.splice(index, 1);
    };
  }

  /** Waits until everything registered is quiet, without time passing. */
  async settle(): Promise<void> {
    // One's work may be another's cue: as many rounds as there are owners, and one for the last cue.
    for (let round = 0; round <= this.#hooks.length; round += 1) {
      for (const hook of [...this.#hooks]) await hook();
    }
  }

  /** Lets time pass, ringing every alarm at its instant and in order, and waits for quiet after each. */
  async advance({ ms = 0, seconds = 0, minutes = 0, hours = 0, days = 0 }: Lapse): Promise<void> {
    await this.advanceTo(
      this.#now + ms + seconds * 1_000 + minutes * minuteMs + hours * hourMs + days * dayMs,
    );
  }

  /** The same, up to an instant. Time never goes back. */
  async advanceTo(instant: number): Promise<void> {
    await this.settle();
    for (let alarm = this.#nextUntil(instant); alarm; alarm = this.#nextUntil(instant)) {
      this.#now = Math.max(this.#now, alarm.at);
      this.#ring(alarm);
      await this.settle();
    }
    this.#now = Math.max(this.#now, instant);
    await this.settle();
  }

  /** When the next alarm rings; `undefined` when none is set. */
  findNextAlarm(): number | undefined {
    return this.#nextUntil(Number.POSITIVE_INFINITY)?.at;
  }

  #nextUntil(instant: number): Alarm | undefined {
    let next: Alarm | undefined;
    for (const alarm of this.#alarms) {
      if (alarm.at <= instant && (!next || alarm.at < next.at)) next = alarm;
    }
    return next;
  }

  #ring(alarm: Alarm): void {
    if (this.#alarms.delete(alarm)) alarm.wake();
  }
}
