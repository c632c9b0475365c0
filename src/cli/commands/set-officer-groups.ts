import { Declined } from "../../errors.ts";
import { groupsAddressed, isEveryGroup } from "../../groups/groups-addressed.ts";
import { isSameName } from "../../groups/names.ts";
import { groupsOfOfficer } from "../../groups/officer-groups.ts";
import type { Group, GroupRight } from "../../groups/types.ts";
import { doneTexts, refusals } from "../../texts/cli.ts";
import { printable } from "../table.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";

/** `officers groups`: the groups an officer may use from now on, by tag or name; those of a tag that come later are his, too. */
export const setOfficerGroups: Command<"officers groups"> = async (request, { store }) => {
  const words = request.groups
    .flatMap((written) => written.split(/[、,，\s]+/u))
    .filter((word) => word !== "");
  const { directory } = store.book();
  const officer = Object.values(directory.officers).find(({ name }) => isSameName(name, request.name));
  if (!officer) throw new Declined(refusals.noSuchOfficer(printable(request.name)));
  if (words.length === 0) throw new Declined(refusals.noOfficerGroups());
  const isAll = words.some(isEveryGroup);
  const rights = isAll ? undefined : readRights(words, Object.values(directory.groups));
  await store.update("directory", ({ directory: draft }) => {
    const found = draft.officers[officer.id];
    if (!found) return;
    if (rights === undefined) delete found.groups;
    else found.groups = rights;
  });
  if (isAll) return done(doneTexts.officerAllGroups(officer.name));
  const his = groupsOfOfficer(store.book().directory, officer.id).map(({ name }) => printable(name));
  return done(doneTexts.officerGroups(officer.name, his));
};

function readRights(words: readonly string[], groups: readonly Group[]): GroupRight[] {
  const unknown: string[] = [];
  const rights = words.flatMap((word): GroupRight[] => {
    const named = groups.filter(({ name }) => isSameName(name, word));
    if (named.length > 0) return named.map(({ id }) => ({ group: id }));
    const tag = groups.flatMap(({ tags }) => tags).find((one) => isSameName(one, word.replace(/群$/u, "")));
    if (tag !== undefined) return [{ tag }];
    const { groups: found } = groupsAddressed(word, groups);
    if (found.length === 0) unknown.push(word);
    return found.map(({ id }) => ({ group: id }));
  });
  if (unknown.length > 0) {
    const known = new Set(
      groups.flatMap(({ name, tags }) => (tags.length > 0 ? tags : [name])).map(printable),
    );
    throw new Declined(refusals.unknownGroups(unknown.map(printable), [...known]));
  }
  return rights;
}
