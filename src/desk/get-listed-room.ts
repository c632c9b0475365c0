import { Declined } from "../errors.ts";
import type { RoomSeen } from "../ports.ts";
import { groupTexts } from "../texts/desk-groups.ts";
import { shownForMs } from "./talks.ts";
import type { Turn } from "./turn.ts";

/** The room a number means in the list last shown to the officer, as it is now. Throws {@link Declined} with what to type when it means none. */
export function getListedRoom(turn: Turn, index: number): RoomSeen {
  const { talk, now, bindings, rooms } = turn;
  const shown = talk.list;
  if (shown?.of !== "rooms" || shown.session !== bindings.session || now - shown.shownAt > shownForMs) {
    throw new Declined(groupTexts.listAgain());
  }
  const address = shown.rooms[index - 1];
  if (address === undefined) throw new Declined(groupTexts.noSuchIndex(index, shown.rooms.length));
  if (rooms === undefined) throw new Declined(groupTexts.notRead());
  const room = rooms.find((seen) => seen.room === address);
  if (!room) throw new Declined(groupTexts.gone());
  return room;
}
