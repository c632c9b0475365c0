import { mostMedia } from "../notices/notice-limits.ts";
import { mediaTexts } from "../texts/desk-draft.ts";
import type { Gathered } from "./gather-media.ts";
import { freshPending, keptPending, liveDraft } from "./talks.ts";
import { answer, type Outcome, type Turn } from "./turn.ts";
import type { PendingMedia } from "./types.ts";

/** A photo or video an officer sent: joins the draft he was shown, else waits for a notice. Says nothing unless something is wrong with it. */
export function receiveMedia(turn: Turn, kind: "picture" | "video", gathered: Gathered): Outcome {
  if ("sentence" in gathered) return answer(gathered.sentence);
  const { talk, message, now } = turn;
  const pending: PendingMedia = { media: gathered.media, kind, at: message.at };
  const draft = liveDraft(talk, now);
  if (draft?.choosing !== undefined) {
    talk.draft = { ...draft, choosing: [...draft.choosing, pending] };
    return { say: [] };
  }
  if (draft && draft.column === undefined) {
    if (draft.media.length >= mostMedia) return answer(mediaTexts.tooMany(mostMedia));
    talk.draft = { ...draft, media: [...draft.media, pending], joined: (draft.joined ?? 0) + 1 };
    return { say: [] };
  }
  if (freshPending(talk, message.at).length >= mostMedia) return answer(mediaTexts.tooMany(mostMedia));
  talk.pending = [...keptPending(talk, message.at), pending];
  return { say: [] };
}
