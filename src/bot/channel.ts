import type {
  AccountId,
  Capabilities,
  ContactSeen,
  FetchedFile,
  FriendRequestId,
  Heard,
  MemberSeen,
  Outgoing,
  Quote,
  RoomSeen,
} from "../ports.ts";

/** The account the session belongs to. */
export interface Account {
  readonly id: AccountId;
  /** Its nickname, cleaned. */
  readonly name: string;
}

/** Something said, before it is known who said it: that may have to be asked for. */
export interface Said {
  readonly messageId: string;
  readonly at: number;
  readonly room?: string;
  readonly kind: Heard["kind"];
  readonly text: string;
  readonly quote?: Quote;
  /** Who said it, as far as can be learnt within some seconds. Rejects only when nothing at all is known. */
  findSpeaker(): Promise<MemberSeen>;
  /** Starts fetching the file of a picture, video or voice. `undefined` when there is none to fetch; as {@link FetchMedia}. */
  fetchMedia(): Promise<FetchedFile | undefined> | undefined;
}

/** Somebody asks to become friends. */
export interface Asked {
  readonly messageId: string;
  readonly at: number;
  readonly hello: string;
  readonly request: FriendRequestId;
  readonly from: ContactSeen;
}

/** A message taken back, by the ids it may have. */
export interface TakenBack {
  readonly at: number;
  readonly room?: string;
  /** The most likely first; never empty. */
  readonly ids: readonly string[];
}

/** What a channel reports, in the order of the service. */
export interface ChannelListener {
  said(said: Said): void;
  takenBack(recall: TakenBack): void;
  asked(request: Asked): void;
  /** Between these instants nothing could be heard although the session went on. */
  outage(from: number, to: number): void;
  /** Resolves when what was reported so far is durable or of no concern. */
  kept(): Promise<void>;
}

/** One kind of puppet. Ids are the puppet's; they mean nothing after the session. */
export interface Channel {
  readonly capabilities: Capabilities;
  /** The account of the present session. Rejects when there is none. */
  getAccount(): Promise<Account>;
  /** When something was last certainly heard, epoch milliseconds; `undefined` where the puppet does not tell. */
  lastHeardAt(): number | undefined;
  /** Errors as those of `Messenger.send`. */
  send(to: string, what: Outgoing): Promise<{ readonly messageId?: string }>;
  setRemark(contact: string, remark: string): Promise<void>;
  /** Takes back what this session's account said in a chat, while the service lets it; only where {@link Capabilities.recall} is set. */
  recall?(from: string, messageId: string): Promise<void>;
  acceptFriend(request: FriendRequestId): Promise<void>;
  listRooms(): Promise<readonly RoomSeen[]>;
  listFriends(): Promise<readonly ContactSeen[]>;
  /** Changes whenever the list of rooms or one of their rosters does. */
  describeRooms(): Promise<string>;
  /** No more is fetched from the service; resolves when all that had been fetched is reported. */
  close(): Promise<void>;
}
