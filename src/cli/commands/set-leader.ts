import { Declined } from "../../errors.ts";
import { isSameName } from "../../groups/names.ts";
import { doneTexts, refusals } from "../../texts/cli.ts";
import { printable } from "../table.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";

/** `officers leader`: who is given the visit list when chasing and the officer did not help; nobody without a name. */
export const setLeader: Command<"officers leader"> = async ({ name }, { store }) => {
  const officer = await store.update("directory", ({ directory }) => {
    if (name === undefined) {
      delete directory.leader;
      return undefined;
    }
    const found = Object.values(directory.officers).find((one) => isSameName(one.name, name));
    if (!found) throw new Declined(refusals.noSuchOfficer(printable(name)));
    directory.leader = found.id;
    return { name: found.name, isBound: found.boundAt !== undefined };
  });
  return done(officer ? doneTexts.leader(printable(officer.name), officer.isBound) : doneTexts.noLeader());
};
