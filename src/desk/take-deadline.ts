import { readDeadline } from "../notices/read-deadline.ts";

/** A body without its deadline, and the deadline; or a sentence that says what is wrong with it. */
export type Taken =
  | { readonly body: string; readonly dueAt?: number; readonly none?: true }
  | { readonly refused: string };

/**
 * 截止 or 期限 at the beginning of a clause, up to the end of it. Not 截止阀 (a valve) and not 截止目前 (up to now), which are no deadlines.
 A weekday or date in brackets belongs to it: 11月26日（周四）18:00.
 */
const clause =
  /(^|[\n。！!？?；;，,、\s（(])(?:截止|期限)(?:时间|日期)?(?:\s*[:：是为到至]\s*|\s+|(?=[\d０-９今明后大本这下周星礼月一二两三四五六七八九十半晚早中年尽国元春节无不]|[。！!；;，,\n]|$))(?!目前|现在)((?:[^\n。！!；;，,、（()）]|[，,]\s*(?=\d)|[（(](?:周|星期|礼拜|明天|后天|\d{1,2}[月日号])[^\n（()）]{0,6}[）)])*)([。！!；;，,、）)]?)/u;

const without = /^(?:无|没有|不限|不要|不设|取消|去掉)$/u;

/**
 * Takes the deadline out of what an officer typed: the notice text names it in a line of its own. `none` is set when he wrote that there is to be none.
 * A 截止 that is not understood is refused, never passed over.
 */
export function takeDeadline(typed: string, now: number): Taken {
  const match = clause.exec(typed);
  if (!match) return { body: typed.trim() };
  const [whole, before = "", written = "", after = ""] = match;
  const body = join(typed.slice(0, match.index), before, after, typed.slice(match.index + whole.length));
  if (without.test(written.trim())) return { body, none: true };
  const deadline = readDeadline(written.trim() || "截止", now);
  if (deadline === undefined) return { body };
  return "refused" in deadline ? deadline : { body, dueAt: deadline.dueAt };
}

/** Puts the two sides together so that the sentence still ends where it did. */
function join(left: string, before: string, after: string, right: string): string {
  const head = `${left}${before}`.trimEnd();
  const tail = right.trim();
  if (before === "（" || before === "(") return `${head.slice(0, -1).trimEnd()}${tail}`.trim();
  if (tail === "") return head.replace(/[，,；;、]$/u, "。").trim();
  if (/[\n。！!？?；;]$/u.test(`${left}${before}`) || head === "") {
    return `${head}${before === "\n" ? "\n" : ""}${tail}`.trim();
  }
  const mark = /[，,、；;]$/u.test(head)
    ? ""
    : after === "" || after === "）" || after === ")"
      ? "，"
      : after;
  return `${head}${mark}${tail}`.trim();
}
