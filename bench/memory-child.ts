// A process of its own, so that nothing but the open store and what hears for it is weighed.
import { openStore } from "../src/stores/open-store.ts";
import { bindAll, openCore, receiptOf } from "./core.ts";
import { silentLog } from "./silent-log.ts";
import { layOutStation } from "./station.ts";

const [folder, members] = process.argv.slice(2);
if (folder === undefined || members === undefined) throw new Error("usage: memory-child FOLDER MEMBERS");

const store = await openStore(folder, silentLog);
const { ear, bindings } = openCore(store, folder, {
  listRooms: async () => [],
  listFriends: async () => [],
});
hearSome();
await ear.settled();
globalThis.gc?.();
const { rss, heapUsed } = process.memoryUsage();
process.send?.({ rss, heapUsed });
await store.close();
process.disconnect();

/** In a function of its own: the laid-out station is the bench's, not the bot's, and is gone when it returns. */
function hearSome(): void {
  const station = layOutStation(Number(members));
  bindAll(bindings, station);
  for (const speaker of station.speakers.slice(0, 20)) ear.heard(receiptOf(speaker));
}
