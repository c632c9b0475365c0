import type { AccountId, Heard, Listener, Log, RoomAddress } from "../ports.ts";
import type { Asked, ChannelListener, Said, TakenBack } from "./channel.ts";
import { HeardOnce } from "./guards/heard-once.ts";
import { createQueue } from "./guards/server-order.ts";

export interface Inbox extends Pick<ChannelListener, "said" | "takenBack" | "asked"> {
  /** Runs this after everything reported so far and before everything reported later. */
  inTurn(step: () => Promise<void>): Promise<void>;
}

/**
 * Passes on what a channel reports, once each and in its order, whatever has to be asked for in between. `account` is asked at the
 * message's turn; without a session nothing is passed on.
 */
export function createInbox(listener: Listener, account: () => AccountId | undefined, log: Log): Inbox {
  const once = new HeardOnce();
  const inTurn = createQueue((error) => {
    log.warn({ error: error instanceof Error ? error.name : typeof error }, "a message could not be read");
  });

  const said = (message: Said) => {
    if (!once.isNew(message.messageId)) {
      log.debug({ messageId: message.messageId }, "ignored: heard before");
      return;
    }
    const media = message.fetchMedia();
    void inTurn(async () => {
      const from = await message.findSpeaker();
      const id = account();
      if (id === undefined) return log.warn({ messageId: message.messageId }, "ignored: the session is over");
      if (from.self)
        return log.debug({ messageId: message.messageId }, "ignored: said by this account itself");
      const { messageId, at, kind, text, quote, room } = message;
      const heard: Heard = {
        account: id,
        messageId,
        at,
        from,
        kind,
        text,
        ...(room === undefined ? {} : { room: room as RoomAddress }),
        ...(quote === undefined ? {} : { quote }),
        ...(media === undefined ? {} : { media }),
      };
      listener.heard(heard);
    });
  };

  const takenBack = (recall: TakenBack) => {
    void inTurn(async () => {
      const id = account();
      const messageId = recall.ids.find((known) => once.has(known)) ?? recall.ids[0];
      if (id === undefined || messageId === undefined) return;
      const { at, room } = recall;
      listener.recalled({
        account: id,
        messageId,
        at,
        ...(room === undefined ? {} : { room: room as RoomAddress }),
      });
    });
  };

  const asked = (request: Asked) => {
    if (!once.isNew(request.messageId)) return;
    void inTurn(async () => {
      const id = account();
      if (id === undefined) return log.warn({ messageId: request.messageId }, "ignored: the session is over");
      listener.friendRequest({ ...request, account: id });
    });
  };

  return { said, takenBack, asked, inTurn };
}
