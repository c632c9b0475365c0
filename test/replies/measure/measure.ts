import { labels } from "../../../src/replies/labels.ts";
import { readReply } from "../../../src/replies/read-reply.ts";
import { asks, type LabelledLine } from "./labelled-lines.ts";
import { upperBound } from "./upper-bound.ts";

/** A line with what the reader made of it. */
export interface ReadLine {
  readonly line: LabelledLine;
  readonly got: string;
  readonly qty?: number;
  readonly choice?: string;
  readonly because: string;
}

/** How one label fared. Rates are from 0 to 1; undefined where nothing was read or labelled so. */
export interface LabelFigures {
  readonly label: string;
  readonly labelled: number;
  readonly read: number;
  readonly right: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
}

/** A reading that would do harm: an answer written down that nobody gave, or a wrong number or choice. */
export interface Claim {
  readonly name: string;
  readonly size: number;
  readonly errors: readonly ReadLine[];
  /** The 95 % upper bound of the rate of errors. */
  readonly bound: number;
}

/** What one ask measured. */
export interface AskFigures {
  readonly ask: LabelledLine["ask"];
  readonly lines: readonly ReadLine[];
  readonly wrong: readonly ReadLine[];
  readonly labels: readonly LabelFigures[];
  readonly claims: readonly Claim[];
}

/** The reading that is written down as the answer, by ask. */
const claimed = {
  ack: ["ack"],
  rectify: ["done"],
  signup: ["signup", "cancel"],
  vote: ["vote"],
  roster: ["change", "nochange"],
  suggest: ["suggestion"],
} as const;

/** Reads one labelled line as the bot would. */
export function readLine(line: LabelledLine): ReadLine {
  const reply = { kind: line.kind === "text" ? "text" : "picture", text: line.text } as const;
  const { kind, quantity, choice, because } = readReply(reply, { ask: line.ask, notice: line.notice });
  return {
    line,
    got: labels[kind][line.ask],
    ...(quantity === undefined ? {} : { qty: quantity }),
    ...(choice === undefined ? {} : { choice }),
    because,
  };
}

/** Measures the reader on labelled lines, ask by ask; an ask without lines is left out. */
export function measure(lines: readonly LabelledLine[]): readonly AskFigures[] {
  return asks
    .map((ask) => measureAsk(ask, lines.filter((line) => line.ask === ask).map(readLine)))
    .filter((figures) => figures.lines.length > 0);
}

function measureAsk(ask: LabelledLine["ask"], lines: readonly ReadLine[]): AskFigures {
  const names = [...new Set(lines.flatMap(({ line, got }) => [line.label, got]))].sort();
  return {
    ask,
    lines,
    wrong: lines.filter((read) => !isRight(read)),
    labels: names.map((label) => figuresOf(label, lines)),
    claims: [
      ...claimed[ask].map((label) =>
        claimOf(
          `wrong ${label}`,
          lines.filter(({ got }) => got === label),
          (read) => read.got !== read.line.label,
        ),
      ),
      ...(ask === "signup"
        ? [claimOf("wrong qty", bothSay("signup", lines), ({ qty, line }) => qty !== line.qty)]
        : []),
      ...(ask === "vote"
        ? [claimOf("wrong choice", bothSay("vote", lines), ({ choice, line }) => choice !== line.choice)]
        : []),
    ],
  };
}

function bothSay(label: string, lines: readonly ReadLine[]): readonly ReadLine[] {
  return lines.filter(({ got, line }) => got === label && line.label === label);
}

function isRight({ line, got, qty, choice }: ReadLine): boolean {
  return got === line.label && qty === line.qty && choice === line.choice;
}

function figuresOf(label: string, lines: readonly ReadLine[]): LabelFigures {
  const labelled = lines.filter(({ line }) => line.label === label).length;
  const read = lines.filter(({ got }) => got === label).length;
  const right = bothSay(label, lines).length;
  return { label, labelled, read, right, precision: rate(right, read), recall: rate(right, labelled) };
}

function claimOf(name: string, lines: readonly ReadLine[], isWrong: (read: ReadLine) => boolean): Claim {
  const errors = lines.filter(isWrong);
  return { name, size: lines.length, errors, bound: upperBound(errors.length, lines.length) };
}

function rate(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
