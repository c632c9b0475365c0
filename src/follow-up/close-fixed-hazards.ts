import { isLive } from "../notices/notice-status.ts";
import { findClosing } from "../notices/rectify/closing-ruling.ts";
import { closeNotice } from "../notices/stop-notice.ts";
import type { NoticeBook } from "../notices/types.ts";
import { dayMs } from "../zone.ts";
import type { Duty } from "./types.ts";

/** So long a ruling is undone in a word, and the shop's photos are compared with new ones, milliseconds. */
const keptOpenFor = 30 * dayMs;

/** Closes the hazards of which nothing was left to do a month ago: nobody answers them any more, and they need not be looked at each time somebody speaks. */
export const closeFixedHazards: Duty = {
  name: "close-fixed-hazards",
  async look({ store }, now) {
    if (listOver(store.book(), now).length === 0) return false;
    await store.update("directory", (draft, before) => {
      for (const number of listOver(before, now)) {
        const file = draft.notices[number];
        if (file) closeNotice(draft, file, now);
      }
    });
    return true;
  },
};

function listOver({ notices }: NoticeBook, now: number): number[] {
  return Object.values(notices).flatMap(({ notice }) => {
    const closing = notice.hazard && isLive(notice) ? findClosing(notice) : undefined;
    return closing && now - closing.at >= keptOpenFor ? [notice.number] : [];
  });
}
