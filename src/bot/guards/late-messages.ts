import type { Wechat4uPuppet } from "../wechat4u.ts";

/**
 * The puppet silently drops a message written before its last login **or internal restart**, and it restarts by itself after three failed
 * polls: what was said meanwhile is dropped although the servers deliver it; so is everything when this machine's clock runs ahead
 * (source: `startTime` in wechaty-puppet-wechat4u 1.14; run). Held at 0, it drops nothing; what comes twice is told by its id.
 */
export function hearLateMessages(puppet: Wechat4uPuppet): void {
  Object.defineProperty(puppet, "startTime", {
    configurable: true,
    enumerable: true,
    get: () => 0,
    set: () => undefined,
  });
}
