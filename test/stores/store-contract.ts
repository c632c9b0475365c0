import { describe, expect, it } from "vitest";
import type { Book } from "../../src/desk/types.ts";
import type { OfficerId } from "../../src/groups/types.ts";
import { ChangeRefused, StoreClosed } from "../../src/stores/errors.ts";
import type { OpenStore } from "../../src/stores/open-store.ts";
import { closeNotice, groupId, nextSite, noticeIn, openNotice, remind, sheet } from "./plain-book.ts";
import { temporaryFolder } from "./temporary.ts";

/** What every store keeps, whatever it stores in. `open` opens what the folder names; it is called again to see what was durable. */
export function promisesOfAStore(open: (folder: string) => Promise<OpenStore>): void {
  /** Opens an empty store, and `again` opens what it left behind. */
  async function begin() {
    const folder = await temporaryFolder();
    const store = await open(folder);
    const again = async () => {
      await store.close();
      return await open(folder);
    };
    return { store, again };
  }

  describe("an empty store", () => {
    it("has an empty book and no numbers", async () => {
      const { store } = await begin();
      expect(store.book().directory.live).toEqual([]);
      expect(store.book().notices).toEqual({});
      expect(await store.listNumbers()).toEqual([]);
    });

    it("hands a book without the notice to whoever names a number that does not exist", async () => {
      const { store } = await begin();
      expect(await store.read(31, (book) => book.notices[31])).toBeUndefined();
      expect(await store.update(31, (draft) => draft.notices[31])).toBeUndefined();
    });
  });

  describe("an update", () => {
    it("is durable when it resolves, over every kind of document", async () => {
      const { store, again } = await begin();
      await store.update("directory", (draft) => {
        openNotice(31, "g1", "g2")(draft);
        draft.desk.heard.push("m1");
        draft.outbox.pace.today = { date: "2026-11-23", count: 4 };
        draft.inspections.rounds.push({ id: 1, officer: "o1" as OfficerId, startedAt: 1 });
        draft.schedules.columns.防诈 = { name: "防诈", tips: ["转账前先打电话核实。"], addedAt: 1 };
      });
      const before = store.book();
      expect((await again()).book()).toEqual(before);
    });

    it("takes effect in the order called, each seeing the one before", async () => {
      const { store, again } = await begin();
      const seen = await Promise.all(Array.from({ length: 200 }, () => store.update("directory", nextSite)));
      expect(seen).toEqual(Array.from({ length: 200 }, (_, at) => at + 2));
      expect((await again()).book().directory.next.site).toBe(201);
    });

    it("keeps the order between those that load a closed notice and those that need not", async () => {
      const { store } = await begin();
      await store.update("directory", openNotice(31, "g1"));
      await store.update("directory", closeNotice(31));
      const seen = await Promise.all([store.update(31, nextSite), store.update("directory", nextSite)]);
      expect(seen).toEqual([2, 3]);
    });

    it("that throws changes nothing and rejects only itself, with its own error", async () => {
      const { store, again } = await begin();
      const failure = new Error("half way");
      const outcomes = await Promise.allSettled([
        store.update("directory", nextSite),
        store.update("directory", (draft) => {
          nextSite(draft);
          draft.desk.heard.push("never");
          throw failure;
        }),
        store.update("directory", nextSite),
      ]);
      expect(outcomes).toEqual([
        { status: "fulfilled", value: 2 },
        { status: "rejected", reason: failure },
        { status: "fulfilled", value: 3 },
      ]);
      expect(store.book().desk.heard).toEqual([]);
      expect((await again()).book().desk.heard).toEqual([]);
    });

    it("is not seen in the book before it is durable", async () => {
      const { store } = await begin();
      const update = store.update("directory", nextSite);
      expect(store.book().directory.next.site).toBe(1);
      await update;
      expect(store.book().directory.next.site).toBe(2);
    });

    it("that changes nothing writes nothing", async () => {
      const { store } = await begin();
      expect(await store.update("directory", (draft) => draft.directory.live.length)).toBe(0);
      expect(store.writes.commits).toBe(0);
    });

    it("may return part of its draft, and hands it out as a frozen value", async () => {
      const { store } = await begin();
      const result = await store.update("directory", (draft) => {
        openNotice(31, "g1")(draft);
        return { sheets: draft.notices[31]?.sheets, heard: [draft.desk.heard] };
      });
      expect(result).toEqual({ sheets: { g1: sheet(groupId("g1")) }, heard: [[]] });
      expect(Object.isFrozen(result.sheets)).toBe(true);
      await store.update("directory", nextSite);
      expect(result.heard).toEqual([[]]);
    });

    it("that is asynchronous is refused", async () => {
      const { store } = await begin();
      const update = store.update("directory", async (draft) => {
        nextSite(draft);
      });
      await expect(update).rejects.toBeInstanceOf(ChangeRefused);
      expect(store.book().directory.next.site).toBe(1);
    });

    it("is rejected once the store is closed, and waited for when it came before", async () => {
      const { store, again } = await begin();
      const before = store.update("directory", nextSite);
      const reopened = await again();
      expect(await before).toBe(2);
      expect(reopened.book().directory.next.site).toBe(2);
      await expect(store.update("directory", nextSite)).rejects.toBeInstanceOf(StoreClosed);
    });
  });

  describe("updates called while a write is under way", () => {
    it("share the next write", async () => {
      const { store } = await begin();
      const first = store.update("directory", nextSite);
      // The first write has begun by the time a promise chain as long as this has run.
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      await Promise.all([first, ...Array.from({ length: 300 }, () => store.update("directory", nextSite))]);
      expect(store.book().directory.next.site).toBe(302);
      expect(store.writes.commits).toBeLessThanOrEqual(3);
    });
  });

  describe("a snapshot", () => {
    it("is frozen to the bottom, also after opening again", async () => {
      const { store, again } = await begin();
      await store.update("directory", openNotice(31, "g1"));
      const fresh = store.book();
      const reopened = (await again()).book();
      for (const book of [fresh, reopened]) {
        expect(() => book.directory.live.push(99)).toThrow(TypeError);
        expect(() => noticeIn(book, 31).notice.reminders.push({ at: 1, sites: [] })).toThrow(TypeError);
        expect(() => Object.assign(book, { desk: undefined })).toThrow(TypeError);
      }
    });

    it("stays as it was while the store goes on, and shares what did not change", async () => {
      const { store } = await begin();
      await store.update("directory", openNotice(31, "g1"));
      const before = store.book();
      await store.update("directory", nextSite);
      expect(before.directory.next.site).toBe(1);
      expect(store.book().notices).toBe(before.notices);
    });
  });

  describe("a closed notice", () => {
    async function withClosed() {
      const begun = await begin();
      await begun.store.update("directory", openNotice(31, "g1"));
      await begun.store.update("directory", openNotice(32, "g1"));
      await begun.store.update(31, closeNotice(31));
      return begun;
    }

    it("leaves the book and keeps its number", async () => {
      const { store, again } = await withClosed();
      expect(Object.keys(store.book().notices)).toEqual(["32"]);
      const reopened = await again();
      expect(Object.keys(reopened.book().notices)).toEqual(["32"]);
      expect(await reopened.listNumbers()).toEqual([31, 32]);
    });

    it("is read, with the live ones beside it, when it is named", async () => {
      const { store } = await withClosed();
      expect(await store.read(31, (book) => Object.keys(book.notices))).toEqual(["31", "32"]);
      expect(await store.read("directory", (book) => Object.keys(book.notices))).toEqual(["32"]);
      expect(await store.read(31, (book) => Object.isFrozen(noticeIn(book, 31).sheets))).toBe(true);
    });

    it("can be changed when it is named, by several at once, and is closed all the same", async () => {
      const { store, again } = await withClosed();
      await Promise.all([1, 2, 3].map((at) => store.update(31, remind(31, at))));
      const count = (book: Book) => noticeIn(book, 31).notice.reminders.length;
      expect(await store.read(31, count)).toBe(3);
      expect(store.book().notices[31]).toBeUndefined();
      expect(await (await again()).read(31, count)).toBe(3);
    });

    it("is not in the draft of those who did not name it, though another did at the same time", async () => {
      const { store } = await withClosed();
      const [named, unnamed] = await Promise.all([
        store.update(31, (draft) => 31 in draft.notices),
        store.update("directory", (draft) => 31 in draft.notices),
      ]);
      expect([named, unnamed]).toEqual([true, false]);
    });

    it("can be opened again when it is named", async () => {
      const { store, again } = await withClosed();
      await store.update(31, (draft) => void draft.directory.live.push(31));
      expect(Object.keys(store.book().notices)).toEqual(["31", "32"]);
      expect(Object.keys((await again()).book().notices)).toEqual(["31", "32"]);
    });

    it("may be written closed from the beginning", async () => {
      const { store, again } = await begin();
      await store.update("directory", (draft) => {
        openNotice(5, "g1")(draft);
        closeNotice(5)(draft);
      });
      expect(await store.listNumbers()).toEqual([5]);
      expect(store.book().notices).toEqual({});
      expect(await (await again()).read(5, (book) => noticeIn(book, 5).notice.number)).toBe(5);
    });
  });

  describe("a change that could not be read back is refused", () => {
    const mistakes: Record<string, (draft: Book) => void> = {
      "a live notice is taken out of the book": (draft) => void delete draft.notices[31],
      "a sheet is taken out of a notice": (draft) => void delete noticeIn(draft, 31).sheets[groupId("g1")],
      "a number is called live that is not in the book": (draft) => void draft.directory.live.push(77),
      "a closed notice is called live without being named": (draft) => void draft.directory.live.push(30),
      "a number that exists is given away again": openNotice(30, "g1"),
      "a notice lies under another number": (draft) => {
        openNotice(33, "g1")(draft);
        draft.notices[34] = noticeIn(draft, 33);
      },
      "a sheet lies under another group": (draft) => {
        noticeIn(draft, 31).sheets[groupId("g2")] = sheet(groupId("g3"));
      },
      "the number of the next series is none": (draft) => void Object.assign(draft.schedules, { next: 0 }),
      "a list is no list any more": (draft) => void Object.assign(draft.directory, { gaps: {} }),
    };
    it.each(Object.entries(mistakes))("when %s", async (_title, mistake) => {
      const { store, again } = await begin();
      await store.update("directory", (draft) => {
        openNotice(30, "g1")(draft);
        closeNotice(30)(draft);
      });
      await store.update("directory", openNotice(31, "g1"));
      const before = store.book();
      await expect(store.update("directory", mistake)).rejects.toBeInstanceOf(ChangeRefused);
      expect(store.book()).toBe(before);
      expect((await again()).book()).toEqual(before);
    });
  });
}
