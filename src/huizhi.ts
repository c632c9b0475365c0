import type { RemindWay } from "./config.ts";
import { createDelivery, type Delivery } from "./delivery/create-delivery.ts";
import type { PaceRules } from "./delivery/pace-rules.ts";
import { createDesk } from "./desk/create-desk.ts";
import type { Book } from "./desk/types.ts";
import { createFollowUp, type FollowUp } from "./follow-up/create-follow-up.ts";
import { duties } from "./follow-up/duties.ts";
import { bindRooms } from "./groups/bind-session.ts";
import { SessionBindings } from "./groups/session-bindings.ts";
import { createEar, type Ear } from "./hearing/create-ear.ts";
import { keepSites } from "./notices/keep-sites.ts";
import type { EvidencePictures, Thumbnails } from "./picture-ports.ts";
import type { Clock, Log, MediaStore, Messenger, Store } from "./ports.ts";

/** What the core is built from. */
export interface HuizhiParts {
  readonly store: Store<Book>;
  readonly messenger: Messenger;
  readonly media: MediaStore;
  readonly pictures: EvidencePictures;
  readonly thumbnails: Thumbnails;
  readonly clock: Clock;
  readonly log: Log;
  readonly pace: PaceRules;
  /** Below each picture. */
  readonly station: string;
  /** What the bot calls itself. */
  readonly name: string;
  /** How long a notice can be taken back, milliseconds. */
  readonly undoMs: number;
  readonly remindBy: RemindWay;
  /** Messages nobody asked for to one group a day at most. */
  readonly automaticPerGroup: number;
}

/** The core at work, without knowledge of Wechaty, files or the terminal. */
export interface Huizhi {
  readonly ear: Ear;
  readonly delivery: Delivery;
  readonly bindings: SessionBindings;
  /** What is due by the clock: `schedule.ts` has it looked at every minute. */
  readonly followUp: FollowUp;
  /** Brings what an earlier crash left to a known state; call once before anything is heard. */
  start(): Promise<void>;
  /** Waits for what was heard, finishes the message under way, sends no more. */
  stop(): Promise<void>;
}

/** Puts the core together. */
export function createHuizhi(parts: HuizhiParts): Huizhi {
  const { store, messenger, media, pictures, clock, log } = parts;
  const bindings = new SessionBindings();
  const shared = { store, bindings, messenger, media, pictures, clock, log };
  const delivery = createDelivery({
    ...shared,
    rules: parts.pace,
    station: parts.station,
  });
  const wake = (): void => delivery.wake();
  const desk = createDesk({
    ...shared,
    thumbnails: parts.thumbnails,
    rules: {
      undoMs: parts.undoMs,
      pace: parts.pace,
      remindBy: parts.remindBy,
      botName: parts.name,
      station: parts.station,
    },
    wake,
    tellStranger: (contact, sentence) => delivery.whisper(contact, sentence),
    roomsChanged: async (rooms) => {
      const { account } = bindings;
      if (account === undefined) return;
      await bindRooms({ store, bindings, clock, beforeMoving: keepSites }, account, rooms);
      ear.boundByHand();
    },
  });
  const ear = createEar({
    ...shared,
    desk,
    wake,
    answered: () => followUp.soon(),
    bound: () => delivery.roomsReady(),
  });
  const followUp = createFollowUp(
    {
      ...shared,
      rules: {
        pace: parts.pace,
        remindBy: parts.remindBy,
        automaticPerGroup: parts.automaticPerGroup,
      },
      wake,
    },
    duties,
  );
  return {
    ear,
    delivery,
    bindings,
    followUp,
    async start() {
      await delivery.recover();
      followUp.soon();
    },
    async stop() {
      await ear.settled();
      followUp.stop();
      await followUp.settled();
      await delivery.stop();
    },
  };
}
