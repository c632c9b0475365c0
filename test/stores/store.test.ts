import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StoreDamaged, StoreTooNew, StoreWriteFailed } from "../../src/stores/errors.ts";
import { type OpenStore, openStore } from "../../src/stores/open-store.ts";
import { failures } from "../../src/texts/failures.ts";
import { closeNotice, nextSite, noticeIn, openNotice, remind } from "./plain-book.ts";
import { promisesOfAStore } from "./store-contract.ts";
import { rememberingLog, temporaryFolder } from "./temporary.ts";

const open = async (folder: string): Promise<OpenStore> => await openStore(folder, rememberingLog());

describe("the store of files", () => {
  promisesOfAStore(open);
});

/** A folder with one live notice in two groups, and a site number of 2. */
async function filled(): Promise<{ folder: string; store: OpenStore }> {
  const folder = await temporaryFolder();
  const store = await open(folder);
  await store.update("directory", openNotice(31, "g1", "g2"));
  await store.update("directory", nextSite);
  return { folder, store };
}

/** Lets the next write of a file fail as on a full disk: the kernel says ENOSPC to every byte. The failed write clears it away. */
async function fillDiskAt(file: string): Promise<void> {
  await symlink("/dev/full", `${file}.tmp`);
}

/** Lets every write of a file fail until the returned function is called. */
async function obstruct(file: string): Promise<() => Promise<void>> {
  await mkdir(join(`${file}.tmp`, "in the way"), { recursive: true });
  return async () => await rm(`${file}.tmp`, { recursive: true });
}

describe("files", () => {
  it("are for their owner only", async () => {
    const { folder } = await filled();
    const mode = async (...path: string[]) => ((await stat(join(folder, ...path))).mode & 0o777).toString(8);
    expect(await mode("directory.json")).toBe("600");
    expect(await mode("directory.json.prev")).toBe("600");
    expect(await mode("notices")).toBe("700");
    expect(await mode("notices", "0031")).toBe("700");
    expect(await mode("notices", "0031", "g1.json")).toBe("600");
  });

  it("say their format and kind", async () => {
    const { folder } = await filled();
    const written = JSON.parse(await readFile(join(folder, "notices/0031/g1.json"), "utf8"));
    expect(written).toEqual({ version: 1, kind: "sheet", content: { group: "g1", parts: [], answers: [] } });
  });

  it("are left as they are when another document changes", async () => {
    const { folder, store } = await filled();
    const notice = join(folder, "notices/0031/notice.json");
    const before = await stat(notice);
    await store.update(
      31,
      (draft) => void Object.values(noticeIn(draft, 31).sheets).map((each) => (each.deliveredAt = 5)),
    );
    expect((await stat(notice)).ino).toBe(before.ino);
  });

  it("keep the generation before", async () => {
    const { folder } = await filled();
    const previous = JSON.parse(await readFile(join(folder, "directory.json.prev"), "utf8"));
    expect(previous.content.next.site).toBe(1);
  });

  it("leave nothing beside them when a change over several is done", async () => {
    const { folder, store } = await filled();
    expect(store.writes.redoRecords).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(["directory.json", "directory.json.prev", "notices"]);
  });

  it("cannot be led out of their folder, or onto another, by the id of a group", async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    const groups = ["../../evil", "notice", "G1", "g1", "群", "a/b", ".", "%41", "A", "x.json"];
    await store.update("directory", openNotice(31, ...groups));
    const names = await readdir(join(folder, "notices/0031"));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(groups.length + 1);
    expect(await readdir(folder)).toEqual(["directory.json", "notices"]);
    await store.close();
    expect(Object.keys(noticeIn((await open(folder)).book(), 31).sheets).sort()).toEqual([...groups].sort());
  });
});

describe("a start", () => {
  it("reads no closed notice", async () => {
    const { folder, store } = await filled();
    for (let number = 32; number < 42; number += 1) await store.update("directory", openNotice(number, "g1"));
    for (let number = 32; number < 42; number += 1) await store.update("directory", closeNotice(number));
    await store.close();
    for (let number = 32; number < 42; number += 1) {
      await writeFile(join(folder, `notices/00${number}/notice.json`), "unreadable");
    }
    const again = await open(folder);
    expect(await again.listNumbers()).toEqual([31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41]);
    await expect(again.read(40, () => 1)).rejects.toBeInstanceOf(StoreDamaged);
  });

  it("takes an empty folder of a notice, left by a disk that refused, for no notice", async () => {
    const { folder, store } = await filled();
    await store.close();
    await mkdir(join(folder, "notices/0032"));
    await writeFile(join(folder, "notices/0032/notice.json.tmp"), "");
    const again = await open(folder);
    expect(await again.listNumbers()).toEqual([31]);
    await again.update("directory", openNotice(32, "g1"));
    expect(await again.listNumbers()).toEqual([31, 32]);
  });

  it("names a damaged file and the command that cures it, and the command does", async () => {
    const { folder, store } = await filled();
    await store.close();
    const file = join(folder, "directory.json");
    await truncate(file, 20);
    const refusal = await open(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreDamaged);
    expect(refusal).toMatchObject({ file, previous: "readable" });
    const command = /cp '.*' '[^']*'/.exec(failures.damaged(file, "readable"))?.[0] ?? "";
    execFileSync("sh", ["-c", command]);
    expect((await open(folder)).book().directory.next.site).toBe(1);
  });

  it.each([
    ["not JSON", "{"],
    ["empty", ""],
    ["of another kind", '{"version":1,"kind":"outbox","content":{"says":{},"pace":{}}}'],
    ["without an envelope", '{"groups":{}}'],
    ["of a wrong outline", '{"version":1,"kind":"directory","content":{"groups":[]}}'],
  ])("is refused by a file that is %s, and nothing is replaced", async (_what, text) => {
    const { folder, store } = await filled();
    await store.close();
    const file = join(folder, "directory.json");
    await writeFile(file, text);
    await writeFile(`${file}.prev`, "also damaged");
    await expect(open(folder)).rejects.toMatchObject({ name: "StoreDamaged", file, previous: "damaged" });
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it.each([
    ["the directory", "directory.json"],
    ["a live notice", "notices/0031/notice.json"],
    ["the folder of a live notice", "notices/0031"],
  ])("is refused when %s is missing", async (_what, path) => {
    const { folder, store } = await filled();
    await store.close();
    await rm(join(folder, path), { recursive: true });
    await expect(open(folder)).rejects.toBeInstanceOf(StoreDamaged);
  });

  it("is refused when a sheet is missing of which the generation before is there", async () => {
    const { folder, store } = await filled();
    await store.update(
      31,
      (draft) => void Object.values(noticeIn(draft, 31).sheets).map((each) => (each.deliveredAt = 5)),
    );
    await store.close();
    const file = join(folder, "notices/0031/g2.json");
    await rm(file);
    await expect(open(folder)).rejects.toMatchObject({ name: "StoreDamaged", file, previous: "readable" });
  });

  it("is refused when a notice was copied into the place of another", async () => {
    const { folder, store } = await filled();
    await store.update("directory", openNotice(32, "g1"));
    await store.close();
    await copyFile(join(folder, "notices/0031/notice.json"), join(folder, "notices/0032/notice.json"));
    await expect(open(folder)).rejects.toBeInstanceOf(StoreDamaged);
  });

  it("is refused by a format newer than it knows", async () => {
    const { folder, store } = await filled();
    await store.close();
    await writeFile(join(folder, "outbox.json"), '{"version":9,"kind":"outbox","content":{}}');
    await expect(open(folder)).rejects.toMatchObject({ name: "StoreTooNew", version: 9 });
    await expect(open(folder)).rejects.toBeInstanceOf(StoreTooNew);
  });
});

describe("a disk that refuses", () => {
  it.skipIf(process.platform !== "linux")(
    "rejects a change of one file, which then has not happened, and takes the next",
    async () => {
      const { folder, store } = await filled();
      const file = join(folder, "directory.json");
      await fillDiskAt(file);
      const before = store.book();
      const refusals = await Promise.allSettled([
        store.update("directory", nextSite),
        store.update("directory", nextSite),
      ]);
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({
          reason: { name: "StoreWriteFailed", file, cause: { code: "ENOSPC" } },
        });
      }
      expect(store.book()).toBe(before);
      expect(await store.update("directory", nextSite)).toBe(3);
      await store.close();
      expect((await open(folder)).book().directory.next.site).toBe(3);
    },
  );

  it.skipIf(process.platform !== "linux")(
    "rejects a change of several files as a whole when the redo record cannot be stored",
    async () => {
      const { folder, store } = await filled();
      await fillDiskAt(join(folder, "redo.json"));
      await expect(store.update("directory", openNotice(32, "g1"))).rejects.toBeInstanceOf(StoreWriteFailed);
      expect(Object.keys(store.book().notices)).toEqual(["31"]);
      expect(await store.listNumbers()).toEqual([31]);
      await store.close();
      const again = await open(folder);
      expect(Object.keys(again.book().notices)).toEqual(["31"]);
      await again.update("directory", openNotice(32, "g1"));
      expect(await again.listNumbers()).toEqual([31, 32]);
    },
  );

  it("keeps a change whole whose redo record it took, and finishes it before the next", async () => {
    const { folder, store } = await filled();
    const clear = await obstruct(join(folder, "notices/0031/g2.json"));
    await store.update(31, (draft) => {
      remind(31, 5)(draft);
      for (const each of Object.values(noticeIn(draft, 31).sheets)) each.deliveredAt = 5;
    });
    expect(Object.values(noticeIn(store.book(), 31).sheets).map((each) => each.deliveredAt)).toEqual([5, 5]);
    await expect(store.update("directory", nextSite)).rejects.toMatchObject({
      name: "StoreWriteFailed",
      file: join(folder, "notices/0031/g2.json"),
    });
    expect(store.book().directory.next.site).toBe(2);
    await clear();
    expect(await store.update("directory", nextSite)).toBe(3);
    const before = store.book();
    await store.close();
    expect(await readdir(folder)).not.toContain("redo.json");
    expect((await open(folder)).book()).toEqual(before);
  });

  it("does not lose an unfinished change to a closed notice, neither in memory nor after a crash", async () => {
    const { folder, store } = await filled();
    await store.update(31, closeNotice(31));
    const clear = await obstruct(join(folder, "notices/0031/g2.json"));
    await store.update(31, (draft) => {
      remind(31, 5)(draft);
      for (const each of Object.values(noticeIn(draft, 31).sheets)) each.deliveredAt = 5;
    });
    const delivered = (from: OpenStore) =>
      from.read(31, (book) => Object.values(noticeIn(book, 31).sheets).map((each) => each.deliveredAt));
    expect(await delivered(store)).toEqual([5, 5]);
    // The first reader may still have met it in memory because of the update.
    expect(await delivered(store)).toEqual([5, 5]);
    await clear();
    // Not closed: as after a crash.
    expect(await delivered(await open(folder))).toEqual([5, 5]);
    expect(await readdir(folder)).not.toContain("redo.json");
  });
});

describe("a redo record found at the start", () => {
  const record = (changes: unknown) =>
    `${JSON.stringify({ version: 1, kind: "redo", content: { changes } })}\n`;

  it("is carried out, over documents that have it already and those that do not, and removed", async () => {
    const { folder, store } = await filled();
    const { directory, outbox } = store.book();
    await store.close();
    const changes = [
      { address: { kind: "directory" }, content: { ...directory, next: { ...directory.next, site: 9 } } },
      {
        address: { kind: "outbox" },
        content: { ...outbox, pace: { today: { date: "2026-11-23", count: 9 } } },
      },
      {
        address: { kind: "sheet", number: 31, group: "g2" },
        content: { group: "g2", parts: [], answers: [], deliveredAt: 9 },
      },
    ];
    await writeFile(join(folder, "redo.json"), record(changes));
    await writeFile(
      join(folder, "directory.json"),
      `${JSON.stringify({ version: 1, kind: "directory", content: changes[0]?.content })}\n`,
    );
    const again = await open(folder);
    expect(again.book().directory.next.site).toBe(9);
    expect(again.book().outbox.pace.today?.count).toBe(9);
    expect(Object.values(noticeIn(again.book(), 31).sheets).map((each) => each.deliveredAt)).toEqual([
      undefined,
      9,
    ]);
    expect(await readdir(folder)).not.toContain("redo.json");
    const previous = JSON.parse(await readFile(join(folder, "directory.json.prev"), "utf8"));
    expect(previous.content.next.site).toBe(1);
  });

  it("that was not stored whole does not count", async () => {
    const { folder, store } = await filled();
    await store.close();
    await writeFile(join(folder, "redo.json.tmp"), record([]).slice(0, 20));
    expect((await open(folder)).book().directory.next.site).toBe(2);
  });

  it.each([
    ["is not JSON", "{"],
    ["names a path", record([{ address: { kind: "../directory" }, content: {} }])],
    ["holds what is no document", record([{ address: { kind: "outbox" }, content: {} }])],
  ])("stops the start when it %s, for there is no generation before it", async (_what, text) => {
    const { folder, store } = await filled();
    await store.close();
    await writeFile(join(folder, "redo.json"), text);
    await expect(open(folder)).rejects.toMatchObject({
      name: "StoreDamaged",
      file: join(folder, "redo.json"),
      previous: "not kept",
    });
  });
});
