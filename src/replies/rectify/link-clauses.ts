import type { Clause } from "../clauses.ts";
import { findObject, type ObjectFound } from "./find-object.ts";
import type { RectifyFacts } from "./rectify-facts.ts";
import { is, scanWords, type Word } from "./scan-words.ts";
import type { State } from "./state.ts";

const condition =
  /^(?:我|那|就)?(?:等(?!了|到现在)|待(?!遇)|如果|要是|只要|假如|若|一旦)|(?<![出下起上过回进])(?:来了|到了|到货了?)$|回来$/;
/** 今晚开会，把卡都收上来: a time to come governs the clause after it when neither tells anything as over. */
const plan = /^(?:我们?)?(?:今晚|明天|明早|后天|晚上|下午|等下|等会|待会|回头|马上)/;
const follows = /^(?:我|我们|俺|他|师傅|电工)?(?:们)?(?:.{0,6})(?:就|再|才)/;

/** What a clause says in the light of the one before: 等客人出来，我就拆了 is to come, and 空调坏了，修好了 is still of the other thing. */
export function linkClauses(
  clauses: readonly Clause[],
  told: readonly (State | undefined)[],
  facts: RectifyFacts,
): readonly (State | undefined)[] {
  let foreign = false;
  let carried: readonly number[] = [];
  return told.map((state, index) => {
    const text = clauses[index]?.text ?? "";
    const before = clauses[index - 1]?.text ?? "";
    const object = findObject(text, scanWords(text), facts.hazards, facts.notice, facts.addressee);
    const inherits = foreign && !object.own && object.other === undefined;
    foreign = inherits || (object.named && !object.own);
    const words = scanWords(text);
    if (state === undefined) {
      carried = words.every((word) => is(word, "unknown", "thing", "noun", "place", "spot", "filler"))
        ? [...carried, ...object.of]
        : [];
      return undefined;
    }
    const all =
      carried.length > 0 && (state.of.length > 0 || !/都|全/.test(text))
        ? [...new Set([...carried, ...state.of])]
        : state.of;
    const after =
      state.progress === "done" && state.of.length === 0 && told[index + 2] === undefined
        ? nameAfter(clauses[index + 1], facts)
        : undefined;
    if (after?.named === true && !after.own) return { ...state, progress: "foreign" };
    carried = [];
    if (state.progress === "bare" && told[index - 1] === undefined && isTime(scanWords(before)))
      return { ...state, progress: "later" };
    const still = inherits && !/整改|隐患|都|全/.test(text);
    if (
      still &&
      (state.progress === "done" ||
        (state.progress === "later" &&
          /(?<!回|起|出|上|下)来|欢迎|预约|取|拿/.test(text) &&
          !/回来就|补/.test(text)))
    )
      return { ...state, progress: "foreign" };
    const planned = state.progress === "done" && plan.test(before) && !/[了已]/.test(before + text);
    if (planned) return { ...state, progress: "later" };
    const opened =
      condition.test(before) &&
      (/^(?:我|那|就)?(?:等|待|如果|要是|只要|假如|若|一旦)/.test(before) || follows.test(text));
    return state.progress === "done" && opened && !/已/.test(text)
      ? { ...state, progress: "later" }
      : { ...state, of: all.length === 0 && after !== undefined ? after.of : all };
  });
}

/** 换好了|灭火器: what a clause of nothing but a name says was done. */
function nameAfter(clause: Clause | undefined, facts: RectifyFacts): ObjectFound | undefined {
  if (clause === undefined || clause.asked) return undefined;
  const words = scanWords(clause.text);
  if (!words.every((word) => is(word, "noun", "thing", "place", "spot", "count") || word.text === "的"))
    return undefined;
  return findObject(clause.text, words, facts.hazards, facts.notice, facts.addressee);
}

/** 晚上打烊了: when, and no more. */
function isTime(words: readonly Word[]): boolean {
  return (
    words.length > 0 &&
    words.every((word) => is(word, "later", "sameDay", "filler", "perfective", "agent", "count")) &&
    words.some((word) => is(word, "later", "sameDay"))
  );
}
