import { sitesOfGroup } from "../../groups/sites-of-group.ts";
import type { Directory, Group } from "../../groups/types.ts";
import type { RoomSeen } from "../../ports.ts";
import { heads, listTexts } from "../../texts/cli.ts";
import { table } from "../table.ts";
import type { Command, CommandContext, LiveBot } from "../types.ts";
import { done, doneJson } from "../types.ts";

interface GroupRow {
  readonly registered: boolean;
  readonly id: string | null;
  readonly name: string;
  readonly tags: readonly string[];
  readonly channel: Group["channel"] | null;
  readonly bound: boolean;
  /** People in the group, the bot itself not among them. */
  readonly members: number;
  readonly sites: number;
}

/** `groups`: the registered groups, and with a running bot the rooms it sees that nobody registered. */
export const listGroups: Command<"groups"> = async ({ json }, context) => {
  const { directory } = context.store.book();
  const unregistered = await listUnregistered(context);
  const rows = [
    ...Object.values(directory.groups).map((group) => describeGroup(directory, group, context.live)),
    ...(unregistered ?? []).map(describeRoom),
  ];
  if (json) return doneJson(rows);
  const notes = unregistered === undefined && context.live ? [listTexts.roomsUnreadable()] : [];
  if (rows.some(({ registered }) => !registered)) notes.push(listTexts.howToRegister());
  if (rows.length === 0) return done(listTexts.noGroups(), notes.join("\n"));
  return done(
    table(
      heads.groups,
      rows.map((row) => columns(row, context.live !== undefined)),
    ),
    notes.join("\n"),
  );
};

/** `undefined` when the rooms cannot be known now. */
async function listUnregistered({ live, log }: CommandContext): Promise<RoomSeen[] | undefined> {
  if (live?.loggedIn !== true) return live ? undefined : [];
  try {
    return (await live.rooms()).filter(({ room }) => live.bindings.groupOf(room) === undefined);
  } catch (error) {
    log.warn({ err: error }, "the rooms could not be read");
    return undefined;
  }
}

function describeGroup(directory: Directory, group: Group, live: LiveBot | undefined): GroupRow {
  return {
    registered: true,
    id: group.id,
    name: group.name,
    tags: group.tags,
    channel: group.channel,
    bound: live?.bindings.roomOf(group.id) !== undefined,
    members: Object.values(directory.members).filter(
      (member) => member.group === group.id && member.leftAt === undefined,
    ).length,
    sites: sitesOfGroup(directory, group.id).length,
  };
}

function describeRoom(room: RoomSeen): GroupRow {
  return {
    registered: false,
    id: null,
    name: room.topic,
    tags: [],
    channel: null,
    bound: false,
    members: room.members.filter(({ self }) => !self).length,
    sites: 0,
  };
}

function columns(row: GroupRow, running: boolean): string[] {
  return [
    row.id ?? "-",
    row.name,
    row.tags.join("、"),
    stateOf(row, running),
    String(row.members),
    row.registered ? String(row.sites) : "-",
  ];
}

function stateOf(row: GroupRow, running: boolean): string {
  if (!row.registered) return listTexts.notRegistered;
  if (row.channel === "by hand") return listTexts.byHand;
  if (!running) return listTexts.notRunning;
  return row.bound ? listTexts.bound : listTexts.unbound;
}
