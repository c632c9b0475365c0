import { answerEmergency } from "../delivery/answer-emergency.ts";
import { listToldPrivately } from "../delivery/list-told-privately.ts";
import { tellOfficers } from "../delivery/tell-officers.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import { nameOfMember } from "../groups/private-words.ts";
import type { Member } from "../groups/types.ts";
import type { Recorded } from "../notices/record-answer.ts";
import {
  judgePrivateReply,
  type PrivateReply,
  recordPrivateAnswer,
  recordPrivateRecall,
} from "../notices/record-private-answer.ts";
import type { ContactAddress, Heard, Recalled } from "../ports.ts";
import { isEmergency } from "../replies/is-emergency.ts";
import { urgentPrivateText } from "../texts/alerts.ts";
import { explainFile } from "./explain-file.ts";
import type { GroupEarParts } from "./hear-group.ts";
import { type KeptMedia, keepMedia } from "./keep-media.ts";

/** Recalls remembered for messages whose file is still being fetched; then the oldest go. */
const mostRecalls = 200;

/** Takes what people who are no officers write to the bot in private. */
export interface FriendEar {
  /**
   * Records what a member of registered groups writes for the notice it answers. He hears nothing back, and words that answer nothing leave no trace; but an
   * emergency reaches the officers of his groups and is answered. Returns whether he is known. Rejects when the store does.
   */
  heard(message: Heard): Promise<boolean>;
  /** Takes a message back: what it said counts no more. Rejects when the store does. */
  recalled(recall: Recalled): Promise<void>;
}

type FriendEarParts = Pick<
  GroupEarParts,
  "store" | "bindings" | "media" | "pictures" | "clock" | "log" | "wake" | "answered"
>;

/** Begins to listen to friends. */
export function createFriendEar(parts: FriendEarParts): FriendEar {
  const { store, bindings, clock, log, wake } = parts;
  /** A file takes its time: the message may be taken back before it is on record. */
  let recalls: Recalled[] = [];

  function take(
    draft: DeliveryBook,
    before: DeliveryBook,
    reply: PrivateReply,
    members: readonly Member[],
    sentence: string | undefined,
  ) {
    const recorded = recordPrivateAnswer(draft, reply, clock.now(), before);
    const explained =
      !("ignored" in recorded) &&
      explainFile(draft, { recorded, reply, to: { member: recorded.by }, sentence }, clock.now());
    for (const recall of recalls) {
      if (recall.messageId === reply.messageId && recall.account === reply.account)
        recordPrivateRecall(draft, recall, draft);
    }
    const isUrgent = isEmergency(reply.text);
    if (isUrgent) cryOut(draft, reply, members);
    return { recorded, toSay: isUrgent || explained };
  }

  function cryOut(draft: DeliveryBook, reply: PrivateReply, members: readonly Member[]): void {
    const { messageId: key, at } = reply;
    const now = clock.now();
    const names = members.map(({ group }) => draft.directory.groups[group]?.name ?? group);
    const text = urgentPrivateText(names, nameOfMember(members[0]), reply.text);
    const told = members.flatMap(({ group }) =>
      tellOfficers(draft, { key: `urgent/${key}`, text, group, emergency: true }, now),
    );
    const officersTold = told.some((officer) => bindings.contactOf(officer) !== undefined);
    const [first] = members;
    if (first) answerEmergency(draft, { key, to: { member: first.id }, at, officersTold }, now);
  }

  function note({ recorded, toSay }: { readonly recorded: Recorded; readonly toSay: boolean }): void {
    if (toSay) wake();
    if ("ignored" in recorded) {
      log.debug({ because: recorded.ignored }, "ignored");
      return;
    }
    const { numbers, reading } = recorded;
    parts.answered();
    log.info({ notices: numbers, reading: reading.kind }, "an answer given in private was recorded");
  }

  return {
    async heard(message) {
      const { room: _, from, media: __, quote, ...words } = message;
      const members = listMembersOf(parts, from.contact);
      if (members.length === 0) return false;
      const as = members.map(({ id }) => id);
      const told = listToldPrivately(store.book(), as, message.account);
      const reply: PrivateReply = {
        ...words,
        speaker: from,
        as,
        told,
        ...(quote === undefined ? {} : { quote }),
      };
      // No file is kept of what answers nothing.
      const answers = !("ignored" in judgePrivateReply(store.book(), reply));
      if (!answers && !isEmergency(reply.text)) {
        log.debug({}, "ignored: what a friend wrote answers nothing");
        return true;
      }
      const { sentence, ...kept }: KeptMedia = answers ? await keepMedia(parts, message) : {};
      const whole = { ...reply, ...kept };
      note(await store.update("directory", (draft, before) => take(draft, before, whole, members, sentence)));
      return true;
    },
    async recalled(recall) {
      recalls = [...recalls.slice(1 - mostRecalls), recall];
      const notices = await store.update("directory", (draft, before) =>
        recordPrivateRecall(draft, recall, before),
      );
      if (notices.length > 0) log.info({ notices }, "a private message was recalled");
    },
  };
}

/** Who somebody is in the registered groups of this session, those he has left set aside; empty when nobody there. */
function listMembersOf(
  { store, bindings }: Pick<FriendEarParts, "store" | "bindings">,
  contact: ContactAddress,
): Member[] {
  const { groups, members } = store.book().directory;
  return Object.values(groups).flatMap(({ id }) => {
    const member = bindings.memberOf(id, contact);
    const found = member === undefined ? undefined : members[member];
    return found && found.leftAt === undefined ? [found] : [];
  });
}
