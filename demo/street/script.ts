import type { Line } from "./lines.ts";
import type { Trade } from "./shops.ts";

/** One thing a keeper does after the notice has reached his group. */
export interface Turn {
  /** Milliseconds after the group has the whole notice. */
  readonly after: number;
  readonly shop: string;
  /** Which of the shop's keepers speaks; `stranger`: somebody whose name tells no shop. */
  readonly keeper: number | "stranger";
  readonly says: Line;
  readonly how:
    | "says"
    | "quotes the notice"
    | "says and recalls"
    | "says in the wrong group"
    | "is delivered twice";
}

/** What each shop of the street knows of itself when all is said. */
export interface Truth {
  readonly shop: string;
  readonly answered: boolean;
  /** What it said, for the report. */
  readonly said: readonly string[];
}

/** Shops of which only one thing is heard, by their place in the group. */
const loners = new Map<number, { readonly label: Line["label"]; readonly how: Turn["how"] }>([
  [5, { label: "not_ack", how: "says" }],
  [7, { label: "unclear", how: "says" }],
  [9, { label: "ack", how: "says and recalls" }],
  [11, { label: "ack", how: "says in the wrong group" }],
  [13, { label: "unclear", how: "says" }],
]);

/** Who says what, and when. The same seed tells the same story. */
export function writeScript(trade: Trade, lines: readonly Line[], seed: number, spanMs: number): Turn[] {
  const random = mulberry(seed);
  const pick = (label: Line["label"], fits: (line: Line) => boolean = () => true): Line => {
    const fitting = lines.filter((line) => line.label === label && fits(line));
    const line = fitting[Math.floor(random() * fitting.length)];
    if (!line) throw new Error(`the street has no line that is ${label}`);
    return line;
  };
  const isText = (line: Line): boolean =>
    line.kind === "text" && line.manner !== "quote" && line.manner !== "number";
  const turns: Turn[] = [];
  const add = (shop: string, says: Line, how: Turn["how"] = "says", keeper: Turn["keeper"] = 0): void => {
    turns.push({ after: Math.floor(random() * spanMs), shop, keeper, says, how });
  };
  for (const [index, { name, keepers }] of trade.shops.entries()) {
    const lot = index % 16;
    if (lot === 3 || lot === 12) continue; // never answers
    if (lot === 2)
      add(
        name,
        pick("not_ack", (line) => line.manner === "question"),
      );
    const alone = loners.get(lot);
    if (alone) {
      add(name, pick(alone.label, alone.label === "unclear" ? undefined : isText), alone.how);
      continue;
    }
    const how = lot === 4 ? "quotes the notice" : lot === 6 ? "is delivered twice" : "says";
    for (const keeper of keepers.keys()) add(name, pick("ack", isText), how, keeper);
  }
  for (const stranger of trade.strangers) add(stranger.nickname, pick("ack", isText), "says", "stranger");
  return turns.sort((one, other) => one.after - other.after);
}

/** What the street knows: a shop has answered when it said an `ack` line in its own group and did not take it back. */
export function truthOf(trade: Trade, turns: readonly Turn[]): Truth[] {
  return trade.shops.map(({ name }) => {
    const own = turns.filter(({ shop, keeper }) => shop === name && keeper !== "stranger");
    const counting = own.filter(
      ({ says, how }) =>
        says.label === "ack" && how !== "says and recalls" && how !== "says in the wrong group",
    );
    return {
      shop: name,
      answered: counting.length > 0,
      said: own.map(({ says, how }) => `${says.text || `[${says.kind}]`} (${how})`),
    };
  });
}

/** A small deterministic generator (mulberry32): numbers from 0 to below 1. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
