import type { ContactAddress, FriendRequestId } from "../ports.ts";
import type { Asked } from "./channel.ts";
import { cleanName, cleanText } from "./guards/clean-name.ts";

/** MsgType of a friend request; who asks, his words and the ticket to accept him stand in RecommendInfo (source: wechat4u 0.7.14, `CONF.MSGTYPE_VERIFYMSG`). */
const verifyMessage = 37;
/** Neither ids nor tickets of the web protocol have a space in them. */
const border = " ";

/** Takes a friend request out of what wechat4u emits; `undefined` for any other message, and for one that names nobody. */
export function readFriendRequest(message: unknown): Asked | undefined {
  if (Number(fieldOf(message, "MsgType")) !== verifyMessage) return undefined;
  const about = fieldOf(message, "RecommendInfo");
  const contact = textOf(about, "UserName");
  const ticket = textOf(about, "Ticket");
  const messageId = textOf(message, "MsgId");
  if (contact === "" || ticket === "" || messageId === "") return undefined;
  return {
    messageId,
    at: Number(fieldOf(message, "CreateTime") ?? 0) * 1000,
    hello: cleanText(textOf(about, "Content")),
    request: `${contact}${border}${ticket}` as FriendRequestId,
    from: { contact: contact as ContactAddress, nickname: cleanName(textOf(about, "NickName")) },
  };
}

/** Who asked, and the ticket that lets him be accepted. */
export function parseFriendRequest(request: FriendRequestId): {
  readonly contact: string;
  readonly ticket: string;
} {
  const [contact = "", ticket = ""] = request.split(border);
  return { contact, ticket };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown, name: string): string {
  const field = fieldOf(value, name);
  return typeof field === "string" ? field : "";
}
