import type { Wechat4u } from "../wechat4u.ts";

/**
 * The puppet silently drops a message written before its last login **or internal restart**, and it restarts by itself after three failed
 * polls: what was said meanwhile is dropped although the servers deliver it; so is everything when this machine's clock runs ahead
 * (source: `startTime` in wechaty-puppet-wechat4u 1.14; run). Wechaty's own event then fails on some that are left, such as a quoted
 * reply to a file. So wechat4u itself is listened to, and nothing is lost on the way; what comes twice is told by its id.
 */
export function hearEverything(wechat4u: Wechat4u, hear: (message: unknown) => void): void {
  wechat4u.on("message", hear);
}
