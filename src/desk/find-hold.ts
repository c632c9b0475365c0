import { allowedFrom, boundBy, isBound } from "../delivery/decide-next.ts";
import { listWaitingOf } from "../delivery/list-waiting.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { Hold } from "../texts/desk-tally.ts";
import type { Turn } from "./turn.ts";

/** What keeps a notice from being sent on, and until when; `undefined` when nothing does, or nothing of it waits for a group that can be reached. */
export function findHold({ book, bindings, rules, now }: Turn, file: NoticeFile): Hold | undefined {
  const bound = boundBy(bindings);
  const [soonest] = listWaitingOf(book, file)
    .filter((waiting) => isBound(waiting, bound))
    .map((waiting) => allowedFrom(book, waiting, rules.pace, now))
    .sort((one, other) => one.at - other.at);
  if (!soonest || soonest.at <= now) return undefined;
  const { at, because } = soonest;
  return { because, ...(Number.isFinite(at) ? { until: at } : {}) };
}
