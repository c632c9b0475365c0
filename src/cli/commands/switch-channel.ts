import { Declined } from "../../errors.ts";
import { setChannel } from "../../groups/set-channel.ts";
import { listQueuedIn } from "../../notices/mark-posted.ts";
import { byHandRefusals, byHandTexts } from "../../texts/by-hand.ts";
import { getGroupsNamed } from "../groups-named.ts";
import { printable } from "../table.ts";
import type { Command } from "../types.ts";
import { done } from "../types.ts";

/** `groups by-hand`, `groups by-bot`: who posts in these groups from now on. */
export const switchChannel: Command<"groups by-hand" | "groups by-bot"> = async (request, context) => {
  const { store, live } = context;
  const toHand = request.command === "groups by-hand";
  const said = await store.update("directory", (draft) => {
    const { directory } = draft;
    const groups = getGroupsNamed(request.names, Object.values(directory.groups));
    const ids = groups.map(({ id }) => id);
    const waiting = new Map(ids.map((id) => [id, listQueuedIn(draft, id)]));
    if (!toHand && !request.resend) {
      for (const { id, name, channel } of groups) {
        const numbers = channel === "by hand" ? (waiting.get(id) ?? []) : [];
        if (numbers.length > 0) throw new Declined(byHandRefusals.tickFirst(printable(name), numbers));
      }
    }
    const changed = setChannel(directory, ids, toHand ? "by hand" : "bot");
    const names = (changed.length > 0 ? changed : groups).map(({ name }) => printable(name));
    if (toHand) {
      const numbers = [...new Set(changed.flatMap(({ id }) => waiting.get(id) ?? []))];
      return changed.length === 0
        ? byHandTexts.alreadyByHand(names)
        : byHandTexts.switchedOnLine(
            names,
            numbers.sort((one, other) => one - other),
          );
    }
    const isBound = changed.every(({ id }) => live?.bindings.roomOf(id) !== undefined);
    return changed.length === 0 ? byHandTexts.alreadyByBot(names) : byHandTexts.switchedBack(names, isBound);
  });
  if (!toHand && live?.loggedIn === true) await live.rebind();
  live?.wake();
  return done(said);
};
