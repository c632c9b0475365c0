import { z } from "zod";
import { baseResponse, type Exchange, findJson, type Outcome } from "../exchange.ts";
import type { Person } from "../model/person.ts";
import { Room } from "../model/room.ts";
import type { Content } from "../model/said.ts";
import type { SentKind } from "../sent-box.ts";
import type { Servers } from "../servers.ts";
import type { Session } from "../session.ts";

const Order = z.object({
  Msg: z.object({
    ToUserName: z.string(),
    ClientMsgId: z.union([z.string(), z.number()]),
    Content: z.string().optional(),
    MediaId: z.string().optional(),
    EMoticonMd5: z.string().optional(),
  }),
});

type Order = z.infer<typeof Order>["Msg"];

interface Parcel {
  kind: SentKind;
  text: string;
  bytes: Buffer | undefined;
  fileName: string;
  content: Content;
}

/**
 * The route for one kind of message: `webwxsendmsg`, `…msgimg`, `…videomsg`, `…appmsg`, `…emoticon`. Refuses with -1 what
 * is addressed to an id of no contact or to somebody who is no friend, with 1201 what goes to a room the bot was thrown out of.
 */
export function sendOf(kind: SentKind): (exchange: Exchange, servers: Servers, session: Session) => Outcome {
  return (exchange, servers, session) => {
    const order = Order.parse(findJson(exchange)).Msg;
    const to = session.find(order.ToUserName);
    const parcel = findParcel(kind, order, servers);
    const rule = servers.misbehaviour.takeSendRule();
    const code = rule?.kind === "refuse" ? rule.code : refusalOf(to, parcel);
    if (code !== 0 || !to || !parcel) {
      servers.sentBox.refused.push({
        at: Date.now(),
        code,
        toId: order.ToUserName,
        text: parcel?.text ?? "",
      });
      return { body: { ...baseResponse(code), MsgID: "", LocalID: "" } };
    }
    const said = servers.world.record(session.bot, to, parcel.content, {});
    if (to instanceof Room) to.recent = true;
    servers.sentBox.add(
      Object.assign(said, {
        ...parcel,
        clientMsgId: String(order.ClientMsgId),
        session: session.number,
        answered: rule === undefined,
        recalledAt: undefined,
      }),
    );
    if (rule?.kind === "take and cut") return "cut";
    if (rule?.kind === "take in silence") return "silence";
    return { body: { ...baseResponse(), MsgID: said.msgId, LocalID: String(order.ClientMsgId) } };
  };
}

const Recall = z.object({ SvrMsgId: z.string() });

/** `webwxrevokemsg`: takes back what the account said within two minutes. */
export function recallSent(exchange: Exchange, servers: Servers): Outcome {
  const { SvrMsgId } = Recall.parse(findJson(exchange));
  const sent = servers.sentBox.sent.find((message) => message.msgId === SvrMsgId);
  if (!sent || Date.now() - sent.at > 2 * 60 * 1000) return { body: baseResponse(-1) };
  sent.recalledAt = Date.now();
  return { body: { ...baseResponse(), Introduction: "", SysWording: "" } };
}

function refusalOf(to: Person | Room | undefined, parcel: Parcel | undefined): number {
  if (!to || !parcel) return -1;
  if (to instanceof Room) return to.hasBot ? 0 : 1201;
  return to.isFriend ? 0 : -1;
}

function findParcel(kind: SentKind, order: Order, servers: Servers): Parcel | undefined {
  if (kind === "text") {
    const text = order.Content ?? "";
    return { kind, text, bytes: undefined, fileName: "", content: { kind, text } };
  }
  const attached = /<attachid>(.*?)<\/attachid>/.exec(order.Content ?? "")?.[1];
  const upload = servers.uploads.find(order.MediaId || attached || "");
  if (!upload) return undefined;
  const { bytes, name } = upload;
  return { kind, text: "", bytes, fileName: name, content: contentOf(kind, bytes, name) };
}

function contentOf(kind: Exclude<SentKind, "text">, bytes: Buffer, fileName: string): Content {
  switch (kind) {
    case "picture":
    case "sticker":
      return { kind, bytes };
    case "video":
      return { kind, bytes, seconds: 1 };
    case "file":
      return { kind, bytes, fileName };
  }
}
