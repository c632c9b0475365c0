// A process of its own: NODE_EXTRA_CA_CERTS is read only when a process starts, and its processor time is its own.
import { setTimeout as sleep } from "node:timers/promises";
import { listenAsHuizhi, listenDeaf } from "./listen-by-our-bot.ts";
import { listenEmpty, listenNaively } from "./listen-by-wechaty.ts";
import { isKind, type Kind, type Listening, type Order, type Report } from "./listening.ts";
import { layOutStation, type Station } from "./station.ts";

/** How often the count is looked at, milliseconds. */
const lookEvery = 2;

const [kind, folder, members, perGroup] = process.argv.slice(2);
if (!isKind(kind) || folder === undefined)
  throw new Error("usage: listening-child KIND FOLDER MEMBERS PER-GROUP");

const listening = await open(kind, folder, layOutStation(Number(members), Number(perGroup)));
process.on("message", (order: Order) => {
  void count(order.expect);
});
process.on("disconnect", () => process.exit(0));
await listening.start();
report({ is: "ready" });

async function count(expected: number): Promise<void> {
  const cpuBefore = process.cpuUsage();
  report({ is: "waiting" });
  while (listening.dealtWith() < expected) await sleep(lookEvery);
  const at = performance.timeOrigin + performance.now();
  const { user, system } = process.cpuUsage(cpuBefore);
  report({ is: "done", cpu: (user + system) / 1000, at });
}

function open(what: Kind, inFolder: string, station: Station): Listening | Promise<Listening> {
  switch (what) {
    case "empty handler":
      return listenEmpty(inFolder);
    case "Huizhi, deaf":
      return listenDeaf(inFolder);
    case "Huizhi":
      return listenAsHuizhi(inFolder, station);
    case "one-file bot":
      return listenNaively(inFolder, station);
  }
}

function report(what: Report): void {
  process.send?.(what);
}
