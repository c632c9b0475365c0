import { NotLoggedIn } from "../errors.ts";
import type { OfficerId } from "../groups/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { Log, Messenger, RoomSeen } from "../ports.ts";
import type { Gathered } from "./answer-turn.ts";
import { needsPast, needsRooms } from "./carry-out.ts";
import type { Command } from "./command.ts";
import { monthOf } from "./commands/see-report.ts";
import { listMonth } from "./list-month.ts";
import { listPast } from "./list-past.ts";
import { type FileParts, makeLedger } from "./make-ledger.ts";
import { makeSlip } from "./make-slip.ts";
import { makeTable } from "./make-table.ts";

/** What the desk looks at before it answers. */
export interface GatheringParts extends FileParts {
  readonly messenger: Pick<Messenger, "listRooms">;
  readonly log: Log;
}

/** What a command needs besides its words: rooms, earlier notices, files made for the answer; `number`: the notice it is about. Rejects when the store does. */
export async function gatherFor(
  parts: GatheringParts,
  officer: OfficerId,
  command: Command,
  number: number | undefined,
): Promise<Gathered> {
  return {
    number,
    rooms: needsRooms(command) ? await findRooms(parts) : undefined,
    past: await pastFor(parts, command),
    table: command.kind === "export" ? await makeTable(parts, officer, number) : undefined,
    ledger: command.kind === "ledger" ? await makeLedger(parts, officer, command.words) : undefined,
    slip: command.kind === "slip" ? await makeSlip(parts, officer, number) : undefined,
  };
}

/** What is looked back at. */
async function pastFor({ store, clock }: GatheringParts, command: Command): Promise<readonly NoticeFile[]> {
  if (command.kind === "report") {
    const month = monthOf(command.month, clock.now());
    return month ? await listMonth(store, month) : [];
  }
  return needsPast(command) ? await listPast(store) : [];
}

/** The rooms of this session; `undefined` when there is none or they cannot be read. */
async function findRooms({ messenger, log }: GatheringParts): Promise<readonly RoomSeen[] | undefined> {
  try {
    return await messenger.listRooms();
  } catch (error) {
    if (error instanceof NotLoggedIn) log.debug({}, "no rooms: not logged in");
    else log.warn({ err: error }, "the rooms could not be read");
    return undefined;
  }
}
