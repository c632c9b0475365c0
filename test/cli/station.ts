import { answerRequest } from "../../src/cli/answer-request.ts";
import type { CommandContext, CommandResult, LiveBot } from "../../src/cli/types.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { bindRooms } from "../../src/groups/bind-session.ts";
import { SessionBindings } from "../../src/groups/session-bindings.ts";
import { openThumbnails } from "../../src/media/cached-thumbnails.ts";
import { createPictures } from "../../src/media/pictures.ts";
import { createNoBot } from "../../src/no-bot.ts";
import { keepSites } from "../../src/notices/keep-sites.ts";
import type { AccountId, ContactAddress, MemberSeen, RoomAddress, RoomSeen } from "../../src/ports.ts";
import { openMediaFiles } from "../../src/stores/media-files.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { QuietLog } from "../support/quiet-log.ts";
import { type TempStore, tempStore } from "../support/temp-store.ts";

const account = "回执小助手" as AccountId;

/** A station with an empty store, on Monday, 23 November 2026, 14:00 in Shanghai, whose commands are typed without a terminal. */
export interface Station extends TempStore {
  readonly clock: FakeClock;
  readonly log: QuietLog;
  readonly config: Config;
  /** What a command works with now. */
  context(): CommandContext;
  /** Runs a command as typed. */
  run(...argv: string[]): Promise<CommandResult>;
  /** The same with something piped in. */
  pipe(stdin: string, ...argv: string[]): Promise<CommandResult>;
  /** The command's JSON. Throws when the command fails. */
  json<T>(...argv: string[]): Promise<T>;
  /** Starts a bot that is logged in and sees these rooms. */
  startBot(rooms: readonly RoomSeen[]): RunningBot;
}

export interface RunningBot extends LiveBot {
  loggedIn: boolean;
  readonly woken: () => number;
}

/** A room of these people, called by the names they set for it, and the bot. */
export function roomOf(topic: string, ...people: string[]): RoomSeen {
  const person = (name: string, self: boolean): MemberSeen => ({
    contact: `@${topic}/${name}` as ContactAddress,
    nickname: `${name}的微信`,
    groupNickname: name,
    self,
  });
  return {
    room: `@@${topic}` as RoomAddress,
    topic,
    members: [...people.map((name) => person(name, false)), person("小助手", true)],
  };
}

export async function openStation(env: Record<string, string> = {}): Promise<Station> {
  const temp = await tempStore();
  const read = readConfig({ HUIZHI_DATA: temp.folder, HUIZHI_STATION: "城关派出所", ...env });
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  const { config } = read;
  const clock = new FakeClock();
  const log = new QuietLog();
  const pictures = createPictures();
  const media = openMediaFiles(temp.folder, { fsync: false });
  let live: RunningBot | undefined;

  const station: Station = {
    ...temp,
    folder: temp.folder,
    get store() {
      return temp.store;
    },
    clock,
    log,
    config,
    context: () => ({
      store: temp.store,
      media,
      pictures,
      thumbnails: openThumbnails(temp.folder, { media, log }),
      clock,
      config,
      log,
      ...(live ? { live } : {}),
    }),
    run: (...argv) => answerRequest(station.context())({ argv, cwd: temp.folder }),
    pipe: (stdin, ...argv) => answerRequest(station.context())({ argv, cwd: temp.folder, stdin }),
    async json(...argv) {
      const { stdout, stderr, code } = await station.run(...argv);
      if (code !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    },
    startBot(rooms) {
      const bindings = new SessionBindings();
      bindings.begin(account);
      let woken = 0;
      live = {
        loggedIn: true,
        account,
        bindings,
        byHand: false,
        messenger: { ...createNoBot().messenger, listRooms: async () => rooms },
        rooms: async () => rooms,
        wake: () => {
          woken += 1;
        },
        rebind: () =>
          bindRooms({ store: temp.store, bindings, clock, beforeMoving: keepSites }, account, rooms),
        woken: () => woken,
      };
      return live;
    },
  };
  return station;
}
