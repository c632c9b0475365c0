import type { Clock } from "../ports.ts";

const SECOND = 1000;
/** How often the list is looked at. */
const EVERY = 2 * SECOND;
/** Complete at first, when it has not changed for so long: rosters arrive over some seconds. */
const STEADY_FIRST = 10 * SECOND;
/** Later, a change is told when nothing more came for so long. */
const STEADY_LATER = 4 * SECOND;

export interface RoomsWatch {
  /** A session began: look from now on. */
  begin(): void;
  /** The session is over. */
  end(): void;
  /** The puppet itself says that the list is complete. */
  ready(): void;
}

/**
 * Tells when rooms can be bound. A puppet says `ready` when its list is complete, but not every puppet does (`wechaty-puppet-mock` and
 * what is behind `wechaty-puppet-service` never do), and a group that was no recent chat appears only when someone speaks in it (run). So
 * `announce` is called on `ready`, when the list has been steady for ten seconds, and again when it changed.
 *
 * @param describe whatever changes when the list does; when it rejects, that look does not count
 */
export function watchRooms(clock: Clock, describe: () => Promise<string>, announce: () => void): RoomsWatch {
  /** Each session its own: what an earlier one still awaits means nothing. */
  let session = 0;
  let cancel = () => {};
  let seen: { list: string; since: number } | undefined;
  let announced: string | undefined;

  const tell = (list: string | undefined) => {
    announced = list;
    announce();
  };
  const look = async (of: number) => {
    const list = await describe().catch(() => undefined);
    if (of !== session) return;
    cancel = clock.wakeAt(clock.now() + EVERY, () => void look(of));
    if (list === undefined) return;
    if (seen?.list !== list) seen = { list, since: clock.now() };
    const steady = clock.now() - seen.since;
    if (list !== announced && steady >= (announced === undefined ? STEADY_FIRST : STEADY_LATER)) tell(list);
  };
  const end = () => {
    session += 1;
    cancel();
    seen = undefined;
    announced = undefined;
  };
  return {
    begin: () => {
      end();
      void look(session);
    },
    end,
    ready: () => tell(seen?.list ?? ""),
  };
}
