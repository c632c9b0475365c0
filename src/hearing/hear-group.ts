import { answerEmergency } from "../delivery/answer-emergency.ts";
import { tellOfficers } from "../delivery/tell-officers.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { GroupId, OfficerId } from "../groups/types.ts";
import { isAnyOpenIn } from "../notices/open-sheets.ts";
import { type GroupReply, type Recorded, recordAnswer } from "../notices/record-answer.ts";
import { recordRecall } from "../notices/record-recall.ts";
import { asksForReply, tellsEverybody } from "../notices/request.ts";
import { keepForRequest, recallForRequest } from "../notices/track-request.ts";
import type { EvidencePictures } from "../picture-ports.ts";
import type { Clock, Heard, Log, MediaStore, Recalled, Store } from "../ports.ts";
import { isEmergency } from "../replies/is-emergency.ts";
import { urgentText } from "../texts/alerts.ts";
import type { Conversations } from "./conversations.ts";
import { explainFile } from "./explain-file.ts";
import { type KeptMedia, keepMedia } from "./keep-media.ts";
import { noteOfficerRequest } from "./note-officer-request.ts";

/** What hearing a group needs. */
export interface GroupEarParts {
  readonly store: Store<DeliveryBook>;
  readonly bindings: SessionBindings;
  readonly media: MediaStore;
  readonly pictures: Pick<EvidencePictures, "receive">;
  readonly clock: Clock;
  readonly log: Log;
  readonly conversations: Conversations;
  readonly wake: () => void;
  /** An answer was recorded, which something by the clock may have to follow soon. */
  readonly answered: () => void;
  /** Told of every text of an officer that asks the group for nothing; answers in private, if at all. */
  readonly desk: { heardInGroup(message: Heard, officer: OfficerId, group: GroupId): Promise<void> };
}

/** Takes what was said in a registered group: officers owe nothing but may have typed a command, others' words are recorded for the notice they answer. */
export function hearInGroup(parts: GroupEarParts, message: Heard, group: GroupId): void {
  const { store, bindings, log, conversations } = parts;
  if (message.from.self) return;
  const officer = bindings.officerOf(message.from.contact);
  if (officer !== undefined) {
    if (message.kind !== "text") log.debug({ group }, "ignored: an officer owes no answer");
    else if (asksForReply(message.text)) {
      conversations.queue(group, () => noteOfficerRequest(parts, message, group, true));
    } else {
      if (tellsEverybody(message.text))
        conversations.queue(group, () => noteOfficerRequest(parts, message, group, false));
      // In one line with what he says in private.
      conversations.queue(message.from.contact, () => parts.desk.heardInGroup(message, officer, group));
    }
    return;
  }
  const hear = async (): Promise<void> => {
    // While no notice is out there no media are fetched, and of words only a plea for help and what follows an officer's undecided request are kept.
    const { sentence, ...kept }: KeptMedia = isAnyOpenIn(store.book(), group)
      ? await keepMedia(parts, message)
      : {};
    const { room: _, from, media: __, quote, ...words } = message;
    const reply: GroupReply = {
      ...words,
      group,
      speaker: from,
      ...(quote === undefined ? {} : { quote }),
      ...kept,
    };
    // Updates take effect in the order called, so the next message of this group need not wait until this one is on disk.
    conversations.track(
      store
        .update("directory", (draft, before) => take(parts, draft, before, reply, sentence))
        .then((recorded) => note(parts, reply, recorded)),
    );
  };
  // A photo before it may take half a minute to arrive: a cry for help waits for nothing.
  if (isEmergency(message.text)) conversations.track(hear());
  else conversations.queue(group, hear);
}

/** Takes a message back: what it said counts no more. */
export function hearRecall(parts: GroupEarParts, recall: Recalled, group: GroupId): void {
  parts.conversations.queue(group, async () => {
    const notices = await parts.store.update("directory", (draft) => {
      recallForRequest(draft.directory.groups[group], recall);
      return recordRecall(draft, group, recall);
    });
    parts.log.info({ group, notices }, "a message was recalled");
  });
}

interface Taken {
  readonly recorded: Recorded;
  /** Somebody is to be told something at once. */
  readonly toSay: boolean;
}

/** An emergency reaches every officer at once and is answered in the group, whether or not a notice is out there. */
function take(
  parts: GroupEarParts,
  draft: DeliveryBook,
  before: DeliveryBook,
  reply: GroupReply,
  sentence: string | undefined,
): Taken {
  const now = parts.clock.now();
  const recorded = recordAnswer(draft, reply, parts.bindings, now, before);
  const explained = explainFile(draft, { recorded, reply, to: { group: reply.group }, sentence }, now);
  if (before.directory.groups[reply.group]?.request !== undefined) {
    const { group, source: _, among: __, evidence: ___, ...words } = reply;
    keepForRequest(draft.directory.groups[group], words, now);
  }
  const urgent = isEmergency(reply.text);
  if (urgent) {
    const { group, messageId: key, at } = reply;
    const name = draft.directory.groups[group]?.name ?? "";
    const speaker = reply.speaker.groupNickname ?? reply.speaker.nickname;
    const text = urgentText(name, speaker, reply.text);
    const told = tellOfficers(draft, { key: `urgent/${key}`, text, group, emergency: true }, now);
    const officersTold = told.some((officer) => parts.bindings.contactOf(officer) !== undefined);
    answerEmergency(draft, { key, to: { group }, at, officersTold }, now);
  }
  return { recorded, toSay: urgent || explained };
}

function note(parts: GroupEarParts, reply: GroupReply, { recorded, toSay }: Taken): void {
  const { group } = reply;
  if (toSay) parts.wake();
  if ("ignored" in recorded) {
    parts.log.debug({ group, because: recorded.ignored }, "ignored");
    return;
  }
  parts.bindings.bindMember(group, reply.speaker.contact, recorded.by);
  parts.answered();
  parts.log.info(
    { group, notices: recorded.numbers, reading: recorded.reading.kind },
    "an answer was recorded",
  );
}
