import { mayUseGroup } from "../groups/officer-groups.ts";
import type { Group, GroupId, OfficerId } from "../groups/types.ts";
import { sayToOfficers } from "./say.ts";
import type { DeliveryBook } from "./types.ts";

/**
 * Says the same to every officer whose chat is bound, once for each key; about a group only to those who may use it, unless that is none of them. Returns who is
 * told; empty where none is bound.
 */
export function tellOfficers(
  draft: DeliveryBook,
  what: {
    readonly key: string;
    readonly text: string;
    readonly group?: GroupId;
    readonly emergency?: boolean;
  },
  now: number,
): OfficerId[] {
  const { group, ...said } = what;
  const all = listBound(draft);
  const his = all.filter((officer) => group === undefined || mayUseGroup(draft.directory, officer, group));
  const told = his.length > 0 ? his : all;
  sayToOfficers(draft, told, said, now);
  return told;
}

/** Tells every officer whose chat is bound about those of the groups that he may use; who may use none of them is not told. */
export function tellOfGroups(
  draft: DeliveryBook,
  what: { readonly key: string; readonly text: (groups: readonly Group[]) => string },
  groups: readonly Group[],
  now: number,
): void {
  for (const officer of listBound(draft)) {
    const his = groups.filter(({ id }) => mayUseGroup(draft.directory, officer, id));
    if (his.length > 0) sayToOfficers(draft, [officer], { key: what.key, text: what.text(his) }, now);
  }
}

function listBound({ directory }: DeliveryBook): OfficerId[] {
  return Object.values(directory.officers)
    .filter(({ boundAt }) => boundAt !== undefined)
    .map(({ id }) => id);
}
