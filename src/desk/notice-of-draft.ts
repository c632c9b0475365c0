import type { NewNotice } from "../notices/create-notice.ts";
import type { Turn } from "./turn.ts";
import type { Draft } from "./types.ts";

/** What a draft says of the notice made from it; when it goes out and whether it may at night is told where that is decided. */
export function noticeOfDraft(
  turn: Turn,
  draft: Draft,
): Pick<NewNotice, "ask" | "body" | "media" | "groups" | "createdBy" | "dueAt" | "pressing"> {
  return {
    ask: draft.ask,
    body: draft.body,
    media: draft.media.map(({ kind, media }) => ({ kind, media })),
    groups: draft.groups,
    createdBy: turn.officer,
    ...(draft.dueAt === undefined ? {} : { dueAt: draft.dueAt }),
    ...(draft.pressing ? { pressing: draft.pressing } : {}),
  };
}
