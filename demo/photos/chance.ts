/** Chance that comes out the same for the same seed: numbers from 0 up to 1. */
export type Chance = () => number;

/** Mulberry32: small, and even enough for pictures. */
export function chanceOf(seed: number): Chance {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number between two. */
export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance();
}

/** One of several; `all` must not be empty. */
export function oneOf<T>(chance: Chance, all: readonly [T, ...T[]]): T {
  return all[Math.floor(chance() * all.length)] ?? all[0];
}
