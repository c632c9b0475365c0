import type { Log } from "../../ports.ts";
import type { Wechat4u, Wechat4uPuppet } from "../wechat4u.ts";

/**
 * Whenever something fails wechat4u 0.7.14 logs the account out on the servers, and so does the puppet's watchdog when the process was
 * stopped for a minute (source: `stop`, `WatchdogAgent`). Each time the officer would have to scan again. Nothing in this process ever has
 * a reason to end the account's session: both are made harmless, and the account is logged out on its phone by who wants that.
 */
export function keepSession(puppet: Wechat4uPuppet, log: Log): (wechat4u: Wechat4u) => void {
  puppet.reset = async () => {
    log.warn({}, "the puppet's watchdog asked for a reset, which would log the account out: not done");
  };
  return (wechat4u) => {
    wechat4u.logout = async () => undefined;
  };
}
