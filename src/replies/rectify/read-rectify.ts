import { readingTexts } from "../../texts/readings.ts";
import type { Clause, Clauses } from "../clauses.ts";
import type { Reading } from "../types.ts";
import { cutClause } from "./cut-clauses.ts";
import { isRhetoric } from "./find-cannot.ts";
import type { Hazard } from "./hazards.ts";
import { linkClauses } from "./link-clauses.ts";
import { rectifyFacts } from "./rectify-facts.ts";
import { laterReport } from "./report-condition.ts";
import type { Progress, State } from "./state.ts";
import { isSlight, tellProgress } from "./tell-progress.ts";

/** What the reader of hazards has to know besides the words. */
export interface RectifyContext {
  /** The notice's text, normalised. */
  readonly notice: string;
  readonly hazards: readonly Hazard[];
  readonly speaksFor: readonly string[];
  /** Whether a clause says that the notice is received or agreed to. */
  readonly isReceipt: (clause: Clause) => boolean;
  /** Whether a clause adds nothing: thanks, a name, a greeting. */
  readonly isIdle: (clause: Clause) => boolean;
}

/**
 * What the words say of the hazards of a notice, or undefined when they say nothing of them. A hazard is done only when every word on it says so; the last word counts when it takes
 * back the ones before.
 */
export function readRectify(split: Clauses, context: RectifyContext): Reading | undefined {
  const { hazards } = context;
  const facts = rectifyFacts(context.notice, hazards, context.speaksFor);
  const breaths = split.clauses.flatMap((clause) => chop(withoutSpeaker(clause, facts.speakers)));
  const clauses = breaths.flatMap((clause) => cutClause(clause));
  const receipt = split.clauses.some((clause) => !isSlight(clause.text) && context.isReceipt(clause));
  const told = linkClauses(
    clauses,
    clauses.map((clause) => tellProgress(clause, facts)),
    facts,
  );
  const states = standing(makeConditional(clauses, told));
  const has = (...progress: readonly Progress[]): boolean =>
    states.some((state) => progress.includes(state.progress));
  if (has("again") && states.at(-1)?.progress !== "later") return reading("unclear", 0.8, "hazardBack");
  if (has("again")) return reading("promise", 0.7, "promised");
  if (breaths.some(({ text }) => isRhetoric(text))) return reading("cannot", 0.7, "refused");
  const lastDone = states.findLastIndex(({ progress }) => progress === "done");
  const lastCannot = states.findLastIndex(({ progress }) => progress === "cannot");
  if (lastCannot >= 0 && lastCannot > lastDone) return reading("cannot", 0.8, "refused");
  if (lastCannot >= 0 && has("later", "notYet")) return reading("cannot", 0.7, "refused");
  const onlyResults = states.filter(({ results, progress }) => results && progress === "bare");
  if (
    onlyResults.length > 0 &&
    onlyResults.length === states.length &&
    (hazards.length > 0 ? coversAll(onlyResults, hazards) : onlyResults.length > 1)
  )
    return reading("done", 0.7, "donePlainly");
  const done = states.filter(({ progress }) => progress === "done");
  if (done.length > 0)
    return readDone(done, states, hazards, { clauses, told, receipt, isIdle: context.isIdle });
  if (has("later") && !has("perhaps")) return reading("promise", 0.85, "promised");
  if (has("doubted", "unchecked")) return reading("unclear", 0.8, "doneDoubted");
  if (has("perhaps")) return reading("unclear", 0.6, "doneUnclear");
  if (has("later")) return reading("promise", 0.7, "promised");
  if (has("asked")) return reading("question", 0.8, "question");
  if (has("notYet")) return receipt ? undefined : reading("unclear", 0.8, "notDoneYet");
  if (has("foreign")) return reading("none", 0.8, "otherHazard");
  if (has("bare")) return receipt ? undefined : reading("unclear", 0.8, "doneUnclear");
  return undefined;
}

function reading(kind: Reading["kind"], confidence: number, because: keyof typeof readingTexts): Reading {
  return { kind, confidence, because: readingTexts[because] };
}

/** 星空网吧已整改: who speaks is no part of what is said. Empty when nothing else is said. */
function withoutSpeaker(clause: Clause, speakers: readonly string[]): Clause {
  const { text } = clause;
  for (const name of speakers) {
    if (text.startsWith(name)) return { ...clause, text: text.slice(name.length) };
    if (text.endsWith(name)) return { ...clause, text: text.slice(0, -name.length) };
  }
  return clause;
}

/** Nobody says more in one breath; what looks back and forth in a clause then stays linear in a text's length. */
const longestBreath = 240;

function chop({ text, asked }: Clause): readonly Clause[] {
  const pieces: Clause[] = [];
  for (let from = 0; from < text.length; from += longestBreath)
    pieces.push({
      text: text.slice(from, from + longestBreath),
      asked: asked && from + longestBreath >= text.length,
    });
  return pieces;
}

function coversAll(states: readonly State[], hazards: readonly Hazard[]): boolean {
  return new Set(states.flatMap(({ of }) => of)).size >= hazards.length;
}

/** What stands beside the words that say it is done. */
interface Beside {
  readonly clauses: readonly Clause[];
  readonly told: readonly (State | undefined)[];
  readonly receipt: boolean;
  readonly isIdle: (clause: Clause) => boolean;
}

function readDone(
  done: readonly State[],
  states: readonly State[],
  hazards: readonly Hazard[],
  { clauses, told: heard, receipt, isIdle }: Beside,
): Reading {
  const general = done.some(({ of }) => of.length === 0);
  const told = new Set(done.flatMap(({ of }) => of));
  const isCovered = ({ of }: State): boolean =>
    hazards.length < 2 ||
    (of.length === 0 && general) ||
    (of.length > 0 && of.every((item) => told.has(item)));
  const has = (progress: Progress): boolean =>
    states.some(
      (state) =>
        state.progress === progress &&
        !(progress === "later" && (state.extra || state.supplied || (state.faint && isCovered(state)))),
    );
  if (has("unchecked") || has("doubted")) return reading("unclear", 0.8, "doneDoubted");
  if (has("perhaps")) return reading("unclear", 0.7, "doneUnclear");
  const last = states.at(-1);
  const settled =
    last?.progress === "done" && (last.of.length === 0 || last.of.length >= hazards.length) && last.firm;
  if ((has("later") || has("notYet")) && !settled) return reading("promise", 0.85, "partlyDone");
  if (done.every(({ slight }) => slight)) {
    if (receipt) return reading("received", 0.8, "receivedPlainly");
    const other = clauses.some(
      (clause, index) => heard[index] === undefined && !isIdle(clause) && !clause.asked,
    );
    if (other || has("foreign")) return reading("none", 0.6, "chatter");
  }
  const named = new Set(
    [...done, ...states.filter(({ results, progress }) => results && progress === "bare")].flatMap(
      ({ of }) => of,
    ),
  );
  if (!general && named.size < hazards.length) return reading("promise", 0.75, "partlyDone");
  return reading("done", 0.9, "donePlainly");
}

/** The states that still hold: none before a correction, nor what is told of the past when more is told. */
function standing(told: readonly (State | undefined)[]): readonly State[] {
  const heard = told.flatMap((state) => state ?? []);
  const anyDone = heard.some(({ progress }) => progress === "done");
  const all = heard.filter(({ weak }) => !(weak && anyDone));
  const from = all.findLastIndex(({ progress }) => progress === "corrected");
  const after = all.slice(from + 1);
  const tookBack = from >= 0 && all.slice(0, from).some(({ progress }) => progress === "done");
  if (tookBack && after.length > 0 && after.every(({ progress }) => progress === "notYet"))
    return after.map((state) => ({ ...state, progress: "later" as const }));
  const corrected = after.length > 0 ? after : all.slice(0, Math.max(from, 0)).map(takeBack);
  const isOpen = ({ progress }: State): boolean => progress !== "done" && progress !== "foreign";
  return corrected.filter((state, index) => !(state.past && isOpen(state) && index < corrected.length - 1));
}

/** 弄好了，发错了: what was said does not hold, and nothing else was said. */
function takeBack(state: State): State {
  return { ...state, progress: "doubted" };
}

/** 弄好了，再告诉您: what follows makes a condition of it. */
function makeConditional(
  clauses: readonly Clause[],
  told: readonly (State | undefined)[],
): readonly (State | undefined)[] {
  return told.map((state, index) => {
    const next = clauses[index + 1];
    const turned = state?.progress === "done" && next !== undefined && laterReport.test(next.text);
    return turned && !/[已都刚早]/.test(clauses[index]?.text ?? "")
      ? { ...state, progress: "perhaps" }
      : state;
  });
}
