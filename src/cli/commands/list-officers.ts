import { groupsOfOfficer } from "../../groups/officer-groups.ts";
import type { Directory, Officer } from "../../groups/types.ts";
import { heads, listTexts } from "../../texts/cli.ts";
import { isoTime } from "../../zone.ts";
import { printable, table } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `officers`: who may command the bot, and whose chat is bound. */
export const listOfficers: Command<"officers"> = async ({ json }, { store, clock }) => {
  const now = clock.now();
  const { directory } = store.book();
  const officers = Object.values(directory.officers);
  if (json) {
    return doneJson(
      officers.map(({ id, name, addedAt, boundAt, code, groups }) => ({
        id,
        name,
        bound: boundAt !== undefined,
        addedAt: isoTime(addedAt),
        boundAt: boundAt === undefined ? null : isoTime(boundAt),
        leader: directory.leader === id,
        // null: all of them.
        groups: groups === undefined ? null : groupsOfOfficer(directory, id).map((group) => group.name),
        codeExpiresAt: code === undefined ? null : isoTime(code.expiresAt),
      })),
    );
  }
  if (officers.length === 0) return done(listTexts.noOfficers());
  return done(
    table(
      heads.officers,
      officers.map((officer) => [
        directory.leader === officer.id ? `${officer.name}（${listTexts.officerIsLeader}）` : officer.name,
        stateOf(officer, now),
        groupsOf(directory, officer),
      ]),
    ),
  );
};

function groupsOf(directory: Directory, { id, groups }: Officer): string {
  if (groups === undefined) return listTexts.officerAllGroups;
  const names = groupsOfOfficer(directory, id).map(({ name }) => printable(name));
  return names.length === 0 ? listTexts.officerNoGroup : names.join("、");
}

function stateOf(officer: Officer, now: number): string {
  if (officer.boundAt !== undefined) return listTexts.officerBound(officer.boundAt, now);
  if (officer.code && officer.code.expiresAt > now) return listTexts.officerCode(officer.code.expiresAt, now);
  return listTexts.officerExpired(officer.name);
}
