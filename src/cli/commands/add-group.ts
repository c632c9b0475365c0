import { introduce } from "../../delivery/introduce.ts";
import { Declined } from "../../errors.ts";
import { groupOfName, registerByHand } from "../../groups/set-channel.ts";
import { sitesOfGroup } from "../../groups/sites-of-group.ts";
import { byHandRefusals, byHandTexts } from "../../texts/by-hand.ts";
import { refusals } from "../../texts/cli.ts";
import { readName } from "../names.ts";
import { printable } from "../table.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";

/** `groups add --by-hand`: registers a group that the bot is not in. */
export const addGroup: Command<"groups add"> = async (request, { store, clock, config }) => {
  const name = readName(request.name);
  if (!request.byHand) throw new Declined(byHandRefusals.needsByHand(printable(request.name)));
  if (name === undefined) throw new Declined(refusals.badName(printable(request.name).slice(0, 40)));
  const tags = request.tags.flatMap((word) =>
    word
      .split(/[,，、]/u)
      .filter((tag) => tag.trim() !== "")
      .map((tag) => {
        const read = readName(tag);
        if (read === undefined) throw new Declined(refusals.badTag(printable(tag)));
        return read;
      }),
  );
  if (tags.length === 0) throw new Declined(byHandTexts.howToRegister());
  const said = await store.update("directory", (draft) => {
    const { directory } = draft;
    const known = groupOfName(directory, name);
    if (known) throw new Declined(byHandRefusals.nameTaken(printable(known.name)));
    const group = registerByHand(directory, name, tags, clock.now());
    const sites = sitesOfGroup(directory, group.id).length;
    const by = { station: config.station, botName: config.name };
    const introduction = introduce(draft, group.id, by, clock.now());
    return [
      byHandTexts.registeredOnLine(name, [...group.tags], sites),
      ...(introduction === undefined ? [] : [byHandTexts.introduceYourself, introduction]),
    ].join("\n");
  });
  return done(said);
};
