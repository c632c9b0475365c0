import { sayToOfficers } from "./say.ts";
import type { DeliveryBook } from "./types.ts";

/** Says the same to every officer whose chat is bound, once for each key. Nobody is told where none is bound. */
export function tellOfficers(
  draft: DeliveryBook,
  what: { readonly key: string; readonly text: string },
  now: number,
): void {
  const bound = Object.values(draft.directory.officers).filter(({ boundAt }) => boundAt !== undefined);
  const officers = bound.map(({ id }) => id);
  sayToOfficers(draft, officers, what, now);
}
