import type { Clock, Log } from "../../ports.ts";
import { isLoggedIn, type Wechat4u } from "../wechat4u.ts";

const SECOND = 1000;
/** How often to look. */
const EVERY = 5 * SECOND;
/** A poll is answered within 25 s or so; older than this, nobody polls. */
const DEAF_AFTER = 35 * SECOND;
/** An outage shorter than this is not worth telling. */
const TOLD_AFTER = 60 * SECOND;

/**
 * Half a minute without network leaves wechat4u 0.7.14 deaf until its five-minute check: it polls no more, says nothing, and still sends
 * (run). `lastSyncTime` gives it away, and `syncPolling()` makes it listen again. `onOutage` is told from when to when nothing could be
 * heard, if that was more than a minute. Returns what ends the watch.
 */
export function keepHearing(
  wechat4u: Wechat4u,
  clock: Clock,
  log: Log,
  onOutage: (from: number, to: number) => void,
): () => void {
  let heardAt: number | undefined;
  let askedAt = 0;
  let cancel = () => {};
  const look = () => {
    cancel = clock.wakeAt(clock.now() + EVERY, look);
    if (!isLoggedIn(wechat4u)) {
      heardAt = undefined;
      return;
    }
    const { lastSyncTime } = wechat4u;
    if (heardAt !== undefined && lastSyncTime - heardAt > TOLD_AFTER) onOutage(heardAt, lastSyncTime);
    heardAt = lastSyncTime;
    if (clock.now() - Math.max(lastSyncTime, askedAt) <= DEAF_AFTER) return;
    askedAt = clock.now();
    log.warn(
      { seconds: Math.round((askedAt - lastSyncTime) / SECOND) },
      "nothing heard from WeChat; polling again",
    );
    wechat4u.syncPolling();
  };
  cancel = clock.wakeAt(clock.now() + EVERY, look);
  return () => cancel();
}
