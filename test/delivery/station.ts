import { createHash } from "node:crypto";
import { onTestFinished } from "vitest";
import { createDelivery, type Delivery } from "../../src/delivery/create-delivery.ts";
import { defaultPaceRules, type PaceRules } from "../../src/delivery/pace-rules.ts";
import type { Book } from "../../src/desk/types.ts";
import { MediaMissing } from "../../src/errors.ts";
import { SessionBindings } from "../../src/groups/session-bindings.ts";
import type { Directory, GroupId, MemberId, OfficerId, SiteId } from "../../src/groups/types.ts";
import { createNotice, type NewNotice } from "../../src/notices/create-notice.ts";
import type { PartState } from "../../src/notices/types.ts";
import type { Pictures } from "../../src/picture-ports.ts";
import type { AccountId, ContactAddress, MediaRef, MediaStore, RoomAddress, Store } from "../../src/ports.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { type FakeMessenger, fakeMessenger } from "../support/fake-messenger.ts";
import { QuietLog } from "../support/quiet-log.ts";
import { type TempStore, tempStore } from "../support/temp-store.ts";

export const groups = { bars: "g1" as GroupId, flats: "g2" as GroupId, escape: "g3" as GroupId };
export const officer = "o1" as OfficerId;
export const colleague = "o2" as OfficerId;
/** Where their messages arrive. */
export const rooms: Record<GroupId, RoomAddress> = {
  [groups.bars]: "@@bars" as RoomAddress,
  [groups.flats]: "@@flats" as RoomAddress,
  [groups.escape]: "@@escape" as RoomAddress,
};
export const chat = "@zhang" as ContactAddress;
export const colleagueChat = "@li" as ContactAddress;

/** Three groups with two, one and no sites; two officers whose chats are bound; the second may use no group. */
export function fillDirectory(directory: Directory): void {
  const named: [GroupId, string][] = [
    [groups.bars, "网吧店主群"],
    [groups.flats, "日租房群"],
    [groups.escape, "密室逃脱经营者群"],
  ];
  for (const [id, name] of named) {
    directory.groups[id] = { id, name, tags: [], channel: "bot", registeredAt: 0 };
  }
  const shops: [string, GroupId][] = [
    ["星空网吧", groups.bars],
    ["蓝天网吧", groups.bars],
    ["302日租房", groups.flats],
  ];
  for (const [index, [name, group]] of shops.entries()) {
    const site = `s${index + 1}` as SiteId;
    const id = `m${index + 1}` as MemberId;
    directory.sites[site] = { id: site, name, aliases: [], addedAt: 0 };
    directory.members[id] = { id, group, nickname: name, sites: [site], firstSeenAt: 0 };
  }
  directory.officers[officer] = { id: officer, name: "张智军", addedAt: 0, boundAt: 1 };
  directory.officers[colleague] = { id: colleague, name: "李梅", addedAt: 0, boundAt: 1, groups: [] };
  directory.next = { group: 4, site: 4, member: 4, officer: 3, notice: 31 };
}

/** The second officer may use every group from now on. */
export function letColleagueIn(directory: Directory): void {
  delete directory.officers[colleague]?.groups;
}

/** A notice to all three groups that asks for 收到, by the officer, to be sent at once. */
export function wanted(now: number, changes: Partial<NewNotice> = {}): NewNotice {
  return {
    ask: "ack",
    body: "请今晚自查灭火器",
    media: [],
    groups: Object.values(groups),
    createdBy: officer,
    sendAt: now,
    urgent: false,
    ...changes,
  };
}

/** Everything of a session: rooms and officers known. */
export function bindAll(bindings: SessionBindings): void {
  bindings.begin("小助手" as AccountId);
  for (const group of Object.values(groups)) bindRoom(bindings, group);
  bindings.bindOfficer(officer, chat);
  bindings.bindOfficer(colleague, colleagueChat);
}

/** Makes one group reachable. */
export function bindRoom(bindings: SessionBindings, group: GroupId): void {
  const room = rooms[group];
  if (room !== undefined) bindings.bindGroup(group, room);
}

/** Files in memory; pictures are "stamped" by writing the strip behind their bytes. */
export class FakeFiles implements MediaStore, Pictures {
  readonly #files = new Map<string, Uint8Array>();

  async save(bytes: Uint8Array, type: MediaRef["type"]): Promise<MediaRef> {
    const hash = createHash("sha256").update(bytes).digest("hex");
    this.#files.set(hash, bytes);
    return { hash, type, size: bytes.byteLength };
  }

  async read(ref: MediaRef): Promise<Uint8Array> {
    const bytes = this.#files.get(ref.hash);
    if (!bytes) throw new MediaMissing(ref.hash);
    return bytes;
  }

  lose(ref: MediaRef): void {
    this.#files.delete(ref.hash);
  }

  async prepare(bytes: Uint8Array): ReturnType<Pictures["prepare"]> {
    return { bytes, width: 1, height: 1 };
  }

  async stamp(bytes: Uint8Array, strip: Parameters<Pictures["stamp"]>[1]): ReturnType<Pictures["stamp"]> {
    const written = `${Buffer.from(bytes).toString()}|${strip.label}|${strip.station}|${strip.at}`;
    return { bytes: Buffer.from(written), width: 1, height: 1 };
  }
}

/** How long the present process lives. */
class Life {
  #left = Number.POSITIVE_INFINITY;
  #lastTakesEffect = false;
  #end: () => void = () => undefined;
  /** Resolves when it has ended. */
  readonly ended = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  endAfter(operations: number, lastTakesEffect: boolean): void {
    this.#left = operations;
    this.#lastTakesEffect = lastTakesEffect;
  }

  /** Does one thing to the world, unless the process has ended. Its answer never comes back when the process ends over it. */
  async operate<T>(act: () => Promise<T>): Promise<T> {
    this.#left -= 1;
    if (this.#left > 0) return await act();
    if (this.#left === 0 && this.#lastTakesEffect) await act().catch(() => undefined);
    this.#end();
    return await new Promise<never>(() => undefined);
  }
}

/** A station with a real store, at two in the afternoon. */
export class Station {
  readonly clock: FakeClock;
  readonly messenger: FakeMessenger;
  readonly files = new FakeFiles();
  readonly log = new QuietLog();
  readonly rules: PaceRules;
  bindings = new SessionBindings();
  delivery: Delivery;
  readonly #temp: TempStore;
  #life = new Life();
  #unhook: () => void;

  private constructor(temp: TempStore, clock: FakeClock, messenger: FakeMessenger, rules: PaceRules) {
    this.#temp = temp;
    this.clock = clock;
    this.messenger = messenger;
    this.rules = rules;
    this.delivery = this.#build(temp.store);
    this.#unhook = this.#settleWithClock();
    onTestFinished(() => this.delivery.stop());
  }

  /** Ready, with everyone bound and nothing to say. */
  static async open(changes: Partial<PaceRules> = {}, start?: number): Promise<Station> {
    const clock = new FakeClock(start);
    const temp = await tempStore();
    await temp.store.update("directory", (draft) => fillDirectory(draft.directory));
    const station = new Station(temp, clock, fakeMessenger(clock), { ...defaultPaceRules, ...changes });
    bindAll(station.bindings);
    await station.delivery.recover();
    await station.delivery.roomsReady();
    await clock.settle();
    return station;
  }

  get store(): TempStore["store"] {
    return this.#temp.store;
  }

  /** Stores a notice without a word to delivery; returns its number. */
  queue(changes: Partial<NewNotice> = {}): Promise<number> {
    const now = this.clock.now();
    return this.store.update(
      "directory",
      (draft) => createNotice(draft, wanted(now, changes), now).notice.number,
    );
  }

  /** Stores a notice, and delivery does what it can do at once; returns its number. */
  async publish(changes: Partial<NewNotice> = {}): Promise<number> {
    const number = await this.queue(changes);
    this.delivery.wake();
    await this.clock.settle();
    return number;
  }

  /** Changes the book and lets delivery look at it. */
  async change<T>(change: (draft: Book) => T): Promise<T> {
    const result = await this.store.update("directory", change);
    this.delivery.wake();
    await this.clock.settle();
    return result;
  }

  /** The state of each part of each group, in order. */
  states(number: number): Promise<PartState[][]> {
    return this.store.read(number, (book) => {
      const file = book.notices[number];
      return (file?.notice.groups ?? []).map((group) =>
        (file?.sheets[group]?.parts ?? []).map(({ state }) => state),
      );
    });
  }

  /**
   * As after `kill -9`: the message under way never tells what became of it, everything in memory is gone, and what is on disk is read again. A new session
   * begins in which everyone is bound, or whom `bind` binds.
   */
  async crash(bind: (bindings: SessionBindings) => void = bindAll): Promise<void> {
    this.#unhook();
    void this.delivery.stop();
    this.messenger.senderEnded();
    await this.#temp.reopen();
    this.bindings = new SessionBindings();
    this.#life = new Life();
    this.delivery = this.#build(this.store);
    this.#unhook = this.#settleWithClock();
    await this.delivery.recover();
    bind(this.bindings);
    await this.delivery.roomsReady();
    await this.clock.settle();
  }

  /** The process ends over the last of so many updates and sends to come; `lastTakesEffect`: the world has that one, the process never learns. */
  endAfter(operations: number, lastTakesEffect: boolean): void {
    this.#life.endAfter(operations, lastTakesEffect);
  }

  #settleWithClock(): () => void {
    const { delivery } = this;
    const { ended } = this.#life;
    return this.clock.settleWith(() => Promise.race([delivery.settled(), ended]));
  }

  #build(store: Store<Book>): Delivery {
    const life = this.#life;
    return createDelivery({
      store: {
        book: () => store.book(),
        read: (scope, look) => store.read(scope, look),
        update: (scope, change) => life.operate(() => store.update(scope, change)),
        listNumbers: () => store.listNumbers(),
      },
      bindings: this.bindings,
      messenger: {
        capabilities: this.messenger.capabilities,
        send: (to, what) => life.operate(() => this.messenger.send(to, what)),
      },
      media: this.files,
      pictures: this.files,
      clock: this.clock,
      log: this.log,
      rules: this.rules,
      station: "幸福路派出所",
    });
  }
}
