import type { GroupId } from "../groups/types.ts";
import { dayMs, isoDate } from "../zone.ts";
import type { DeliveryBook } from "./types.ts";

/** What a group is spared. */
export interface AutomaticRules {
  /** Messages nobody asked for (reminders, columns) to one group on one Shanghai day. */
  readonly automaticPerGroup: number;
}

/** How long it is remembered when they left, in milliseconds: one week. */
const rememberedMs = 7 * dayMs;

/** Whether one more message that nobody asked for may go to this group today: those on their way count too. */
export function mayGoAutomatically(
  { outbox }: Pick<DeliveryBook, "outbox">,
  group: GroupId,
  rules: AutomaticRules,
  now: number,
): boolean {
  const today = isoDate(now);
  const gone = (outbox.pace.automatic?.[group] ?? []).filter((at) => isoDate(at) === today).length;
  const onTheirWay = Object.values(outbox.says).filter(
    ({ automatic, to, part }) =>
      automatic === true &&
      "group" in to &&
      to.group === group &&
      (part.state === "queued" || part.state === "sending"),
  ).length;
  return gone + onTheirWay < rules.automaticPerGroup;
}

/** Notes that one left for this group, or may have. */
export function noteAutomatic({ outbox }: Pick<DeliveryBook, "outbox">, group: GroupId, now: number): void {
  const all = outbox.pace.automatic ?? {};
  const recent = (all[group] ?? []).filter((at) => now - at < rememberedMs);
  outbox.pace.automatic = { ...all, [group]: [...recent, now] };
}
