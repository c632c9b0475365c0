import { onTestFinished } from "vitest";
import { defaultPaceRules } from "../../../src/delivery/pace-rules.ts";
import { addSites } from "../../../src/groups/add-site.ts";
import { addOfficer, pairOfficer } from "../../../src/groups/officers.ts";
import { registerGroup } from "../../../src/groups/register-group.ts";
import type { OfficerId } from "../../../src/groups/types.ts";
import { createHuizhi, type Huizhi } from "../../../src/huizhi.ts";
import { createPictures } from "../../../src/media/pictures.ts";
import { type Tally, tallyNotice } from "../../../src/notices/tally.ts";
import type { NoticeFile } from "../../../src/notices/types.ts";
import type {
  AccountId,
  ContactAddress,
  ContactSeen,
  Heard,
  MemberSeen,
  Quote,
  RoomAddress,
  RoomSeen,
} from "../../../src/ports.ts";
import { openMediaFiles } from "../../../src/stores/media-files.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { type FakeMessenger, fakeMessenger } from "../../support/fake-messenger.ts";
import { QuietLog } from "../../support/quiet-log.ts";
import { type TempStore, tempStore } from "../../support/temp-store.ts";

/** Groups by topic: a tag (none = not registered yet) and the names of the members in the group. */
export type Cast = Readonly<Record<string, { readonly tag?: string; readonly members: readonly string[] }>>;

/** What may be said of a message besides its words. */
export interface Saying {
  readonly quote?: Quote;
  readonly kind?: Heard["kind"];
  readonly bytes?: Uint8Array;
  /** How long before now it was written, minutes. */
  readonly minutesAgo?: number;
  /** To say the same message again. */
  readonly messageId?: string;
}

/** A police station at work: the real core and store, a clock that stands still, and a WeChat that objects to surprises. */
export interface Station {
  readonly clock: FakeClock;
  readonly messenger: FakeMessenger;
  readonly log: QuietLog;
  readonly store: TempStore;
  /** An officer whose chat is bound, unless `bound` is false: then somebody in private chat. */
  officer(name: string, how?: { bound?: boolean }): Promise<Speaker>;
  /** Whoever has this name in a group; the first group that has one of that name, unless named. */
  member(name: string, topic?: string): Speaker;
  /** The next message to this group must hold or match these words. Returns all of them. */
  groupGets(topic: string, words: string | RegExp): string;
  groupGetsPicture(topic: string): Uint8Array;
  tally(number: number): Promise<Tally>;
  /** The names of sites in a list of standings. */
  names(standings: Tally["standings"]): string[];
  file(number: number): Promise<NoticeFile>;
  /** WeChat ends the session; after that a new login with new ids. */
  logOut(): Promise<void>;
  logIn(change?: (rooms: RoomSeen[]) => RoomSeen[]): Promise<void>;
  /** The process dies and a new one starts in the same folder; nobody is logged in until {@link Station.logIn}. */
  crash(): Promise<void>;
  settle(): Promise<void>;
}

/** Somebody who can speak. */
export interface Speaker {
  /** In his group, or in private for officers. Resolves when the bot has dealt with it and said what it says at once. */
  says(text: string, saying?: Saying): Promise<string>;
  /** Takes a message back by its id. */
  recalls(messageId: string): Promise<void>;
  /** His next private message from the bot must hold or match these words. Returns all of them. */
  isTold(words: string | RegExp): string;
}

const account = "回执小助手" as AccountId;

/** Opens a station with these groups; registered groups' shops are sites by the part of the name before - or a space. */
export async function openStation(
  cast: Cast,
  options: { undoSeconds?: number; start?: number } = {},
): Promise<Station> {
  const clock = options.start === undefined ? new FakeClock() : new FakeClock(options.start);
  const messenger = fakeMessenger(clock);
  const log = new QuietLog();
  const store = await tempStore();
  const pictures = createPictures();
  const media = openMediaFiles(store.folder, { fsync: false });
  let login = 1;
  let messages = 0;
  const people = new Map<string, OfficerId | undefined>();
  let huizhi: Huizhi;

  const contactOf = (key: string): ContactAddress => `@${login}:${key}` as ContactAddress;
  const roomOf = (topic: string): RoomAddress => `@@${login}:${topic}` as RoomAddress;
  const seenIn = (topic: string): MemberSeen[] =>
    (cast[topic]?.members ?? []).map((name) => ({
      contact: contactOf(people.has(name) ? name : `${topic}/${name}`),
      nickname: `微信${name}`,
      groupNickname: name,
      self: false,
    }));
  const roomsSeen = (): RoomSeen[] =>
    Object.keys(cast).map((topic) => ({ room: roomOf(topic), topic, members: seenIn(topic) }));
  const friendsSeen = (): ContactSeen[] =>
    [...people.keys()].map((name) => {
      const remark = remarks.get(name);
      return { contact: contactOf(name), nickname: name, ...(remark === undefined ? {} : { remark }) };
    });
  const remarks = new Map<string, string>();

  const build = (): Huizhi => {
    const core = createHuizhi({
      store: {
        book: () => store.store.book(),
        read: (scope, look) => store.store.read(scope, look),
        update: (scope, change) => store.store.update(scope, change),
        listNumbers: () => store.store.listNumbers(),
      },
      messenger,
      media,
      pictures,
      clock,
      log,
      pace: defaultPaceRules,
      station: "幸福路派出所",
      name: "回执小助手",
      undoMs: (options.undoSeconds ?? 60) * 1_000,
    });
    return core;
  };
  const settle = async (): Promise<void> => {
    await clock.settle();
  };
  clock.settleWith(async () => {
    await huizhi.ear.settled();
    await huizhi.delivery.settled();
  });
  const readyRooms = async (): Promise<void> => {
    messenger.loggedIn = true;
    messenger.friends = friendsSeen();
    huizhi.ear.roomsReady(account);
    await settle();
  };

  huizhi = build();
  await huizhi.start();
  await store.store.update("directory", ({ directory }) => {
    for (const [topic, { tag, members }] of Object.entries(cast)) {
      if (tag === undefined) continue;
      registerGroup(directory, { room: roomOf(topic), topic, members: [] }, [tag], account, clock.now());
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
  messenger.rooms = roomsSeen();
  await readyRooms();
  onTestFinished(async () => {
    await huizhi.stop();
  });

  const hear = async (
    from: MemberSeen,
    room: RoomAddress | undefined,
    text: string,
    saying: Saying,
  ): Promise<string> => {
    messages += 1;
    const messageId = saying.messageId ?? `in${messages}`;
    huizhi.ear.heard({
      account,
      messageId,
      at: clock.now() - (saying.minutesAgo ?? 0) * 60_000,
      from,
      kind: saying.kind ?? "text",
      text,
      ...(room === undefined ? {} : { room }),
      ...(saying.quote === undefined ? {} : { quote: saying.quote }),
      ...(saying.bytes === undefined ? {} : { media: Promise.resolve(saying.bytes) }),
    });
    await clock.advance({ seconds: 2 });
    return messageId;
  };
  const recall = async (messageId: string, room: RoomAddress | undefined): Promise<void> => {
    huizhi.ear.recalled({ account, messageId, at: clock.now(), ...(room === undefined ? {} : { room }) });
    await settle();
  };

  const station: Station = {
    clock,
    messenger,
    log,
    store,
    settle,
    async officer(name, { bound = true } = {}) {
      people.set(name, undefined);
      if (bound) {
        const id = await store.store.update("directory", ({ directory }) => {
          const officer = addOfficer(directory, name, "000000", clock.now());
          pairOfficer(officer, { contact: contactOf(name), nickname: name }, clock.now());
          remarks.set(name, officer.remark ?? "");
          return officer.id;
        });
        people.set(name, id);
      }
      messenger.rooms = roomsSeen();
      await readyRooms();
      return {
        says: (text, saying = {}) =>
          hear({ contact: contactOf(name), nickname: name, self: false }, undefined, text, saying),
        recalls: (messageId) => recall(messageId, undefined),
        isTold: (words) => messenger.expectText(contactOf(name), words),
      };
    },
    member(name, topic) {
      const where = topic ?? Object.keys(cast).find((one) => cast[one]?.members.includes(name));
      if (where === undefined) throw new Error(`nobody is called ${name}`);
      const self = (): MemberSeen => {
        const found = seenIn(where).find(({ groupNickname }) => groupNickname === name);
        if (!found) throw new Error(`${name} is not in ${where}`);
        return found;
      };
      return {
        says: (text, saying = {}) => hear(self(), roomOf(where), text, saying),
        recalls: (messageId) => recall(messageId, roomOf(where)),
        isTold: (words) => messenger.expectText(self().contact, words),
      };
    },
    groupGets: (topic, words) => messenger.expectText(roomOf(topic), words),
    groupGetsPicture: (topic) => messenger.expectFile(roomOf(topic), "picture"),
    async file(number) {
      const found = await store.store.read(number, ({ notices }) => notices[number]);
      if (!found) throw new Error(`no notice ${number}`);
      return found;
    },
    async tally(number) {
      return tallyNotice(await station.file(number), store.store.book().directory, clock.now());
    },
    names: (standings) =>
      standings.map(({ site }) => store.store.book().directory.sites[site]?.name ?? site).sort(),
    async logOut() {
      messenger.loggedIn = false;
      huizhi.ear.sessionEnded("the phone logged the web client out");
      await settle();
    },
    async logIn(change = (rooms) => rooms) {
      for (const [contact, remark] of messenger.remarks) remarks.set(contact.split(":")[1] ?? "", remark);
      login += 1;
      messenger.rooms = change(roomsSeen());
      await readyRooms();
    },
    async crash() {
      await store.reopen();
      messenger.loggedIn = false;
      huizhi = build();
      await huizhi.start();
      await settle();
    },
  };
  return station;
}
