import { reading } from "../short-reading.ts";
import type { Reading } from "../types.ts";
import { plainAgreements, plainKnown, plainParts, plainReceipts } from "./words/plain.ts";

/**
 * The commonest answers to a hazard by their whole text, so that they cost one look-up. Each is what the clause rules make of the same words, whatever the
 * notice; a test holds the two together.
 */
export function findPlainAnswer(own: string): Reading | undefined {
  return own.length > longest ? undefined : plainAnswers.get(withoutEnd(own));
}

/** The marks that end a text and say nothing. */
const ends = new Set([..."。.!！~～ "]);

function withoutEnd(text: string): string {
  let to = text.length;
  while (to > 0 && ends.has(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}

/** Every text of the table, for the test. */
export function listPlainAnswers(): readonly (readonly [string, Reading])[] {
  return [...plainAnswers];
}

const plainAnswers: ReadonlyMap<string, Reading> = buildTable();
const longest = Math.max(...[...plainAnswers.keys()].map(({ length }) => length)) + 3;

function buildTable(): ReadonlyMap<string, Reading> {
  const { already, whole, deeds, wholeDeeds, results, ends: ownEnds, later, laterDeeds } = plainParts;
  const table = new Map<string, Reading>();
  const set = (texts: readonly string[], answer: Reading): void => {
    for (const text of texts) table.set(text, answer);
  };
  const done = reading("done", 0.9, "donePlainly");
  const either = ["", ...already, ...whole];
  const finished = [...join(deeds, results), ...ownEnds];
  set(["好了", "都好了", "全好了", ...join(either, finished, ["了"])], done);
  set(join([...already, ""], ownEnds), done);
  set(join(already, [...deeds, ...wholeDeeds], ["", "了"]), done);
  set(join(already, deeds, results, ["", "了"]), done);
  set(join(either, wholeDeeds, ["了"]), done);
  const opened = ["", ...join(plainReceipts, ["，", ",", " ", ""]), "好的，", "好的,", "好的"];
  set(join(opened, later, laterDeeds), reading("promise", 0.85, "promised"));
  set(plainAgreements, reading("received", 0.9, "agreed"));
  set(plainKnown, reading("received", 0.92, "readOrUnderstood"));
  set(plainReceipts, reading("received", 0.98, "receivedPlainly"));
  return table;
}

/** Every way to say one of each list, in order. */
function join(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (said, words) => said.flatMap((before) => words.map((word) => before + word)),
    [""],
  );
}
