import { mayUseGroup } from "../groups/officer-groups.ts";
import type { Directory, OfficerId } from "../groups/types.ts";
import type { Notice } from "./types.ts";

type Held = Pick<Notice, "createdBy" | "heldBy" | "groups">;

/** Who is asked about a notice: who made it, or took it over. `undefined` for one of the command line that nobody took over. */
export function holderOf({ createdBy, heldBy }: Pick<Notice, "createdBy" | "heldBy">): OfficerId | undefined {
  return heldBy ?? createdBy;
}

/** Whether an officer may see a notice and rule on it: he holds it, or may use every group it goes to. */
export function isNoticeOf(directory: Directory, officer: OfficerId, notice: Held): boolean {
  return (
    holderOf(notice) === officer || notice.groups.every((group) => mayUseGroup(directory, officer, group))
  );
}

/** The officers with a bound chat whose notice it is; empty when it is nobody's. */
export function officersOfNotice(directory: Directory, notice: Held): OfficerId[] {
  return Object.values(directory.officers)
    .filter(({ id, boundAt }) => boundAt !== undefined && isNoticeOf(directory, id, notice))
    .map(({ id }) => id);
}
