import type { Reminds, Say } from "./types.ts";

/** The notices a say reminds of, however it is stored; empty for one that reminds of none. */
export function listReminds({ reminds }: Pick<Say, "reminds">): readonly Reminds[] {
  if (reminds === undefined) return [];
  return typeof reminds === "number" ? [{ number: reminds }] : reminds;
}
