import { PuppetChanged } from "./errors.ts";

/**
 * The parts of `wechaty-puppet-wechat4u` 1.14 and `wechat4u` 0.7.14 this folder holds on to (source: their sources). Nothing else in
 * the product knows them. {@link whenMade} checks that they are there.
 */
export interface Wechat4uPuppet {
  /** Replaced by a new one whenever the puppet starts. */
  wechat4u: Wechat4u | undefined;
  /** Ids and their rooms, still to be asked for. */
  unknownContactId: string[][];
  readonly isLoggedIn: boolean;
  readonly currentUserId: string;
  login(userId: string): unknown;
  logout(reason?: string): Promise<void>;
  reset(): Promise<void>;
}

/** A contact, a room or a member of a room, as the servers describe it; names are HTML. */
export interface RawContact {
  readonly UserName: string;
  NickName?: string;
  /** The servers' own words, where wechat4u has rewritten `NickName`. */
  OriginalNickName?: string;
  RemarkName?: string;
  OriginalRemarkName?: string;
  /** In a room's roster: the name set for this group. */
  DisplayName?: string;
  /** Bit 1: a friend (or a room saved to contacts). */
  ContactFlag?: number;
  /** Bit 8: an official account. */
  VerifyFlag?: number;
  MemberList?: RawContact[];
}

export interface Wechat4u {
  state: string;
  readonly CONF: { readonly STATE: { readonly login: string } };
  readonly PROP: { readonly uin?: string | number };
  readonly user: { readonly UserName?: string; readonly NickName?: string };
  readonly contacts: Record<string, RawContact>;
  /** Epoch milliseconds of the last poll that was answered; 0 before the first. */
  lastSyncTime: number;
  on(event: string, listener: (...args: never[]) => void): unknown;
  emit(event: string, ...args: unknown[]): boolean;
  start(): Promise<unknown>;
  restart(): Promise<unknown>;
  stop(): void;
  logout(): Promise<unknown>;
  _init(): Promise<unknown>;
  syncPolling(): void;
  /** The long poll; it also shows the servers what has arrived. */
  syncCheck(): Promise<unknown>;
  sync(): Promise<unknown>;
  handleMsg(messages: unknown): void;
  getContact(seq?: number): Promise<unknown>;
  batchGetContact(contacts: readonly { readonly UserName: string }[]): Promise<unknown>;
  /** Accepts who asked to become friends. */
  verifyUser(id: string, ticket: string): Promise<unknown>;
  updateRemarkName(id: string, remark: string): Promise<unknown>;
  sendMsg(text: string, to: string): Promise<unknown>;
  /** Rejects without a code, whatever the servers said. */
  revokeMsg(messageId: string, to: string): Promise<unknown>;
  uploadMedia(bytes: Buffer, name: string, to: string): Promise<{ readonly mediaId: string }>;
  sendPic(mediaId: string, to: string): Promise<unknown>;
  sendVideo(mediaId: string, to: string): Promise<unknown>;
  /** The name is put into XML as it is. */
  sendDoc(mediaId: string, name: string, size: number, ending: string, to: string): Promise<unknown>;
  getMsgImg(messageId: string): Promise<{ readonly data: unknown }>;
  getVideo(messageId: string): Promise<{ readonly data: unknown }>;
  getVoice(messageId: string): Promise<{ readonly data: unknown }>;
  /** A file, by the id and the name its message carries; `from`: the room, or the contact, it came from. */
  getDoc(from: string, mediaId: string, name: string): Promise<{ readonly data: unknown }>;
  /** All that is asked of the servers goes through this; `options` are those of axios. */
  request(options: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const functions = [
  ..."on emit start restart stop logout _init syncPolling syncCheck sync handleMsg getContact batchGetContact".split(
    " ",
  ),
  ..."verifyUser updateRemarkName sendMsg revokeMsg uploadMedia sendPic sendVideo sendDoc getMsgImg getVideo getVoice getDoc request".split(
    " ",
  ),
];
const objects = ["contacts", "user", "PROP", "CONF"];

/** The puppet as the one for wechat4u, or `undefined` when it is another. */
export function findWechat4uPuppet(puppet: object): Wechat4uPuppet | undefined {
  return "wechat4u" in puppet && "unknownContactId" in puppet ? (puppet as Wechat4uPuppet) : undefined;
}

/**
 * Calls `attach` with each `wechat4u` the puppet makes, before the puppet itself listens to it: listeners added then are the first to
 * hear, and methods replaced then are the ones used. Throws {@link PuppetChanged} into the puppet's start when a part is missing, after
 * telling `onChanged`.
 */
export function whenMade(
  puppet: Wechat4uPuppet,
  attach: (wechat4u: Wechat4u) => void,
  onChanged: (error: PuppetChanged) => void,
): void {
  let current: Wechat4u | undefined;
  Object.defineProperty(puppet, "wechat4u", {
    configurable: true,
    enumerable: true,
    get: () => current,
    set: (made: Wechat4u | undefined) => {
      if (made !== undefined) {
        const missing = listMissing(made);
        if (missing.length > 0) {
          const error = new PuppetChanged(missing);
          onChanged(error);
          throw error;
        }
        attach(made);
      }
      current = made;
    },
  });
}

/** Whether there is a session, as far as wechat4u knows. */
export function isLoggedIn(wechat4u: Wechat4u): boolean {
  return wechat4u.state === wechat4u.CONF.STATE.login;
}

/** Whether an id means a room. */
export function isRoomId(id: string): boolean {
  return id.startsWith("@@") || id.endsWith("@chatroom");
}

function listMissing(made: object): string[] {
  const parts = new Map<string, unknown>();
  for (const name of [...functions, ...objects]) parts.set(name, Reflect.get(made, name));
  return [
    ...functions.filter((name) => typeof parts.get(name) !== "function"),
    ...objects.filter((name) => typeof parts.get(name) !== "object" || parts.get(name) === null),
  ];
}
