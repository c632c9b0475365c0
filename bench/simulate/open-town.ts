import { defaultPaceRules } from "../../src/delivery/pace-rules.ts";
import { addSites } from "../../src/groups/add-site.ts";
import { addOfficer, pairOfficer } from "../../src/groups/officers.ts";
import { registerGroup } from "../../src/groups/register-group.ts";
import { createHuizhi, type Huizhi } from "../../src/huizhi.ts";
import { openThumbnails } from "../../src/media/cached-thumbnails.ts";
import { createPictures } from "../../src/media/pictures.ts";
import type { AccountId, MemberSeen, Quote, RoomAddress } from "../../src/ports.ts";
import { addTips } from "../../src/schedules/columns.ts";
import { openMediaFiles } from "../../src/stores/media-files.ts";
import { type OpenStore, openStore } from "../../src/stores/open-store.ts";
import { minuteMs } from "../../src/zone.ts";
import { beginLife } from "../../test/scenarios/support/life.ts";
import { Street } from "../../test/scenarios/support/street.ts";
import { FakeClock } from "../../test/support/fake-clock.ts";
import { FakeMessenger } from "../../test/support/fake-messenger.ts";
import { silentLog } from "../silent-log.ts";
import { castOf, type TownGroup } from "./lay-out-town.ts";
import { openWitness, type Witness } from "./witness.ts";

/** From `from` up to `to` nobody was heard. Epoch milliseconds. */
export interface Absence {
  readonly from: number;
  to: number;
}

/** The bot at work in the town: its core and its store are the real ones; the clock and WeChat are not. */
export interface Town {
  readonly clock: FakeClock;
  readonly groups: readonly TownGroup[];
  readonly witness: Witness;
  readonly store: () => OpenStore;
  /** Oldest first. */
  readonly absences: readonly Absence[];
  readonly isHearing: () => boolean;
  /** Somebody writes in a group. Returns the message's id; `undefined` when nobody hears it. */
  saysIn(topic: string, keeper: string, text: string, quote?: Quote): string | undefined;
  /** An officer writes to the bot; unheard while it is away. */
  whispers(officer: string, text: string): void;
  /** WeChat ends the session. */
  logOut(): void;
  /** A new login with new ids. */
  logIn(): void;
  /** The process dies, and a new one begins in the same folder. It has no session. */
  restart(): void;
  close(): Promise<void>;
}

/** How the town begins. */
export interface TownBeginning {
  readonly start: number;
  readonly groups: readonly TownGroup[];
  readonly officers: readonly string[];
  /** By column. */
  readonly tips: Readonly<Record<string, readonly string[]>>;
}

const account = "回执小助手" as AccountId;

/** Opens the town over an empty folder, with everybody known and logged in. The disk is not waited for. */
export async function openTown(
  folder: string,
  { start, groups, officers, tips }: TownBeginning,
): Promise<Town> {
  const clock = new FakeClock(start);
  const street = new Street(castOf(groups));
  const wechat = new FakeMessenger(clock);
  const witness = openWitness(clock);
  const pictures = createPictures();
  const media = openMediaFiles(folder, { fsync: false });
  const absences: Absence[] = [];
  let store = await openStore(folder, silentLog, { fsync: false });
  let messages = 0;
  let underWay: Promise<void> = Promise.resolve();

  function live(): { readonly huizhi: Huizhi; readonly die: () => void; readonly ended: Promise<void> } {
    const life = beginLife(
      clock,
      witness.watch(wechat, () => store),
    );
    const huizhi = createHuizhi({
      store,
      messenger: life.messenger,
      media,
      pictures,
      thumbnails: openThumbnails(folder, { media, log: silentLog }),
      clock: life.clock,
      log: silentLog,
      pace: defaultPaceRules,
      station: "幸福路派出所",
      name: "回执小助手",
      undoMs: minuteMs,
      remindBy: "count",
      automaticPerGroup: 3,
    });
    return { huizhi, die: life.die, ended: life.ended };
  }
  let present = live();
  clock.settleWith(async () => {
    await underWay;
    const { huizhi, ended } = present;
    await Promise.race([huizhi.ear.settled(), ended]);
    await Promise.race([huizhi.followUp.settled(), ended]);
    await Promise.race([huizhi.delivery.settled(), ended]);
  });

  /** As the program does, on every full minute. */
  function lookEveryMinute(): void {
    clock.wakeAt((Math.floor(clock.now() / minuteMs) + 1) * minuteMs, () => {
      void present.huizhi.followUp.look();
      lookEveryMinute();
    });
  }

  function hear(from: MemberSeen, text: string, room?: RoomAddress, quote?: Quote): string | undefined {
    if (!wechat.loggedIn) return undefined;
    messages += 1;
    const messageId = `in${messages}`;
    present.huizhi.ear.heard({
      account,
      messageId,
      at: clock.now(),
      from,
      kind: "text",
      text,
      ...(room === undefined ? {} : { room }),
      ...(quote === undefined ? {} : { quote }),
    });
    return messageId;
  }

  function seeRooms(): void {
    wechat.loggedIn = true;
    wechat.rooms = street.rooms();
    wechat.friends = street.friends();
    present.huizhi.ear.roomsReady(account);
  }

  function goAway(): void {
    if (wechat.loggedIn) absences.push({ from: clock.now(), to: Number.POSITIVE_INFINITY });
    wechat.loggedIn = false;
  }

  await present.huizhi.start();
  for (const officer of officers) street.befriend(officer);
  await store.update("directory", (book) => {
    const { directory } = book;
    for (const { topic, tag, shops } of groups) {
      const room = { room: street.roomOf(topic), topic, members: [] };
      registerGroup(directory, room, [tag], account, start).introducedAt = start;
      addSites(
        directory,
        shops.map(({ name }) => ({ name, aliases: [], category: tag })),
        start,
      );
    }
    for (const name of officers) {
      const officer = addOfficer(directory, name, "000000", start);
      street.remark(name, pairOfficer(officer, street.friendSeen(name), start));
      directory.leader = officer.id;
    }
    for (const [column, all] of Object.entries(tips)) addTips(book, column, all, start);
  });
  seeRooms();
  lookEveryMinute();
  await clock.settle();

  return {
    clock,
    groups,
    witness,
    store: () => store,
    absences,
    isHearing: () => wechat.loggedIn,
    saysIn: (topic, keeper, text, quote) =>
      hear(street.memberSeen(keeper, topic), text, street.roomOf(topic), quote),
    whispers(officer, text) {
      hear({ ...street.friendSeen(officer), contact: street.contactOf(officer) }, text);
    },
    logOut() {
      goAway();
      present.huizhi.ear.sessionEnded("the phone logged the web client out");
    },
    logIn() {
      for (const [contact, remark] of wechat.remarks) street.remark(contact.split(":")[1] ?? "", remark);
      wechat.remarks.clear();
      street.newIds();
      const absence = absences.at(-1);
      if (absence) absence.to = clock.now();
      seeRooms();
    },
    restart() {
      goAway();
      present.die();
      underWay = underWay.then(async () => {
        await store.close();
        store = await openStore(folder, silentLog, { fsync: false });
        present = live();
        await present.huizhi.start();
      });
    },
    async close() {
      await present.huizhi.stop();
      await store.close();
    },
  };
}
