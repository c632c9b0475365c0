import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type OpenStore, openStore } from "../../src/stores/open-store.ts";
import { QuietLog } from "./quiet-log.ts";

/** A real store over a folder of its own. */
export interface TempStore {
  readonly folder: string;
  /** The store as it is open now; another one after {@link TempStore.reopen}. */
  readonly store: OpenStore;
  /** Closes the store and opens what is on disk, as after a restart. */
  reopen(): Promise<OpenStore>;
  /** Closes the store and removes the folder; a second call does nothing. */
  remove(): Promise<void>;
}

/** Opens an empty store in a new folder, without the waits for the disk. It goes with the test, or with {@link TempStore.remove} inside a property. */
export async function tempStore(): Promise<TempStore> {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-"));
  const open = (): Promise<OpenStore> => openStore(folder, new QuietLog(), { fsync: false });
  let store = await open();
  let removed = false;
  const temp: TempStore = {
    folder,
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = await open();
      return store;
    },
    async remove() {
      if (removed) return;
      removed = true;
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  onTestFinished(() => temp.remove());
  return temp;
}
