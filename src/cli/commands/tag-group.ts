import { introduce } from "../../delivery/introduce.ts";
import { Declined } from "../../errors.ts";
import { foldName } from "../../groups/names.ts";
import { mayUseGroup } from "../../groups/officer-groups.ts";
import { registerGroup, tagGroup } from "../../groups/register-group.ts";
import { sitesOfGroup } from "../../groups/sites-of-group.ts";
import type { Directory, Group, GroupId } from "../../groups/types.ts";
import type { RoomSeen } from "../../ports.ts";
import { doneTexts, refusals } from "../../texts/cli.ts";
import { readName } from "../names.ts";
import { printable } from "../table.ts";
import type { Command, CommandContext, CommandResult } from "../types.ts";
import { done } from "../types.ts";

/** `groups tag`: adds tags to a registered group, or registers a room the bot sees. */
export const tagGroupNamed: Command<"groups tag"> = async ({ name, tags }, context) => {
  const wanted = readTags(tags);
  const group = findGroup(name, Object.values(context.store.book().directory.groups));
  if (group?.exact) return await addTags(group.found, wanted, context);
  const room = await findRoom(name, context);
  if (room?.exact) return await register(room.found, wanted, context);
  if (group) return await addTags(group.found, wanted, context);
  if (room) return await register(room.found, wanted, context);
  throw new Declined(context.live ? refusals.noSuchGroup(name) : refusals.groupNeedsBot(name));
};

async function addTags(
  group: Group,
  tags: readonly string[],
  context: CommandContext,
): Promise<CommandResult> {
  const tagged = await context.store.update("directory", ({ directory }) => {
    tagGroup(directory, group.id, tags);
    return [...(directory.groups[group.id]?.tags ?? [])];
  });
  return done(doneTexts.tagged(printable(group.name), tagged));
}

async function register(
  room: RoomSeen,
  tags: readonly string[],
  { store, live, clock, log, config }: CommandContext,
): Promise<CommandResult> {
  const account = live?.account;
  if (!live || account === undefined) throw new Declined(refusals.groupNeedsBot(room.topic));
  const { station, name: botName } = config;
  const group = await store.update("directory", (draft) => {
    const { id } = registerGroup(draft.directory, room, tags, account, clock.now());
    introduce(draft, id, { station, botName, officer: onlyOfficer(draft.directory, id) }, clock.now());
    return id;
  });
  live.wake();
  live.bindings.bindGroup(group, room.room);
  const isRosterRead = await live.rebind().then(
    () => true,
    (error: unknown) => {
      log.warn({ err: error, group }, "the group is registered, but its members could not be read");
      return false;
    },
  );
  const { directory } = store.book();
  const present = Object.values(directory.members).filter((member) => member.group === group);
  return done(
    doneTexts.registered(
      printable(room.topic),
      directory.groups[group]?.tags ?? [],
      present.length,
      sitesOfGroup(directory, group).length,
    ),
    isRosterRead ? "" : doneTexts.rosterLater(),
  );
}

/** The one officer who answers for a group; of several none is named. */
function onlyOfficer(directory: Directory, group: GroupId): string | undefined {
  const [only, second] = Object.values(directory.officers).filter(({ id }) =>
    mayUseGroup(directory, id, group),
  );
  return second === undefined ? only?.name : undefined;
}

function readTags(written: readonly string[]): string[] {
  return written.flatMap((word) =>
    word
      .split(/[,，、]/u)
      .filter((tag) => tag.trim() !== "")
      .map((tag) => {
        const name = readName(tag);
        if (name === undefined) throw new Declined(refusals.badTag(printable(tag)));
        return name;
      }),
  );
}

interface Found<T> {
  readonly found: T;
  /** By its whole name, not a part of it. */
  readonly exact: boolean;
}

function findGroup(name: string, groups: readonly Group[]): Found<Group> | undefined {
  const byId = groups.find(({ id }) => id === name);
  if (byId) return { found: byId, exact: true };
  return findNamed(
    name,
    groups,
    ({ name: topic }) => topic,
    (several) =>
      refusals.severalGroups(
        name,
        several.map((group) => `${printable(group.name)}（${group.id}）`),
      ),
  );
}

/** A room seen that nobody registered; nothing while the bot does not run or is not logged in. */
async function findRoom(name: string, { live }: CommandContext): Promise<Found<RoomSeen> | undefined> {
  if (live?.loggedIn !== true) return undefined;
  const free = (await live.rooms()).filter(({ room }) => live.bindings.groupOf(room) === undefined);
  return findNamed(
    name,
    free,
    ({ topic }) => topic,
    (several) => {
      const topics = new Set(several.map(({ topic }) => foldName(topic)));
      return topics.size < several.length
        ? refusals.severalRooms(name)
        : refusals.severalGroups(
            name,
            several.map(({ topic }) => printable(topic)),
          );
    },
  );
}

function findNamed<T>(
  name: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
  several: (found: readonly T[]) => string,
): Found<T> | undefined {
  const folded = foldName(name);
  if (folded === "") return undefined;
  const whole = candidates.filter((candidate) => foldName(nameOf(candidate)) === folded);
  const fitting =
    whole.length > 0 ? whole : candidates.filter((candidate) => foldName(nameOf(candidate)).includes(folded));
  const [only, second] = fitting;
  if (second !== undefined) throw new Declined(several(fitting));
  return only === undefined ? undefined : { found: only, exact: whole.length > 0 };
}
