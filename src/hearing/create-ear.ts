import { tellOfficers, tellOfGroups } from "../delivery/tell-officers.ts";
import { bindSession } from "../groups/bind-session.ts";
import type { Group, OfficerId } from "../groups/types.ts";
import { keepSites } from "../notices/keep-sites.ts";
import type { AccountId, FriendRequest, Heard, Listener, Messenger, Recalled } from "../ports.ts";
import { gapText, unboundText } from "../texts/alerts.ts";
import { hourMs, minuteMs } from "../zone.ts";
import { createConversations } from "./conversations.ts";
import { createFilesOnWay } from "./files-on-way.ts";
import { createFriendEar } from "./hear-friend.ts";
import { type GroupEarParts, hearInGroup, hearRecall } from "./hear-group.ts";
import { createWaitingRoom } from "./waiting-room.ts";

/** What hearing needs. */
export interface EarParts extends Omit<GroupEarParts, "conversations" | "desk"> {
  readonly messenger: Pick<Messenger, "listRooms" | "listFriends">;
  /** Takes what is said to the bot in private, and what officers say in groups. */
  readonly desk: GroupEarParts["desk"] & {
    heard(message: Heard, officer: OfficerId): Promise<void>;
    /** Returns whether the desk has taken it. */
    strangerHeard(message: Heard): Promise<boolean>;
    friendAsked(request: FriendRequest): Promise<void>;
  };
  /** Called after each binding of the session, before the messages that waited for it are taken. */
  readonly bound: () => Promise<void>;
}

/** The listener `bot/` speaks to. */
export interface Ear extends Listener {
  /** An officer said which group a room is: what was said there meanwhile is taken now. */
  boundByHand(): void;
  /** Resolves when everything heard so far is dealt with and durable. Never rejects. */
  settled(): Promise<void>;
}

/** A silence shorter than this is not worth telling anyone, milliseconds. */
const gapWorthTelling = minuteMs;
/** Requests kept until the rooms are bound; then the oldest go. */
const mostAsking = 200;
/** After rooms could not be read, milliseconds. */
const bindAgainAfter = minuteMs / 2;

/**
 * From a message to the part that takes it: who speaks, in private or in which group. Messages of one conversation take effect in the order
 * heard; what comes before the rooms are bound waits for that.
 */
export function createEar(earParts: EarParts): Ear {
  const { store, bindings, clock, log, desk } = earParts;
  const conversations = createConversations(log);
  const waiting = createWaitingRoom(log);
  const files = createFilesOnWay(clock);
  const parts = { ...earParts, conversations };
  const friends = createFriendEar(earParts);
  /** Heard before the rooms were bound: who is in them is not known yet. */
  let asking: FriendRequest[] = [];
  const whenBound: (() => void)[] = [];

  function take(message: Heard | Recalled): void {
    if (bindings.account === undefined) {
      waiting.add(message);
    } else if (message.room === undefined) {
      if ("kind" in message) takePrivate(message);
      else conversations.track(friends.recalled(message));
    } else {
      const group = bindings.groupOf(message.room);
      if (group === undefined) takeUnbound(message);
      else if ("kind" in message) hearInGroup(parts, message, group);
      else hearRecall(parts, message, group);
    }
  }

  function takePrivate(message: Heard): void {
    const { contact } = message.from;
    // Only friends can write to the account: one accepted on its phone is in no list of this session yet.
    if (!message.from.self) bindings.addFriend(contact);
    conversations.queue(contact, async () => {
      const officer = bindings.officerOf(contact);
      if (officer !== undefined) await desk.heard(message, officer);
      else if (!(await desk.strangerHeard(message)) && !(await friends.heard(message))) takeUnbound(message);
    });
  }

  /** A room, or somebody, of no group that is registered; or of one not recognised yet: only then the words are worth waiting for. */
  function takeUnbound(message: Heard | Recalled): void {
    const anyUnbound = Object.values(store.book().directory.groups).some(
      ({ id, channel }) => channel === "bot" && bindings.roomOf(id) === undefined,
    );
    if (anyUnbound) waiting.add(message);
    else log.debug({}, "ignored: of no registered group");
  }

  async function bind(account: AccountId): Promise<void> {
    const { unbound } = await bindSession({ ...earParts, beforeMoving: keepSites }, account);
    const now = clock.now();
    if (unbound.length > 0) {
      // Once an hour for the same groups, however often the room list changes.
      const key = `unbound/${unbound.map(({ id }) => id).join("+")}/${Math.floor(now / hourMs)}`;
      const text = (groups: readonly Group[]): string => unboundText(groups.map(({ name }) => name));
      await store.update("directory", (draft) => tellOfGroups(draft, { key, text }, unbound, now));
    }
    await earParts.bound();
    takeWaiting();
    for (const go of whenBound.splice(0)) go();
    earParts.wake();
  }

  function takeRequest(request: FriendRequest): void {
    if (bindings.account === undefined) asking = [...asking.slice(1 - mostAsking), request];
    else conversations.queue(request.from.contact, () => desk.friendAsked(request));
  }

  /** What belongs to a room that is still not bound waits on. */
  function takeWaiting(): void {
    for (const request of asking.splice(0)) takeRequest(request);
    for (const message of waiting.takeAll()) take(message);
  }

  function bindSoon(account: AccountId): void {
    conversations.queue("binding", () =>
      bind(account).catch((error: unknown) => {
        log.error({ err: error }, "the rooms could not be bound; trying again");
        clock.wakeAt(clock.now() + bindAgainAfter, () => bindSoon(account));
      }),
    );
  }

  return {
    heard(message) {
      if (message.media) files.add(message.media);
      take(message);
    },
    recalled: take,
    friendRequest: takeRequest,
    roomsReady: bindSoon,
    boundByHand: takeWaiting,
    sessionEnded(reason) {
      log.warn({ reason }, "the session ended");
      bindings.end();
    },
    gap(from, to) {
      conversations.queue("gap", async () => {
        await store.update("directory", (draft) => {
          draft.directory.gaps.push({ from, to });
          if (to - from < gapWorthTelling || draft.directory.live.length === 0) return;
          tellOfficers(draft, { key: `gap/${from}`, text: gapText(from, to, clock.now()) }, clock.now());
        });
        earParts.wake();
      });
    },
    kept: async () => {
      if (bindings.account === undefined && !waiting.isEmpty()) {
        await new Promise<void>((go) => whenBound.push(go));
      }
      await files.orSettled(conversations.settled());
    },
    settled: () => conversations.settled(),
  };
}
