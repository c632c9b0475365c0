import { listFixedLongAgo } from "../notices/rectify/list-fixed-long-ago.ts";
import { closeNotice } from "../notices/stop-notice.ts";
import type { Duty } from "./types.ts";

/** Closes the hazards of which nothing was left to do a month ago: nobody answers them any more, and they need not be looked at each time somebody speaks. */
export const closeFixedHazards: Duty = {
  name: "close-fixed-hazards",
  async look({ store }, now) {
    if (listFixedLongAgo(store.book(), now).length === 0) return false;
    await store.update("directory", (draft, before) => {
      for (const number of listFixedLongAgo(before, now)) {
        const file = draft.notices[number];
        if (file) closeNotice(draft, file, now);
      }
    });
    return true;
  },
};
