/**
 * What the core asks of the world. Each port says when it is called and what it may not do; `main.ts` supplies the
 * concrete parts, tests supply their own.
 */

/** Time, and being woken. Nothing in the core reads another clock. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /**
   * Calls `wake` once when `now() >= at` (at once, but not before this call returns, if that has passed). Returns what cancels it;
   * cancelling twice, or after the call, does nothing.
   */
  wakeAt(at: number, wake: () => void): () => void;
}

/** Structured log. Nothing people said or wrote may be passed at a level above `debug`. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** A WeChat room's or contact's id **in the present session**. Only `bot/` makes or parses one; it means nothing after the next login. */
export type RoomAddress = string & { readonly __room: unique symbol };
export type ContactAddress = string & { readonly __contact: unique symbol };
/** The bot's WeChat account, as stable as the puppet can tell (its nickname where it has no stable id). */
export type AccountId = string & { readonly __account: unique symbol };

export type Address =
  | { readonly kind: "room"; readonly room: RoomAddress }
  | { readonly kind: "contact"; readonly contact: ContactAddress };

/** A file kept by {@link MediaStore}: found again by what is in it. */
export interface MediaRef {
  /** SHA-256 of the stored bytes, hexadecimal. */
  readonly hash: string;
  /** The file's ending without dot: what the bytes are, never what a sender called them. */
  readonly type: "jpg" | "heic" | "mp4" | "mov" | "amr" | "mp3" | "xlsx" | "bin";
  /** Length in bytes. */
  readonly size: number;
}

/** Files by content. Saving the same bytes twice keeps one copy. */
export interface MediaStore {
  /** Durable when it resolves. Rejects only when the disk refuses. */
  save(bytes: Uint8Array, type: MediaRef["type"]): Promise<MediaRef>;
  /** Rejects with {@link MediaMissing} when the file is gone. */
  read(ref: MediaRef): Promise<Uint8Array>;
}

/**
 * What is handed to the messenger: bytes ready to go, nothing to be looked up. A file is shown by its name. `mentions` come only in rooms, and only where
 * {@link Capabilities.notifyingMentions} is set; the messenger puts their names before the text.
 */
export type Outgoing =
  | { readonly kind: "text"; readonly text: string; readonly mentions?: readonly ContactAddress[] }
  | { readonly kind: "picture" | "video" | "file"; readonly bytes: Uint8Array; readonly name: string };

/** What the channel in use can and cannot do; the bot words itself accordingly. */
export interface Capabilities {
  /** A mention makes the phone ring. Not on web WeChat. */
  readonly notifyingMentions: boolean;
  /** Room and contact ids outlive a login. */
  readonly stableIds: boolean;
  readonly recall: boolean;
  /** A refused send carries the service's code; without it every error is `unknown`. */
  readonly errorCodes: boolean;
}

/**
 * The channel to WeChat. Called with one `send` at a time. `send` resolves when the service took the message (`messageId` where the puppet
 * tells it) and rejects with {@link SendRefused} when the service said no, {@link SendUnknown} when nobody can know, or {@link NotLoggedIn}.
 */
export interface Messenger {
  readonly capabilities: Capabilities;
  send(to: Address, what: Outgoing): Promise<{ readonly messageId?: string }>;
  /**
   * Takes a message back in a chat, within two minutes of its sending (WeChat's rule). Only there when {@link Capabilities.recall} is set; rejects when the
   * service refuses or nobody can know.
   */
  recall?(from: Address, messageId: string): Promise<void>;
  /** Sets the remark under which the account keeps a friend; rejects when WeChat refuses. */
  setRemark(contact: ContactAddress, remark: string): Promise<void>;
  /** Makes who asked a friend of the account; rejects when WeChat refuses. */
  acceptFriend(request: FriendRequestId): Promise<void>;
  /** The rooms first seen in this session, rosters fresh. Rejects (never an empty list) when they could not be read. */
  listRooms(): Promise<readonly RoomSeen[]>;
  /** The account's friends in this session, for finding officers again. Rejects when they could not be read. */
  listFriends(): Promise<readonly ContactSeen[]>;
}

/** A contact as this session shows it; names are cleaned of HTML and trimmed. */
export interface ContactSeen {
  readonly contact: ContactAddress;
  readonly nickname: string;
  /** The remark this account gave to a friend; absent when none. */
  readonly remark?: string;
  /** Outlives the session; absent on puppets without such ids. */
  readonly stableId?: string;
}

export interface MemberSeen extends ContactSeen {
  /** The name set for this group; absent when none. */
  readonly groupNickname?: string;
  /** This is the bot itself. */
  readonly self: boolean;
}

export interface RoomSeen {
  readonly room: RoomAddress;
  readonly topic: string;
  readonly stableId?: string;
  readonly members: readonly MemberSeen[];
}

/** The part of another message that a reply quotes (引用). */
export interface Quote {
  /** The quoted person's name as the quote shows it; absent when it shows none. */
  readonly name?: string;
  readonly text: string;
  /** The quoted message's id where the puppet tells it. */
  readonly messageId?: string;
}

/** The bytes of a file, or that it is larger than what is fetched. */
export type FetchedFile = Uint8Array | "too large";

/** One message as heard, cleaned of WeChat's quirks by `bot/`. */
export interface Heard {
  readonly account: AccountId;
  /** The service's id of the message: the same when it is delivered twice. */
  readonly messageId: string;
  /** When it was written, by WeChat's clock; epoch milliseconds. */
  readonly at: number;
  readonly from: MemberSeen;
  /** Absent in private chat. */
  readonly room?: RoomAddress;
  readonly kind: "text" | "picture" | "video" | "voice" | "sticker" | "file";
  /** The speaker's own words, the quote set aside; empty where there are none. */
  readonly text: string;
  readonly quote?: Quote;
  /**
   * The file of a picture, video or voice, already being fetched. Resolves to `undefined` when it could not be had: the message
   * counts all the same. A picture sent as a file is a picture; what it is indeed, its bytes tell.
   */
  readonly media?: Promise<FetchedFile | undefined>;
}

/** A message taken back (撤回). */
export interface Recalled {
  readonly account: AccountId;
  readonly messageId: string;
  readonly at: number;
  readonly room?: RoomAddress;
}

/** How a friend request is named to who accepts it. Only `bot/` makes or parses one; it means nothing after the session. */
export type FriendRequestId = string & { readonly __friendRequest: unique symbol };

/** Somebody asks the account to become friends (加好友). */
export interface FriendRequest {
  readonly account: AccountId;
  readonly request: FriendRequestId;
  /** The service's id of the request: the same when it is delivered twice. */
  readonly messageId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** In this session the same contact as in the rosters of rooms. */
  readonly from: ContactSeen;
  /** What he wrote with it; empty when nothing. */
  readonly hello: string;
}

/** What `bot/` tells the core. Every method may be called at any time and never throws; they take effect in the order called. */
export interface Listener {
  heard(message: Heard): void;
  recalled(recall: Recalled): void;
  /** Somebody asks to become friends; nobody has accepted yet. */
  friendRequest(request: FriendRequest): void;
  /** The room list is complete, or has been steady for a while: bind. Called again whenever it changed. */
  roomsReady(account: AccountId): void;
  /** Nothing can be sent or heard until the next `roomsReady`. */
  sessionEnded(reason: string): void;
  /** Between these instants nothing could be heard. */
  gap(from: number, to: number): void;
  /**
   * Resolves when everything heard so far is durable or concerns nobody; before the rooms are bound that is not known. A file that takes its time is not waited for. Never
   * rejects.
   */
  kept(): Promise<void>;
}

/** What a store loads before it calls: live notices are always there, a closed one only when its number is named. */
export type Scope = "directory" | number;

/**
 * The store, seen by each folder as the part of the book it knows. A number for which there is no notice is absent from the book it is handed.
 */
export interface Store<Book> {
  /** A frozen snapshot of what is durable; closed notices are not in it. */
  book(): Book;
  /** Loads the scope and hands a frozen snapshot of the book to `look`. */
  read<T>(scope: Scope, look: (book: Book) => T): Promise<T>;
  /**
   * Loads the scope, calls `change` with a draft of the book (synchronous, free of effects, may be run again), and resolves with what it
   * returned once everything it changed is durable: all of it or nothing. When `change` throws, nothing changes and this rejects with that error.
   * Updates take effect in the order called; those that wait while a write is under way share the next one.
   * `before` is the frozen book the draft was made of: what is only looked at is looked at there, as reading a draft copies every map and list
   * it passes.
   */
  update<T>(scope: Scope, change: (draft: Book, before: Book) => T): Promise<T>;
  /** The numbers of all notices ever made, ascending; empty when there is none. */
  listNumbers(): Promise<readonly number[]>;
}
