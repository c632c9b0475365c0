import { NotLoggedIn, SendRefused } from "../errors.ts";
import type { Outgoing } from "../ports.ts";
import { postableText } from "../texts/postable-text.ts";
import { sendableName } from "./prepare-outgoing.ts";
import { sendError } from "./send-errors.ts";
import { isLoggedIn, type Wechat4u } from "./wechat4u.ts";

/** The servers' own code for an id they do not know. */
const DEAD_ID = -1;

/**
 * Sends through wechat4u itself, since the puppet's `say()` gives no message id. An id that is not of this session is refused here, with
 * the servers' code for it (-1), and the servers are not asked.
 */
export async function sendOnWechat4u(
  wechat4u: Wechat4u | undefined,
  to: string,
  what: Outgoing,
): Promise<{ readonly messageId?: string }> {
  if (wechat4u === undefined || !isLoggedIn(wechat4u)) throw new NotLoggedIn();
  if (!Object.hasOwn(wechat4u.contacts, to)) throw new SendRefused(DEAD_ID);
  const answer =
    what.kind === "text" ? await sendText(wechat4u, to, what.text) : await sendFile(wechat4u, to, what);
  const id: unknown =
    typeof answer === "object" && answer !== null ? Reflect.get(answer, "MsgID") : undefined;
  return typeof id === "string" && id !== "" ? { messageId: id } : {};
}

async function sendText(wechat4u: Wechat4u, to: string, text: string): Promise<unknown> {
  return await wechat4u.sendMsg(postableText(text), to).catch((error: unknown) => {
    throw sendError(error, "send");
  });
}

async function sendFile(
  wechat4u: Wechat4u,
  to: string,
  what: Exclude<Outgoing, { kind: "text" }>,
): Promise<unknown> {
  const name = sendableName(what);
  const bytes = Buffer.from(what.bytes.buffer, what.bytes.byteOffset, what.bytes.byteLength);
  const { mediaId } = await wechat4u.uploadMedia(bytes, name, to).catch((error: unknown) => {
    throw sendError(error, "upload");
  });
  // A session that ended while the file was on its way: the message itself was never sent.
  if (!isLoggedIn(wechat4u)) throw new NotLoggedIn();
  return await sendUploaded(wechat4u, to, { kind: what.kind, name, mediaId, size: bytes.length }).catch(
    (error: unknown) => {
      throw sendError(error, "send");
    },
  );
}

interface Uploaded {
  readonly kind: "picture" | "video" | "file";
  readonly name: string;
  readonly mediaId: string;
  /** Bytes. */
  readonly size: number;
}

async function sendUploaded(wechat4u: Wechat4u, to: string, uploaded: Uploaded): Promise<unknown> {
  const { kind, name, mediaId, size } = uploaded;
  switch (kind) {
    case "picture":
      return await wechat4u.sendPic(mediaId, to);
    case "video":
      return await wechat4u.sendVideo(mediaId, to);
    case "file":
      return await wechat4u.sendDoc(mediaId, name, size, name.split(".").at(-1) ?? "", to);
  }
}
