import { findMissedTime, noteListeningMs } from "../groups/missed-time.ts";
import type { Duty } from "./types.ts";

/**
 * Notes now and then that the bot listens, so that after a crash it is known since when it did not. What comes by the clock goes by the gaps: to be looked at first.
 * It says nothing, so nothing is ever due.
 */
export const noteListening: Duty = {
  name: "note-listening",
  async look({ store, bindings }, now) {
    if (bindings.account === undefined) return false;
    const { listeningAt = Number.NEGATIVE_INFINITY } = store.book().outbox;
    if (now - listeningAt < noteListeningMs) return false;
    await store.update("directory", (draft, before) => {
      const since = before.outbox.listeningAt;
      const missed = since === undefined ? undefined : findMissedTime(since, before.directory.gaps, now);
      if (missed) draft.directory.gaps.push(missed);
      draft.outbox.listeningAt = now;
    });
    return false;
  },
};
