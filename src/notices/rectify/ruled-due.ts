import type { Notice } from "../types.ts";

/** The deadline an officer set for a hazard after it was told, by 延期 or 退回, and when he did; `undefined` where none stands. */
export function ruledDue({
  rulings,
}: Pick<Notice, "rulings">): { readonly dueAt: number; readonly at: number } | undefined {
  let newest: { readonly dueAt: number; readonly at: number } | undefined;
  for (const { verdict, at, undoneAt } of rulings) {
    if (undoneAt !== undefined || (verdict.is !== "extended" && verdict.is !== "sentBack")) continue;
    if (verdict.dueAt !== undefined && at >= (newest?.at ?? at)) newest = { dueAt: verdict.dueAt, at };
  }
  return newest;
}
