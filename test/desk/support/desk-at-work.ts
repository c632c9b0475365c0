import { defaultPaceRules } from "../../../src/delivery/pace-rules.ts";
import { createDesk, type Desk } from "../../../src/desk/create-desk.ts";
import type { Book } from "../../../src/desk/types.ts";
import { PartUnsendable } from "../../../src/errors.ts";
import { addSites } from "../../../src/groups/add-site.ts";
import { bindRooms } from "../../../src/groups/bind-session.ts";
import { addOfficer } from "../../../src/groups/officers.ts";
import { SessionBindings } from "../../../src/groups/session-bindings.ts";
import type { GroupId, OfficerId } from "../../../src/groups/types.ts";
import { keepSites } from "../../../src/notices/keep-sites.ts";
import type { NoticeFile, Part } from "../../../src/notices/types.ts";
import type {
  AccountId,
  ContactAddress,
  Heard,
  MediaRef,
  MemberSeen,
  RoomAddress,
  RoomSeen,
  Store,
} from "../../../src/ports.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { FakeMessenger } from "../../support/fake-messenger.ts";
import { QuietLog } from "../../support/quiet-log.ts";
import { tempStore } from "../../support/temp-store.ts";

export const account = "回执小助手" as AccountId;
export const officer = "o1" as OfficerId;
const chat = "@zhang" as ContactAddress;

/** Bytes that a picture is not made of. */
export const unreadable = new Uint8Array([0]);

/** A room with people of these nicknames, the bot among them. */
export function room(topic: string, ...people: readonly string[]): RoomSeen {
  return {
    room: `@@${topic}` as RoomAddress,
    topic,
    members: [person("回执小助手", true), ...people.map((name) => person(name, false))],
  };
}

function person(nickname: string, self: boolean): MemberSeen {
  return { contact: `@${nickname}` as ContactAddress, nickname, self };
}

/** A desk over a real store, with officer 张智军 in front of it. */
export interface DeskAtWork {
  readonly clock: FakeClock;
  readonly messenger: FakeMessenger;
  readonly bindings: SessionBindings;
  readonly log: QuietLog;
  readonly store: Store<Book>;
  readonly desk: Desk;
  /** What strangers were told. */
  readonly toldStrangers: string[];
  woken(): number;
  /** He types; the answers, joined by a line of dashes; empty for silence. */
  says(text: string, extra?: Partial<Heard>): Promise<string>;
  /** He sends a photo of these bytes, or one that never arrives. */
  sends(
    bytes: Uint8Array | undefined | Promise<Uint8Array | undefined>,
    extra?: Partial<Heard>,
  ): Promise<string>;
  /** Somebody unknown types. */
  strangerSays(text: string, extra?: Partial<Heard>): Promise<void>;
  heard(text: string, extra?: Partial<Heard>): Heard;
  /** Answers since last asked. */
  answers(): string;
  change(act: (book: Book) => void): Promise<void>;
  file(number: number): Promise<NoticeFile>;
  /** Lists, registers and tags every room the messenger shows. */
  registerAll(tag: string, ...rooms: readonly RoomSeen[]): Promise<void>;
  /** All parts of a notice in one group. */
  setParts(number: number, group: string, state: Part["state"]): Promise<void>;
}

/** Opens a store, binds 张智军 to the chat, begins a session. */
export async function deskAtWork(): Promise<DeskAtWork> {
  const clock = new FakeClock();
  const messenger = new FakeMessenger(clock);
  const log = new QuietLog();
  const { store } = await tempStore();
  const bindings = new SessionBindings();
  bindings.begin(account);
  await store.update("directory", ({ directory }) => {
    const zhang = addOfficer(directory, "张智军", "111111", clock.now());
    delete zhang.code;
    zhang.boundAt = clock.now();
  });
  bindings.bindOfficer(officer, chat);
  let wakes = 0;
  const toldStrangers: string[] = [];
  const desk = createDesk({
    store,
    bindings,
    messenger,
    clock,
    log,
    media: {
      save: async (bytes, type): Promise<MediaRef> => ({
        hash: Buffer.from(bytes).toString("hex"),
        type,
        size: bytes.byteLength,
      }),
      read: () => Promise.reject(new Error("the desk reads no media")),
    },
    pictures: {
      prepare: async (bytes) => {
        if (bytes === unreadable) throw new PartUnsendable("这张照片没传完整，打不开。请重新发一次。");
        return { bytes, width: 1, height: 1 };
      },
      stamp: () => Promise.reject(new Error("the desk stamps nothing")),
    },
    thumbnails: { thumbnail: () => Promise.reject(new Error("the desk draws no thumbnails")) },
    rules: {
      undoMs: 60_000,
      pace: defaultPaceRules,
      remindBy: "count",
      botName: "回执小助手",
      station: "城东所",
    },
    roomsChanged: (rooms) => bindRooms({ store, bindings, clock, beforeMoving: keepSites }, account, rooms),
    wake: () => {
      wakes += 1;
    },
    tellStranger: (_contact, sentence) => {
      toldStrangers.push(sentence);
    },
  });

  let messages = 0;
  const seen = new Set<string>();
  const work: DeskAtWork = {
    clock,
    messenger,
    bindings,
    log,
    store,
    desk,
    toldStrangers,
    woken: () => wakes,
    heard(text, extra = {}) {
      messages += 1;
      return {
        account,
        messageId: `m${messages}`,
        at: clock.now(),
        from: { contact: chat, nickname: "老张", self: false },
        kind: "text",
        text,
        ...extra,
      };
    },
    async says(text, extra) {
      await desk.heard(work.heard(text, extra), officer);
      return work.answers();
    },
    async sends(bytes, extra) {
      await desk.heard(work.heard("", { kind: "picture", media: Promise.resolve(bytes), ...extra }), officer);
      return work.answers();
    },
    async strangerSays(text, extra) {
      const from = { contact: "@li" as ContactAddress, nickname: "小李", self: false };
      await desk.strangerHeard(work.heard(text, { from, ...extra }));
    },
    answers() {
      const texts: string[] = [];
      for (const { part, to } of Object.values(store.book().outbox.says)) {
        if ("group" in to || seen.has(part.key) || part.content.kind !== "text") continue;
        seen.add(part.key);
        texts.push(part.content.text);
      }
      return texts.join("\n-----\n");
    },
    async change(act) {
      await store.update("directory", act);
    },
    file: (number) =>
      store.read(number, (book) => {
        const file = book.notices[number];
        if (!file) throw new Error(`there is no notice ${number}`);
        return file;
      }),
    async registerAll(tag, ...rooms) {
      messenger.rooms = [...messenger.rooms, ...rooms];
      for (const { room: address } of rooms) {
        await work.says("群");
        const { list } = store.book().desk.talks[officer] ?? {};
        const listed = list?.of === "rooms" ? list.rooms : [];
        await work.says(`登记 ${listed.indexOf(address) + 1} ${tag}`);
      }
    },
    async setParts(number, group, state) {
      await store.update(number, (book) => {
        for (const part of book.notices[number]?.sheets[group as GroupId]?.parts ?? []) part.state = state;
      });
    },
  };
  return work;
}

/** The desk with two registered groups: 网吧 (星空, 蓝天 there, 大地 nowhere) and 密室 (迷雾 there). */
export async function deskWithStreet(): Promise<DeskAtWork> {
  const work = await deskAtWork();
  await work.change(({ directory }) => {
    addSites(
      directory,
      [
        { name: "星空网吧", aliases: [], category: "网吧" },
        { name: "蓝天网吧", aliases: [], category: "网吧" },
        { name: "大地网吧", aliases: [], category: "网吧" },
        { name: "迷雾密室", aliases: [], category: "密室" },
      ],
      work.clock.now(),
    );
  });
  await work.registerAll("网吧", room("网吧店主群", "星空网吧老王", "蓝天网吧", "路人"));
  await work.registerAll("密室", room("密室经营者群", "迷雾密室小陈"));
  return work;
}
