import { isSameName } from "../groups/names.ts";
import { mayUseGroup } from "../groups/officer-groups.ts";
import type { RoomSeen } from "../ports.ts";
import type { Turn } from "./turn.ts";

/**
 * Whether a room is none of this officer's: it is a group he may not use, or, as nobody has recognised it at this login, has the name of such a group and of
 * none of his. He is not shown it and cannot make it his.
 */
export function isRoomOfOthers(
  { book, bindings, officer }: Pick<Turn, "book" | "bindings" | "officer">,
  { room, topic }: Pick<RoomSeen, "room" | "topic">,
): boolean {
  const { directory } = book;
  const known = bindings.groupOf(room);
  if (known !== undefined) return !mayUseGroup(directory, officer, known);
  const namesakes = Object.values(directory.groups).filter(
    ({ id, name }) => bindings.roomOf(id) === undefined && isSameName(name, topic),
  );
  return namesakes.length > 0 && namesakes.every(({ id }) => !mayUseGroup(directory, officer, id));
}
