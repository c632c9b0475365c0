import type { SiteId } from "../groups/types.ts";
import { listReminds } from "./list-reminds.ts";
import type { DeliveryBook, Reminds } from "./types.ts";

/** The sites of whoever is reminded of it in private at the same time: they are not counted in their group. Empty for what an officer asked for. */
export function listSitesToldPrivately({ outbox, directory }: DeliveryBook, one: Reminds): Set<SiteId> {
  if (one.slot === undefined) return new Set();
  const told = Object.values(outbox.says).flatMap((say) =>
    "member" in say.to &&
    say.part.state !== "failed" &&
    listReminds(say).some(({ number, slot }) => number === one.number && slot === one.slot)
      ? (directory.members[say.to.member]?.sites ?? [])
      : [],
  );
  return new Set(told);
}
