import { isByHand } from "../delivery/list-waiting.ts";
import { say } from "../delivery/say.ts";
import type { Addressee } from "../delivery/types.ts";
import type { Book } from "../desk/types.ts";
import { findChat } from "../notices/rectify/chat-of.ts";
import { isShown } from "../notices/rectify/list-submissions.ts";
import type { Unforwarded } from "../notices/rectify/list-unforwarded.ts";
import { messageKey } from "../notices/rectify/message-key.ts";
import { shopTexts } from "../texts/rectify.ts";
import { hourMs } from "../zone.ts";

/** Said later than this it is of no use, milliseconds: until the next morning, as quiet hours hold it. */
const ofUseFor = 12 * hourMs;

/** 照片晚点发 needs no asking. */
const promisesPhoto =
  /(?:照片|图片|图|相片)[^，。,.]{0,4}(?:晚点|稍后|等下|等会|待会|一会|回头|明天|马上|这就|下午|晚上)|(?:晚点|稍后|等下|等会|待会|一会儿?|回头|明天|马上|这就|下午|晚上)[^，。,.]{0,3}(?:发|拍|补|传)[^，。,.]{0,3}(?:照|图|给|过来)/u;

/**
 * Tells the shop, in the chat where it wrote, that its photos have come, or asks for one of the same spot where it wrote that it is done. Nothing else: for additions, and
 * in a group where people post, it says nothing. Returns the round a photo was asked for.
 */
export function tellShopHeard(draft: Book, one: Unforwarded, now: number): { readonly askedPhoto?: number } {
  const [{ notice, hazard }] = one.of;
  const newest = one.fresh.at(-1);
  const to = newest && chatOf(draft, one);
  if (!newest || !to || now - newest.at > ofUseFor) return {};
  const numbers = one.of.map((each) => each.notice.number);
  const how = { to, about: notice.number, until: now + ofUseFor };
  if (one.is === "shown" && one.submission) {
    forgetAskedPhoto(draft, numbers);
    const hasNothing = one.fresh.every(({ media }) => media === undefined);
    const isVideo = one.fresh.every(({ kind }) => kind !== "picture");
    const text = hasNothing ? shopTexts.sendAgain(numbers) : shopTexts.thanks(numbers, isVideo);
    // Who was told what is wrong with each of his files is not thanked for them.
    const explained = one.fresh
      .filter(isShown)
      .every((answer) => draft.outbox.says[`file/${messageKey(answer)}`]);
    const key = `thanks/${notice.number}/${one.submission.account}/${one.submission.messageId}`;
    if (!explained) say(draft, { ...how, key, text }, now);
    return {};
  }
  const wasAsked = one.of.some((each) =>
    each.notice.forwarded?.some(({ askedPhoto }) => askedPhoto === each.hazard.round),
  );
  const hasShown = one.of.some(({ hazard: { submissions } }) =>
    submissions.some(({ shown }) => shown.length > 0),
  );
  if (one.is !== "words" || wasAsked || hasShown || promisesPhoto.test(newest.text)) return {};
  const key = `askphoto/${notice.number}/${hazard.round}`;
  const sentFile = hazard.present.some(({ kind }) => kind === "file");
  say(draft, { ...how, key, text: shopTexts.askPhoto(numbers, sentFile) }, now);
  return { askedPhoto: hazard.round };
}

/** Where it wrote; `undefined` where the bot says nothing. */
function chatOf(book: Book, { of: [{ file }], fresh }: Unforwarded): Addressee | undefined {
  const newest = fresh.at(-1);
  const chat = newest && findChat(file, newest);
  return chat && "group" in chat && isByHand(book, chat.group) ? undefined : chat;
}

/** It waits for the morning, and the photo has come. */
function forgetAskedPhoto(draft: Book, numbers: readonly number[]): void {
  for (const [key, { part }] of Object.entries(draft.outbox.says)) {
    const isAsked = numbers.some((number) => key.startsWith(`askphoto/${number}/`));
    if (isAsked && part.state === "queued") delete draft.outbox.says[key];
  }
}
