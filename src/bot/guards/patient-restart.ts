import type { Clock, Log } from "../../ports.ts";
import { pause } from "../pause.ts";
import { answeredCode } from "../send-errors.ts";
import { isLoggedIn, type Wechat4u } from "../wechat4u.ts";

const SECOND = 1000;
const LONGEST = 30 * SECOND;
/** So many clear refusals in a row with a code nobody knows end the session all the same. */
const PATIENCE = 10;
/** Logged out on the phone, logged in elsewhere, cookies void, environment refused. */
const over: ReadonlySet<number> = new Set([1100, 1101, 1102, 1203]);

/**
 * wechat4u resumes a session, at start and after three failed polls, with one try: an answer 500 or a second minute without network ends
 * in `stop()`, which throws the session away, and a success after the first minute polls nothing any more (source: `restart`). A router
 * that boots slower than this machine would cost a scan. Here resuming is tried again, 1 s growing to 30 s, until the servers take the
 * session back or say that it is over.
 */
export function restartPatiently(wechat4u: Wechat4u, clock: Clock, log: Log): void {
  let running: Promise<void> | undefined;
  wechat4u.restart = () => {
    running ??= resume(wechat4u, clock, log).finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function resume(wechat4u: Wechat4u, clock: Clock, log: Log): Promise<void> {
  const lastHeard = wechat4u.lastSyncTime;
  let refusals = 0;
  for (let wait = SECOND; ; wait = Math.min(LONGEST, wait * 2)) {
    try {
      await wechat4u._init();
      return;
    } catch (error) {
      const code = answeredCode(error);
      refusals = code === undefined ? 0 : refusals + 1;
      if (isSessionOver(error, code) || refusals >= PATIENCE) {
        log.warn({ code }, "WeChat ended the session");
        wechat4u.stop();
        return;
      }
      log.warn({ seconds: wait / SECOND, code }, "the session could not be resumed yet; trying again");
    }
    await pause(clock, wait);
    if (isLoggedIn(wechat4u) && wechat4u.lastSyncTime > lastHeard) return;
  }
}

function isSessionOver(error: unknown, code: number | undefined): boolean {
  if (code !== undefined && over.has(code)) return true;
  // The class is not exported from the package's main file.
  return error instanceof Error && error.constructor.name === "AlreadyLogoutError";
}
