import { onTestFinished } from "vitest";
import type { RemindWay } from "../../../src/config.ts";
import { defaultPaceRules, type PaceRules } from "../../../src/delivery/pace-rules.ts";
import { addSites } from "../../../src/groups/add-site.ts";
import { addOfficer, pairOfficer } from "../../../src/groups/officers.ts";
import { registerGroup } from "../../../src/groups/register-group.ts";
import { createHuizhi, type Huizhi } from "../../../src/huizhi.ts";
import { openThumbnails } from "../../../src/media/cached-thumbnails.ts";
import { createPictures } from "../../../src/media/pictures.ts";
import { type Tally, tallyNotice } from "../../../src/notices/tally.ts";
import type { NoticeFile } from "../../../src/notices/types.ts";
import type {
  AccountId,
  FetchedFile,
  FriendRequestId,
  Heard,
  MemberSeen,
  Quote,
  RoomAddress,
} from "../../../src/ports.ts";
import { openMediaFiles } from "../../../src/stores/media-files.ts";
import { minuteMs } from "../../../src/zone.ts";
import { FakeClock, type Lapse } from "../../support/fake-clock.ts";
import { type FakeMessenger, fakeMessenger } from "../../support/fake-messenger.ts";
import { QuietLog } from "../../support/quiet-log.ts";
import { type TempStore, tempStore } from "../../support/temp-store.ts";
import { beginLife } from "./life.ts";
import { type Cast, Street } from "./street.ts";

export type { Cast } from "./street.ts";

/** What may be said of a message besides its words. */
export interface Saying {
  readonly quote?: Quote;
  readonly kind?: Heard["kind"];
  /** The file; `"lost"` when it cannot be fetched, `"too large"` when it is. */
  readonly bytes?: FetchedFile | "lost";
  /** How long before now it was written, minutes. */
  readonly minutesAgo?: number;
  /** To say the same message again. */
  readonly messageId?: string;
}

/** How a station is opened. */
export interface Opening {
  readonly undoSeconds?: number;
  /** When the story begins; by default Monday, 23 November 2026, 14:00. */
  readonly start?: number;
  readonly pace?: Partial<PaceRules>;
  readonly remindBy?: RemindWay;
  readonly automaticPerGroup?: number;
  /** What is due by the clock is looked at every minute, as the program does. Absent: the story is about something else, and nothing happens by itself. */
  readonly byTheClock?: true;
}

/** A police station at work: the real core and store, a clock that stands still, and a WeChat that objects to surprises. */
export interface Station {
  readonly clock: FakeClock;
  readonly messenger: FakeMessenger;
  readonly log: QuietLog;
  readonly store: TempStore;
  readonly street: Street;
  /** An officer whose chat is bound. */
  officer(name: string): Promise<Speaker>;
  /** Somebody in private chat who is no officer (yet). */
  stranger(name: string): Promise<Speaker>;
  /** The administrator gives an officer a new code, as `huizhi officers add` does. */
  giveCode(name: string, code: string): Promise<void>;
  /** The administrator says which groups an officer may use, as `huizhi officers groups` does: tags. */
  limit(name: string, ...tags: readonly string[]): Promise<void>;
  /** Somebody asks the bot's account to become friends. */
  asksToBeFriends(name: string, hello: string, topic?: string): Promise<void>;
  /** Adds shops, as `huizhi sites add` does. */
  addSites(category: string, ...names: readonly string[]): Promise<void>;
  /** Whoever has this name in a group; the first group that has one of that name, unless named. */
  member(name: string, topic?: string): Speaker;
  /** Somebody types on the phone of the bot's own account. */
  botSaysIn(topic: string, text: string): Promise<string>;
  /** The next message to this group must hold or match these words. Returns all of them. */
  groupGets(topic: string, words: string | RegExp): string;
  groupGetsPicture(topic: string): Uint8Array;
  groupGetsVideo(topic: string): Uint8Array;
  /** Everything said so far is taken as expected: the story is about what comes next. */
  overlook(): void;
  /** Nobody may have been told anything else. */
  expectNothingElse(): void;
  tally(number: number): Promise<Tally>;
  /** The names of sites in a list of standings. */
  names(standings: Tally["standings"]): string[];
  file(number: number): Promise<NoticeFile>;
  /** The states of a notice's messages in one group. */
  states(number: number, topic: string): Promise<string[]>;
  /** WeChat ends the session. */
  logOut(): Promise<void>;
  /** A new login with new ids. */
  logIn(): Promise<void>;
  /** The room list is read again in the same session. */
  seeRooms(): Promise<void>;
  /** The process dies and a new one starts in the same folder; nobody is logged in until {@link Station.logIn}. */
  crash(): Promise<void>;
  /** The process dies while its next message, due within this time, is on its way; WeChat has taken it or not. */
  crashWhileSending(within: Lapse, taken: boolean): Promise<void>;
  /** The next message, due within this time, stays on its way while `act` happens. */
  whileSending(within: Lapse, act: () => Promise<void>): Promise<void>;
  /** Somebody takes back what he wrote to the bot in private. */
  recallsPrivately(messageId: string): Promise<void>;
  /** Between these instants the bot could hear nothing. */
  missed(from: number, to: number): void;
  settle(): Promise<void>;
}

/** Somebody who can speak. */
export interface Speaker {
  /** In his group, or in private for officers. Resolves with the message's id when the bot has dealt with it and said what it says at once. */
  says(text: string, saying?: Saying): Promise<string>;
  /** An officer speaks in a group he is in. */
  saysIn(topic: string, text: string, saying?: Saying): Promise<string>;
  /** Somebody of a group writes to the bot in private. */
  whispers(text: string, saying?: Saying): Promise<string>;
  sendsPicture(bytes: Uint8Array | "lost", saying?: Saying): Promise<string>;
  /** Takes a message back by its id. */
  recalls(messageId: string): Promise<void>;
  /** An officer takes back what he said in a group. */
  recallsIn(topic: string, messageId: string): Promise<void>;
  /** His next private message from the bot must hold or match these words. Returns all of them. */
  isTold(words: string | RegExp): string;
}

const account = "回执小助手" as AccountId;

/** Opens a station with these groups; registered groups' shops are sites by the part of the name before - or a space. */
export async function openStation(cast: Cast, opening: Opening = {}): Promise<Station> {
  const clock = opening.start === undefined ? new FakeClock() : new FakeClock(opening.start);
  const messenger = fakeMessenger(clock);
  const log = new QuietLog();
  const store = await tempStore();
  const street = new Street(cast);
  const pictures = createPictures();
  const media = openMediaFiles(store.folder, { fsync: false });
  let messages = 0;

  function live(): { readonly huizhi: Huizhi; readonly die: () => void; readonly ended: Promise<void> } {
    const life = beginLife(clock, messenger);
    const huizhi = createHuizhi({
      store: store.store,
      messenger: life.messenger,
      media,
      pictures,
      thumbnails: openThumbnails(store.folder, { media, log }),
      clock: life.clock,
      log,
      pace: { ...defaultPaceRules, ...opening.pace },
      station: "幸福路派出所",
      name: "回执小助手",
      undoMs: (opening.undoSeconds ?? 60) * 1_000,
      remindBy: opening.remindBy ?? "count",
      automaticPerGroup: opening.automaticPerGroup ?? 3,
    });
    return { huizhi, die: life.die, ended: life.ended };
  }
  let present = live();
  /** A message is held on its way: delivery is not quiet before it is let go. */
  let detained = false;
  clock.settleWith(async () => {
    const { huizhi, ended } = present;
    await Promise.race([huizhi.ear.settled(), ended]);
    await Promise.race([huizhi.followUp.settled(), ended]);
    if (!detained) await Promise.race([huizhi.delivery.settled(), ended]);
  });
  const settle = (): Promise<void> => clock.settle();

  /** On every full minute, as `schedule.ts` does; after a crash it is the next life's. */
  function lookEveryMinute(): void {
    clock.wakeAt((Math.floor(clock.now() / minuteMs) + 1) * minuteMs, () => {
      void present.huizhi.followUp.look();
      lookEveryMinute();
    });
  }
  if (opening.byTheClock) lookEveryMinute();

  async function seeRooms(): Promise<void> {
    messenger.loggedIn = true;
    messenger.rooms = street.rooms();
    messenger.friends = street.friends();
    present.huizhi.ear.roomsReady(account);
    await settle();
  }

  async function hear(
    from: MemberSeen,
    room: RoomAddress | undefined,
    text: string,
    saying: Saying,
  ): Promise<string> {
    messages += 1;
    const messageId = saying.messageId ?? `in${messages}`;
    const { bytes } = saying;
    present.huizhi.ear.heard({
      account,
      messageId,
      at: clock.now() - (saying.minutesAgo ?? 0) * 60_000,
      from,
      kind: saying.kind ?? "text",
      text,
      ...(room === undefined ? {} : { room }),
      ...(saying.quote === undefined ? {} : { quote: saying.quote }),
      ...(bytes === undefined ? {} : { media: Promise.resolve(bytes === "lost" ? undefined : bytes) }),
    });
    await clock.advance({ seconds: 2 });
    return messageId;
  }

  async function recall(messageId: string, room: RoomAddress | undefined): Promise<void> {
    present.huizhi.ear.recalled({
      account,
      messageId,
      at: clock.now(),
      ...(room === undefined ? {} : { room }),
    });
    await settle();
  }

  /** `topic` absent: he speaks in private as a rule. */
  function speaker(name: string, topic?: string): Speaker {
    const inGroup = (where: string, text: string, saying: Saying): Promise<string> =>
      hear(street.memberSeen(name, where), street.roomOf(where), text, saying);
    const privately = (text: string, saying: Saying): Promise<string> =>
      hear({ ...street.friendSeen(name), contact: street.contactOf(name, topic) }, undefined, text, saying);
    const says = (text: string, saying: Saying = {}): Promise<string> =>
      topic === undefined ? privately(text, saying) : inGroup(topic, text, saying);
    return {
      says,
      saysIn: (where, text, saying = {}) => inGroup(where, text, saying),
      whispers: (text, saying = {}) => privately(text, saying),
      sendsPicture: (bytes, saying = {}) => says("", { ...saying, kind: "picture", bytes }),
      recallsIn: (where, messageId) => recall(messageId, street.roomOf(where)),
      recalls: (messageId) => recall(messageId, topic === undefined ? undefined : street.roomOf(topic)),
      isTold: (words) => messenger.expectText(street.contactOf(name, topic), words),
    };
  }

  await present.huizhi.start();
  await store.store.update("directory", ({ directory }) => {
    for (const [topic, { tag, members }] of Object.entries(cast)) {
      if (tag === undefined) continue;
      const group = registerGroup(
        directory,
        { room: street.roomOf(topic), topic, members: [] },
        [tag],
        account,
        clock.now(),
      );
      // It was registered long before the story.
      group.introducedAt = clock.now();
      const shops = new Set(
        members.flatMap((name) => (/[- ]/.test(name) ? [name.split(/[- ]/)[0] ?? ""] : [])),
      );
      addSites(
        directory,
        [...shops].map((name) => ({ name, aliases: [], category: tag })),
        clock.now(),
      );
    }
  });
  await seeRooms();
  onTestFinished(async () => {
    await present.huizhi.stop();
  });

  const station: Station = {
    clock,
    messenger,
    log,
    store,
    street,
    settle,
    seeRooms,
    async officer(name) {
      street.befriend(name);
      await store.store.update("directory", ({ directory }) => {
        const officer = addOfficer(directory, name, "000000", clock.now());
        street.remark(name, pairOfficer(officer, street.friendSeen(name), clock.now()));
      });
      await seeRooms();
      return speaker(name);
    },
    async stranger(name) {
      street.befriend(name);
      await seeRooms();
      return speaker(name);
    },
    async giveCode(name, code) {
      await store.store.update("directory", ({ directory }) => {
        addOfficer(directory, name, code, clock.now());
      });
    },
    async limit(name, ...tags) {
      await store.store.update("directory", ({ directory }) => {
        const officer = Object.values(directory.officers).find((one) => one.name === name);
        if (officer) officer.groups = tags.map((tag) => ({ tag }));
      });
    },
    async asksToBeFriends(name, hello, topic) {
      messages += 1;
      const contact = street.contactOf(name, topic);
      present.huizhi.ear.friendRequest({
        account,
        request: `request of ${name}` as FriendRequestId,
        messageId: `in${messages}`,
        at: clock.now(),
        from: { contact, nickname: `微信${name}` },
        hello,
      });
      await clock.advance({ seconds: 2 });
    },
    async addSites(category, ...names) {
      await store.store.update("directory", ({ directory }) => {
        addSites(
          directory,
          names.map((name) => ({ name, aliases: [], category })),
          clock.now(),
        );
      });
    },
    member: (name, topic) => speaker(name, topic ?? street.topicWith(name)),
    botSaysIn: (topic, text) => hear(street.selfSeen(), street.roomOf(topic), text, {}),
    groupGets: (topic, words) => messenger.expectText(street.roomOf(topic), words),
    groupGetsPicture: (topic) => messenger.expectFile(street.roomOf(topic), "picture"),
    overlook: () => {
      messenger.expectAnything();
    },
    expectNothingElse: () => messenger.expectNothingElse(),
    groupGetsVideo: (topic) => messenger.expectFile(street.roomOf(topic), "video"),
    async file(number) {
      const found = await store.store.read(number, ({ notices }) => notices[number]);
      if (!found) throw new Error(`no notice ${number}`);
      return found;
    },
    async states(number, topic) {
      const { sheets } = await station.file(number);
      const { directory } = store.store.book();
      const sheet = Object.values(sheets).find(({ group }) => directory.groups[group]?.name === topic);
      return sheet?.parts.map(({ state }) => state) ?? [];
    },
    async tally(number) {
      return tallyNotice(await station.file(number), store.store.book().directory, clock.now());
    },
    names: (standings) =>
      standings.map(({ site }) => store.store.book().directory.sites[site]?.name ?? site).sort(),
    async logOut() {
      messenger.loggedIn = false;
      present.huizhi.ear.sessionEnded("the phone logged the web client out");
      await settle();
    },
    async logIn() {
      for (const [contact, remark] of messenger.remarks) street.remark(contact.split(":")[1] ?? "", remark);
      messenger.remarks.clear();
      street.newIds();
      await seeRooms();
    },
    async crash() {
      messenger.loggedIn = false;
      present.die();
      await store.reopen();
      present = live();
      await present.huizhi.start();
      await settle();
    },
    recallsPrivately: (messageId) => recall(messageId, undefined),
    missed: (from, to) => present.huizhi.ear.gap(from, to),
    async crashWhileSending(within, taken) {
      const onItsWay = messenger.detainNext();
      const passing = clock.advance(within);
      await onItsWay.begun;
      await station.crash();
      onItsWay.letGo(taken ? undefined : { cut: true, taken: false });
      await passing;
    },
    async whileSending(within, act) {
      const onItsWay = messenger.detainNext();
      const passing = clock.advance(within);
      await onItsWay.begun;
      detained = true;
      await act();
      detained = false;
      onItsWay.letGo();
      await passing;
    },
  };
  return station;
}
