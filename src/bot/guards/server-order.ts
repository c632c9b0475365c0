import type { Clock } from "../../ports.ts";
import { within } from "../pause.ts";
import type { Wechat4u } from "../wechat4u.ts";

/** How long one message may hold up those behind it: an unknown sender is asked for first. */
const LONGEST_HOLD = 10_000;

/**
 * Messages of one poll reach Wechaty's `message` event reordered: all texts, then all pictures, and those of unknown senders last (run;
 * each is looked up on its own). A photo and the words after it, or a reply and its recall, then change places. So wechat4u is given the
 * next message only when it has emitted the one before, and the product listens to wechat4u itself. The function returned resolves when all that was polled so far
 * is emitted.
 */
export function keepServerOrder(wechat4u: Wechat4u, clock: Clock): () => Promise<void> {
  const handleMsg = wechat4u.handleMsg.bind(wechat4u);
  const inOrder = createQueue();
  const emitted = new Map<unknown, () => void>();
  wechat4u.on("message", (message: { MsgId?: unknown }) => emitted.get(message.MsgId)?.());
  wechat4u.handleMsg = (messages) => {
    if (!Array.isArray(messages)) return;
    for (const message of messages) {
      const id: unknown = Reflect.get(Object(message), "MsgId");
      void inOrder(async () => {
        const done = new Promise<void>((resolve) => emitted.set(id, resolve));
        handleMsg([message]);
        await within(clock, LONGEST_HOLD, done);
        emitted.delete(id);
      });
    }
  };
  return () => inOrder(async () => {});
}

/** Runs steps one after another, in the order given. A step that rejects does not hold up the next. */
export function createQueue(
  onError: (error: unknown) => void = () => {},
): (step: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (step) => {
    last = last.then(step).catch(onError);
    return last;
  };
}
