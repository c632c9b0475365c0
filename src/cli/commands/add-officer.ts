import { randomInt } from "node:crypto";
import { Declined } from "../../errors.ts";
import { addOfficer, officerWithCode } from "../../groups/officers.ts";
import { doneTexts, refusals } from "../../texts/cli.ts";
import { isoTime } from "../../zone.ts";
import { readName } from "../names.ts";
import { printable } from "../table.ts";
import type { Command, CommandContext } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `officers add`: adds an officer, or gives one who is known a new code. The code is shown here and nowhere else. */
export const addOfficerNamed: Command<"officers add"> = async (request, context) => {
  const name = readName(request.name);
  if (name === undefined) throw new Declined(refusals.badName(printable(request.name)));
  const now = context.clock.now();
  const { code, expiresAt } = await drawCode(name, now, context);
  if (request.json) return doneJson({ name, code, expiresAt: isoTime(expiresAt) });
  return done(doneTexts.officerCode(name, code, expiresAt, now));
};

/** Two officers never have the same code at once: typed by one it would bind the other. */
async function drawCode(
  name: string,
  now: number,
  { store }: CommandContext,
): Promise<{ code: string; expiresAt: number }> {
  for (;;) {
    const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
    const expiresAt = await store.update("directory", ({ directory }) =>
      officerWithCode(directory, code, now)
        ? undefined
        : addOfficer(directory, name, code, now).code?.expiresAt,
    );
    if (expiresAt !== undefined) return { code, expiresAt };
  }
}
