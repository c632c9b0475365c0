import type { Officer } from "../../groups/types.ts";
import { heads, listTexts } from "../../texts/cli.ts";
import { isoTime } from "../../zone.ts";
import { table } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `officers`: who may command the bot, and whose chat is bound. */
export const listOfficers: Command<"officers"> = async ({ json }, { store, clock }) => {
  const now = clock.now();
  const officers = Object.values(store.book().directory.officers);
  if (json) {
    return doneJson(
      officers.map(({ id, name, addedAt, boundAt, code }) => ({
        id,
        name,
        bound: boundAt !== undefined,
        addedAt: isoTime(addedAt),
        boundAt: boundAt === undefined ? null : isoTime(boundAt),
        codeExpiresAt: code === undefined ? null : isoTime(code.expiresAt),
      })),
    );
  }
  if (officers.length === 0) return done(listTexts.noOfficers());
  return done(
    table(
      heads.officers,
      officers.map((officer) => [officer.name, stateOf(officer, now)]),
    ),
  );
};

function stateOf(officer: Officer, now: number): string {
  if (officer.boundAt !== undefined) return listTexts.officerBound(officer.boundAt, now);
  if (officer.code && officer.code.expiresAt > now) return listTexts.officerCode(officer.code.expiresAt, now);
  return listTexts.officerExpired(officer.name);
}
