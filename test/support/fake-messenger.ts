import { onTestFinished } from "vitest";
import { NotLoggedIn, SendNotTried, SendRefused, SendUnknown } from "../../src/errors.ts";
import type {
  Address,
  Capabilities,
  Clock,
  ContactAddress,
  ContactSeen,
  FriendRequestId,
  Messenger,
  Outgoing,
  RoomAddress,
  RoomSeen,
} from "../../src/ports.ts";

/** A message the service took. */
export interface Arrived {
  readonly to: RoomAddress | ContactAddress;
  readonly what: Outgoing;
  readonly at: number;
  readonly messageId: string;
}

/** What the service does with the next message instead of taking it. `cut`: nobody is told whether it was `taken`. */
export type Misfortune =
  | { readonly refuse: number }
  | { readonly cut: true; readonly taken: boolean }
  | { readonly notTried: true };

/** A message that is on its way until it is let go. */
export interface Detained {
  /** Resolves when the bot tries to send it. */
  readonly begun: Promise<void>;
  letGo(misfortune?: Misfortune): void;
}

interface Detention {
  readonly begin: () => void;
  readonly end: Promise<Misfortune | undefined>;
}

/**
 * A WeChat that objects to surprises. It takes every message and keeps it until a test expects it; what nobody expected fails the test at its end. It can
 * be told to refuse, to cut the connection, to hold a message, and to be logged out. Two sends at once fail the test too.
 */
export class FakeMessenger implements Messenger {
  capabilities: Capabilities = {
    notifyingMentions: false,
    stableIds: false,
    recall: false,
    errorCodes: true,
  };
  loggedIn = true;
  rooms: readonly RoomSeen[] = [];
  friends: readonly ContactSeen[] = [];
  /** Whether WeChat refuses to set remarks. */
  refuseRemarks = false;
  readonly remarks = new Map<ContactAddress, string>();
  /** Friend requests the bot accepted, in order. */
  readonly accepted: FriendRequestId[] = [];
  /** Every message taken, expected or not, in order. */
  readonly arrived: Arrived[] = [];
  /** How often a send was tried. */
  tries = 0;
  readonly #clock: Pick<Clock, "now">;
  readonly #unexpected: Arrived[] = [];
  readonly #next: Misfortune[] = [];
  readonly #always = new Map<string, Misfortune>();
  readonly #detentions: Detention[] = [];
  #underWay = 0;
  #sender = 0;
  #atOnce = 0;

  constructor(clock: Pick<Clock, "now">) {
    this.#clock = clock;
  }

  async send(to: Address, what: Outgoing): Promise<{ readonly messageId?: string }> {
    const sender = this.#sender;
    this.#underWay += 1;
    this.#atOnce = Math.max(this.#atOnce, this.#underWay);
    try {
      return await this.#take(to.kind === "room" ? to.room : to.contact, what);
    } finally {
      if (sender === this.#sender) this.#underWay -= 1;
    }
  }

  async setRemark(contact: ContactAddress, remark: string): Promise<void> {
    if (!this.loggedIn) throw new NotLoggedIn();
    if (this.refuseRemarks) throw new SendRefused(-1);
    this.remarks.set(contact, remark);
  }

  /** Messages taken back, by their ids. */
  readonly recalled: string[] = [];
  readonly #refusedRecalls = new Set<string>();

  /** The service refuses to take anything back here. */
  refuseRecallIn(to: string): void {
    this.#refusedRecalls.add(to);
  }

  async recall(from: Address, messageId: string): Promise<void> {
    if (!this.loggedIn) throw new NotLoggedIn();
    const to = from.kind === "room" ? from.room : from.contact;
    if (this.#refusedRecalls.has(to)) throw new SendRefused(-1);
    this.recalled.push(messageId);
  }

  async acceptFriend(request: FriendRequestId): Promise<void> {
    if (!this.loggedIn) throw new NotLoggedIn();
    this.accepted.push(request);
  }

  async listRooms(): Promise<readonly RoomSeen[]> {
    if (!this.loggedIn) throw new NotLoggedIn();
    return this.rooms;
  }

  async listFriends(): Promise<readonly ContactSeen[]> {
    if (!this.loggedIn) throw new NotLoggedIn();
    return this.friends;
  }

  /** The next messages meet these fates, one each, in order. */
  next(...misfortunes: readonly Misfortune[]): void {
    this.#next.push(...misfortunes);
  }

  /** Every message to this address meets this fate; `undefined` ends that. */
  always(to: string, misfortune: Misfortune | undefined): void {
    if (misfortune) this.#always.set(to, misfortune);
    else this.#always.delete(to);
  }

  /** Forgets every misfortune still to come. */
  calm(): void {
    this.#next.splice(0);
    this.#always.clear();
  }

  /** The next message stays on its way until it is let go. */
  detainNext(): Detained {
    let begin: () => void = () => undefined;
    let letGo: (misfortune?: Misfortune) => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const end = new Promise<Misfortune | undefined>((resolve) => {
      letGo = resolve;
    });
    this.#detentions.push({ begin, end });
    return { begun, letGo };
  }

  /** The process that sent ended: what it had under way may still arrive, but nobody waits for it. */
  senderEnded(): void {
    this.#sender += 1;
    this.#underWay = 0;
  }

  /** The oldest unexpected message to this address must be a text that equals, holds or matches `text`. Returns the whole text. */
  expectText(to: string, text: string | RegExp): string {
    const found = this.#expect(to, `a text ${JSON.stringify(String(text))}`);
    const said = found.what.kind === "text" ? found.what.text : `(${found.what.kind})`;
    if (typeof text === "string" ? !said.includes(text) : !text.test(said)) {
      throw new Error(`${to} was to get ${JSON.stringify(String(text))} but got ${JSON.stringify(said)}`);
    }
    return said;
  }

  /** As {@link expectText}, and these contacts' phones must ring, in this order. */
  expectMention(to: string, text: string | RegExp, ...contacts: readonly string[]): string {
    const next = this.#unexpected.find((arrived) => arrived.to === to);
    const said = this.expectText(to, text);
    const rang = next?.what.kind === "text" ? (next.what.mentions ?? []) : [];
    if (rang.join(" ") !== contacts.join(" ")) {
      throw new Error(
        `${contacts.join(" ")} were to be mentioned, but ${next ? describe(next.what) : "nothing"} came`,
      );
    }
    return said;
  }

  /** The oldest unexpected message to this address must be a file of this kind. Returns its bytes. */
  expectFile(to: string, kind: "picture" | "video" | "file"): Uint8Array {
    const { what } = this.#expect(to, `a ${kind}`);
    if (what.kind === "text" || what.kind !== kind)
      throw new Error(`${to} was to get a ${kind} but got ${describe(what)}`);
    return what.bytes;
  }

  /** Takes everything unexpected so far as expected, for tests of something else. */
  expectAnything(): readonly Arrived[] {
    return this.#unexpected.splice(0);
  }

  /** Throws when a message arrived that nobody expected, or when two were ever under way at once. */
  expectNothingElse(): void {
    if (this.#atOnce > 1) throw new Error(`${this.#atOnce} messages were under way at once`);
    if (this.#unexpected.length === 0) return;
    const list = this.#unexpected.map(({ to, what }) => `  to ${to}: ${describe(what)}`);
    throw new Error(`nobody expected:\n${list.join("\n")}`);
  }

  async #take(to: RoomAddress | ContactAddress, what: Outgoing): Promise<{ readonly messageId?: string }> {
    this.tries += 1;
    if (!this.loggedIn) throw new NotLoggedIn();
    const detention = this.#detentions.shift();
    detention?.begin();
    // The network takes its time: whoever does not wait for it is found out.
    const fate =
      (detention ? await detention.end : await undefined) ?? this.#next.shift() ?? this.#always.get(to);
    if (fate && "refuse" in fate) throw new SendRefused(fate.refuse);
    if (fate && "notTried" in fate) throw new SendNotTried();
    const messageId = `m${this.arrived.length + 1}`;
    if (!fate || fate.taken) {
      const arrived: Arrived = { to, what, at: this.#clock.now(), messageId };
      this.arrived.push(arrived);
      this.#unexpected.push(arrived);
    }
    if (fate) throw new SendUnknown();
    return { messageId };
  }

  #expect(to: string, wanted: string): Arrived {
    const index = this.#unexpected.findIndex((arrived) => arrived.to === to);
    const [found] = index < 0 ? [] : this.#unexpected.splice(index, 1);
    if (found) return found;
    const others = this.#unexpected.map((other) => `  to ${other.to}: ${describe(other.what)}`);
    throw new Error([`${to} was to get ${wanted} but got nothing. Not yet expected:`, ...others].join("\n"));
  }
}

/** A messenger that fails the test at its end when a message arrived that nobody expected. */
export function fakeMessenger(clock: Pick<Clock, "now">): FakeMessenger {
  const messenger = new FakeMessenger(clock);
  onTestFinished(({ task }) => {
    // A test that failed has a better reason than what it did not get round to expecting.
    if (task.result?.state !== "fail") messenger.expectNothingElse();
  });
  return messenger;
}

function describe(what: Outgoing): string {
  if (what.kind !== "text") return `(${what.kind} ${what.name})`;
  const { text, mentions = [] } = what;
  return `${mentions.map((contact) => `(rings ${contact}) `).join("")}${JSON.stringify(text)}`;
}
