import type { GroupId } from "../groups/types.ts";
import { introductionText } from "../texts/introduction.ts";
import { say } from "./say.ts";
import type { DeliveryBook } from "./types.ts";

/** Who runs the bot, and who answers for it in a group. */
export interface Introducer {
  readonly station: string;
  readonly botName: string;
  /** A name; absent where nobody can be named. */
  readonly officer?: string | undefined;
}

/**
 * Introduces the bot in a newly registered group, once in its life: through the outbox, so that pace and quiet hours are kept. For a group by hand the
 * text is returned, to be posted by people. `undefined` when there is nothing to be copied. Changes the draft; see `Store.update`.
 */
export function introduce(
  draft: DeliveryBook,
  group: GroupId,
  by: Introducer,
  now: number,
): string | undefined {
  const found = draft.directory.groups[group];
  if (!found || found.introducedAt !== undefined) return undefined;
  found.introducedAt = now;
  const text = introductionText(by);
  if (found.channel === "by hand") return text;
  say(draft, { key: `intro/${group}`, to: { group }, text }, now);
  return undefined;
}
