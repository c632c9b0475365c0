import { type ChildProcess, fork } from "node:child_process";
import { on, once } from "node:events";
import { fileURLToPath } from "node:url";
import { startStandIn, type WebWeChat } from "../demo/stand-in/start-stand-in.ts";
import type { Kind, Order, Report } from "./listening.ts";
import type { Station } from "./station.ts";

/** Whatever takes longer has failed, or lost a message; milliseconds. */
const longest = 60_000;

/** What a burst of replies cost. */
export interface Burst {
  /** From the first word said until the last reply was dealt with. */
  readonly milliseconds: number;
  /** Of the bot's process, milliseconds. */
  readonly cpu: number;
}

/** One bot in a process of its own, logged in to a stand-in of its own. */
export interface RunningBot {
  readonly kind: Kind;
  /** In each group the members from one place up to another say 收到, all at once. Rejects when a reply is lost. */
  burst(from: number, to: number): Promise<Burst>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts a bot of this kind for a station whose groups are equally large, and logs it in. */
export async function startBot(kind: Kind, folder: string, station: Station): Promise<RunningBot> {
  const perGroup = station.speakers.length / station.rooms.length;
  const wechat = await startStandIn();
  const speak = settle(wechat, station, perGroup);
  const child = fork(
    fileURLToPath(new URL("./listening-child.ts", import.meta.url)),
    [kind, folder, String(station.speakers.length), String(perGroup)],
    {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, ...wechat.env },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const bot: RunningBot = {
    kind,
    async burst(from, to) {
      const [waiting, done] = [nextReport(child, "waiting"), nextReport(child, "done")];
      const order: Order = { expect: station.rooms.length * to };
      child.send(order);
      await waiting;
      const start = performance.timeOrigin + performance.now();
      speak(from, to);
      const { at, cpu } = await done;
      return { milliseconds: at - start, cpu };
    },
    async kill() {
      await killChild(child);
      await wechat.close();
    },
  };
  try {
    // Whichever is first: a bot that cannot start never shows a code to scan.
    await Promise.all([nextReport(child, "ready"), Promise.race([wechat.scan(), once(child, "exit")])]);
    return bot;
  } catch (error) {
    await bot.kill();
    throw error;
  }
}

/** Gives the stand-in its people and groups; what is returned has the members of each group, from one place up to another, say 收到. */
function settle(wechat: WebWeChat, station: Station, perGroup: number): (from: number, to: number) => void {
  const people = station.speakers.map(({ seen }) => wechat.addPerson({ nickname: seen.nickname }));
  const rooms = station.rooms.map(({ topic, members }, place) =>
    wechat.addRoom({
      topic,
      members: members.flatMap(({ groupNickname }, index) => {
        const person = people[place * perGroup + index];
        return person === undefined || groupNickname === undefined ? [] : [{ person, groupNickname }];
      }),
    }),
  );
  return (from, to) => {
    for (let index = from; index < to; index += 1) {
      for (const [place, room] of rooms.entries()) people[place * perGroup + index]?.says(room, "收到");
    }
  };
}

/** The child's next report of this kind. Rejects when the child ends, or after {@link longest}. */
async function nextReport<K extends Report["is"]>(
  child: ChildProcess,
  is: K,
): Promise<Extract<Report, { is: K }>> {
  const isIt = (report: Report): report is Extract<Report, { is: K }> => report.is === is;
  const signal = AbortSignal.timeout(longest);
  for await (const [message] of on(child, "message", { signal, close: ["exit"] })) {
    const report: Report = message;
    if (isIt(report)) return report;
  }
  throw new Error(`a bot ended before it was ${is}`);
}

async function killChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
