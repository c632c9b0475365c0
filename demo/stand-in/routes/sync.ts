import { z } from "zod";
import { type Answer, baseResponse, type Exchange, findJson } from "../exchange.ts";
import type { Servers } from "../servers.ts";
import type { Numbered, Session } from "../session.ts";
import { contactAsJson } from "../wire/contact.ts";
import { messageAsJson, recentChatsAsJson } from "../wire/message.ts";

/** `synccheck`: held until there is news; selector 2 says so, retcode 1101 that the session is over. */
export async function check(exchange: Exchange, servers: Servers, session: Session): Promise<Answer> {
  session.acknowledge(readKey(exchange.query.get("synckey") ?? ""));
  await session.waitForNews(servers.holdMs);
  if (session.isOver) return checkAnswer("1101", "0");
  return checkAnswer("0", session.listAfter(session.acknowledged).length > 0 ? "2" : "0");
}

/** What `synccheck` answers. Codes are strings, as the real servers write them. */
export function checkAnswer(retcode: string, selector: string): Answer {
  return {
    headers: { "content-type": "text/javascript" },
    body: `window.synccheck={retcode:"${retcode}",selector:"${selector}"}`,
  };
}

const SyncRequest = z.object({ SyncKey: z.object({ List: z.array(z.object({ Val: z.number() })) }) });

/**
 * `webwxsync`: what happened after the client's key. A client that lost the answer asks with the old key and gets the
 * same again.
 */
export function sync(exchange: Exchange, servers: Servers, session: Session): Answer {
  const from = SyncRequest.parse(findJson(exchange)).SyncKey.List[0]?.Val ?? 0;
  session.acknowledge(from);
  const news = session.listAfter(session.acknowledged);
  const last = news.at(-1)?.number ?? session.acknowledged;
  const changed = news.flatMap(({ happening }) =>
    happening.kind === "contact changed" ? [contactAsJson(session, happening.contact)] : [],
  );
  const gone = news.flatMap(({ happening }) =>
    happening.kind === "contact gone" ? [{ UserName: session.idOf(happening.contact), ContactFlag: 0 }] : [],
  );
  const messages = listMessages(servers, session, news);
  return {
    body: {
      ...baseResponse(),
      AddMsgCount: messages.length,
      AddMsgList: messages,
      ModContactCount: changed.length,
      ModContactList: changed,
      DelContactCount: gone.length,
      DelContactList: gone,
      ModChatRoomMemberCount: 0,
      ModChatRoomMemberList: [],
      Profile: {},
      ContinueFlag: 0,
      SyncKey: syncKeyAsJson(last),
      SKey: "",
      SyncCheckKey: syncKeyAsJson(last),
    },
  };
}

/** A sync key whose first value carries the number; the others never change here. */
export function syncKeyAsJson(number: number): object {
  const list = [
    { Key: 1, Val: number },
    { Key: 2, Val: 1 },
    { Key: 3, Val: 1 },
    { Key: 1000, Val: 1 },
  ];
  return { Count: list.length, List: list };
}

function listMessages(servers: Servers, session: Session, news: readonly Numbered[]): object[] {
  const source = { session, stickerUrl: servers.stickerUrl };
  return news.flatMap(({ happening }) => {
    if (happening.kind === "said") return [messageAsJson(source, happening.said)];
    if (happening.kind !== "recent chats") return [];
    const rooms = servers.world.rooms.filter((room) => room.hasBot && room.recent);
    const { world } = servers;
    const { msgId, at } = world.record(world.bot, world.bot, { kind: "tip", text: "" }, {});
    return [recentChatsAsJson(session, msgId, at, rooms)];
  });
}

/** The first value of a key like `1_700000000|2_1|3_1`; 0 if there is none. */
function readKey(key: string): number {
  return Number(/^1_(\d+)/.exec(key)?.[1] ?? 0);
}
