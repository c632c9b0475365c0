import { randomInt } from "node:crypto";
import { answerRequests, type RequestNote } from "./answer-requests.ts";
import { LoginDesk } from "./login-desk.ts";
import { Misbehaviour } from "./misbehaviour.ts";
import { World } from "./model/world.ts";
import { SentBox } from "./sent-box.ts";
import type { Servers } from "./servers.ts";
import { Session } from "./session.ts";
import { openTunnel } from "./tunnel.ts";
import { Uploads } from "./uploads.ts";
import { WebWeChat } from "./web-wechat.ts";

export type { RequestNote } from "./answer-requests.ts";
export {
  NotAFriend,
  type Person,
  RecalledAnothersMessage,
} from "./model/person.ts";
export { NotAMember, type Room } from "./model/room.ts";
export type { Said } from "./model/said.ts";
export { NothingSentInTime, type SentMessage } from "./sent-box.ts";
export { NotFetchedInTime, type WebWeChat } from "./web-wechat.ts";

/** How a stand-in is started; everything may be left out. */
export interface StandInOptions {
  /** The port on 127.0.0.1; a free one if left out. */
  port?: number;
  /** The nickname of the bot's account. */
  botNickname?: string;
  /** How long a check is held when nothing happens, in ms. The real servers hold it 25 s, which is the default. */
  syncHoldMs?: number;
  /**
   * What becomes of messages said while the bot's process was away, if its session is resumed: nobody knows what the real
   * servers do. Default "delivered".
   */
  missedOnResume?: "delivered" | "lost";
  /** Told of each request when it has arrived and when it has been dealt with; for watching. */
  onRequest?: (note: RequestNote) => void;
}

/** Starts a local server that speaks the web WeChat protocol. Close it when done: it holds a port and a temp folder. */
export async function startStandIn(options: StandInOptions = {}): Promise<WebWeChat> {
  const world = new World(options.botNickname ?? "回执助手");
  const uin = String(randomInt(10 ** 8, 4 * 10 ** 9));
  const sessions: Session[] = [];
  const refusedHosts: string[] = [];
  const unknownPaths: string[] = [];
  const failures: unknown[] = [];
  let port = 0;
  const servers: Servers = {
    world,
    desk: new LoginDesk(),
    sentBox: new SentBox(),
    uploads: new Uploads(),
    misbehaviour: new Misbehaviour(),
    holdMs: options.syncHoldMs ?? 25_000,
    forgetsMissed: options.missedOnResume === "lost",
    findSession: (sid) => sessions.find((session) => session.sid === sid && !session.isOver),
    openSession: () => {
      // One web login at a time: the newer throws out the older.
      for (const older of sessions) older.end();
      const session = new Session(world, sessions.length + 1, uin);
      sessions.push(session);
      return session;
    },
    endSession: (session) => session.end(),
    stickerUrl: (said) => `http://127.0.0.1:${port}/stickers/${said.msgId}`,
  };
  const note = (entry: RequestNote) => {
    if (entry.outcome === "unknown path") unknownPaths.push(`${entry.host}${entry.path}`);
    if (entry.outcome === "failed") failures.push(entry.cause);
    options.onRequest?.(entry);
  };
  const tunnel = await openTunnel(options.port ?? 0, {
    answer: answerRequests(servers, note),
    mayCut: () => servers.misbehaviour.isCut,
    onRefused: (host) => refusedHosts.push(host),
  });
  port = tunnel.port;
  return new WebWeChat({ servers, tunnel, sessions, refusedHosts, unknownPaths, failures });
}
