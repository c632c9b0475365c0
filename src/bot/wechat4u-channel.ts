import { NotLoggedIn } from "../errors.ts";
import type { AccountId, Clock, Log } from "../ports.ts";
import type { Channel, ChannelListener } from "./channel.ts";
import { FileTooLarge, type PuppetChanged } from "./errors.ts";
import { createFetchMedia } from "./fetch-media.ts";
import { cleanName } from "./guards/clean-name.ts";
import { forgetDeadIds } from "./guards/dead-ids.ts";
import { keepHearing } from "./guards/deafness.ts";
import { pollWhenKept } from "./guards/kept-first.ts";
import { keepSession } from "./guards/kept-session.ts";
import { cutOffLargeFiles, largestFile } from "./guards/large-files.ts";
import { hearEverything } from "./guards/late-messages.ts";
import { allowLoginAgain } from "./guards/login-again.ts";
import { breakLogoutSwitch } from "./guards/logout-switch.ts";
import { restartPatiently } from "./guards/patient-restart.ts";
import { startPatiently } from "./guards/patient-start.ts";
import { keepServerOrder } from "./guards/server-order.ts";
import { within } from "./pause.ts";
import { parseFriendRequest, readFriendRequest } from "./read-friend-request.ts";
import { parseRawMessage, type Reading, readRawMessage } from "./read-raw-message.ts";
import { sendError } from "./send-errors.ts";
import { untilKnown } from "./until-known.ts";
import { isLoggedIn, type Wechat4u, type Wechat4uPuppet, whenMade } from "./wechat4u.ts";
import { Wechat4uPeople } from "./wechat4u-people.ts";
import { sendOnWechat4u } from "./wechat4u-send.ts";

/** What was being fetched when the process was told to end gets so long to arrive. */
const LONGEST_CLOSE = 3_000;

/** `wechaty-puppet-wechat4u`, with all guards in place. Made before the puppet starts; `onChanged` is told when its parts do not fit. */
export function createWechat4uChannel(
  puppet: Wechat4uPuppet,
  clock: Clock,
  log: Log,
  listener: ChannelListener,
  onChanged: (error: PuppetChanged) => void,
): Channel {
  const people = new Wechat4uPeople(() => puppet.wechat4u, clock);
  const fetchMedia = createFetchMedia(clock, log);
  let endWatch = () => {};
  const syncs = countSyncs();

  allowLoginAgain(puppet);
  const keepThisSession = keepSession(puppet, log);
  whenMade(
    puppet,
    (wechat4u) => {
      keepThisSession(wechat4u);
      cutOffLargeFiles(wechat4u);
      breakLogoutSwitch(wechat4u);
      forgetDeadIds(puppet, wechat4u);
      startPatiently(wechat4u, clock, log);
      restartPatiently(wechat4u, clock, log);
      const emitted = keepServerOrder(wechat4u, clock);
      pollWhenKept(wechat4u, clock, () => emitted().then(listener.kept));
      syncs.watch(wechat4u);
      endWatch();
      endWatch = keepHearing(wechat4u, clock, log, (from, to) => listener.outage(from, to));
      hearEverything(wechat4u, (message) => report(wechat4u, message));
    },
    onChanged,
  );

  function report(wechat4u: Wechat4u, message: unknown): void {
    const asked = readFriendRequest(message);
    if (asked !== undefined) {
      listener.asked(asked);
      return;
    }
    const raw = parseRawMessage(message);
    const reading = raw && readRawMessage(raw, wechat4u.user.UserName ?? "");
    if (reading?.is === "recalled") {
      listener.takenBack(reading);
    } else if (reading?.is === "said") {
      const { talker, room } = reading;
      listener.said({
        ...reading,
        findSpeaker: () => people.findSpeaker(talker, room),
        fetchMedia: () => {
          const fetch = mediaOf(wechat4u, reading);
          return fetch && fetchMedia(fetch);
        },
      });
    } else {
      const because = reading?.because ?? "without id or sender";
      log.debug({ messageId: raw?.MsgId, because }, "ignored");
    }
  }

  return {
    capabilities: { notifyingMentions: false, stableIds: false, recall: true, errorCodes: true },
    getAccount: async () => {
      const wechat4u = puppet.wechat4u;
      if (wechat4u === undefined) throw new NotLoggedIn();
      const name = cleanName(wechat4u.user.NickName);
      const uin = String(wechat4u.PROP.uin ?? "");
      // The account's number is the same at every login, unlike its id; its nickname it may change itself.
      return { id: (/^[1-9]\d*$/.test(uin) ? `uin:${uin}` : name) as AccountId, name };
    },
    lastHeardAt: () => puppet.wechat4u?.lastSyncTime || undefined,
    send: (to, what) => sendOnWechat4u(puppet.wechat4u, to, what),
    setRemark: async (contact, remark) => {
      const wechat4u = puppet.wechat4u;
      if (wechat4u === undefined || !isLoggedIn(wechat4u)) throw new NotLoggedIn();
      await wechat4u.updateRemarkName(contact, remark).catch((error: unknown) => {
        throw sendError(error, "send");
      });
      const known = wechat4u.contacts[contact];
      if (known !== undefined) Object.assign(known, { RemarkName: remark, OriginalRemarkName: "" });
    },
    recall: async (from, messageId) => {
      const wechat4u = puppet.wechat4u;
      if (wechat4u === undefined || !isLoggedIn(wechat4u)) throw new NotLoggedIn();
      // wechat4u keeps the servers' code to itself: it cannot be told whether they refused or never answered.
      await wechat4u.revokeMsg(messageId, from).catch((error: unknown) => {
        throw sendError(error, "send");
      });
    },
    acceptFriend: async (request) => {
      const wechat4u = puppet.wechat4u;
      if (wechat4u === undefined || !isLoggedIn(wechat4u)) throw new NotLoggedIn();
      const { contact, ticket } = parseFriendRequest(request);
      await wechat4u.verifyUser(contact, ticket).catch((error: unknown) => {
        throw sendError(error, "send");
      });
      await untilKnown(wechat4u, contact, clock);
    },
    listRooms: () => people.listRooms(),
    listFriends: () => people.listFriends(),
    describeRooms: () => people.describeRooms(),
    close: async () => {
      endWatch();
      await within(clock, LONGEST_CLOSE, syncs.close());
    },
  };
}

/**
 * How the file of a message is asked for; `undefined` where there is none, or it is of no use. What a sticker shows is no photo of a place, and where its file is to be
 * found its sender says himself: no stranger's address is ever asked for.
 */
function mediaOf(
  wechat4u: Wechat4u,
  { kind, messageId, talker, room, attached }: Extract<Reading, { readonly is: "said" }>,
): (() => Promise<unknown>) | undefined {
  if (attached !== undefined) {
    const { mediaId, name, size } = attached;
    if (size > largestFile) return () => Promise.reject(new FileTooLarge());
    return async () => (await wechat4u.getDoc(room ?? talker, mediaId, name)).data;
  }
  if (kind === "picture") return async () => (await wechat4u.getMsgImg(messageId)).data;
  if (kind === "video") return async () => (await wechat4u.getVideo(messageId)).data;
  if (kind === "voice") return async () => (await wechat4u.getVoice(messageId)).data;
  return undefined;
}

/**
 * What a poll brings counts as delivered. So once the product is closing, no new one is let through to the servers, and the one on its way
 * is waited for.
 */
function countSyncs(): { watch(wechat4u: Wechat4u): void; close(): Promise<void> } {
  let closed = false;
  let onWay: Promise<unknown> = Promise.resolve();
  return {
    watch: (wechat4u) => {
      const sync = wechat4u.sync.bind(wechat4u);
      wechat4u.sync = () => {
        if (closed) return new Promise(() => {});
        const answer = sync();
        onWay = answer.catch(() => undefined);
        return answer;
      };
    },
    close: async () => {
      closed = true;
      await onWay;
      // The messages of that answer are emitted over the next turns.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
