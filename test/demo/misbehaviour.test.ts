import { afterEach, beforeEach, expect, test } from "vitest";
import {
  NothingSentInTime,
  type Person,
  type Room,
  startStandIn,
  type WebWeChat,
} from "../../demo/stand-in/start-stand-in.ts";
import { type Reply, WebClient } from "./support/web-client.ts";

let wechat: WebWeChat;
let client: WebClient;
let zhang: Person;
let room: Room;
beforeEach(async () => {
  wechat = await startStandIn();
  zhang = wechat.addPerson({ nickname: "张三", friend: true });
  room = wechat.addRoom({ topic: "网吧群", members: [{ person: zhang }] });
  client = new WebClient(wechat);
  await client.logIn();
});
afterEach(async () => await wechat.close());

async function say(text: string, limitMs?: number): Promise<Reply> {
  const Msg = { Type: 1, Content: text, ToUserName: wechat.findId(room), ClientMsgId: 17 };
  return await client.act("webwxsendmsg", { Msg }, limitMs);
}

test("a sent message is answered with its id and kept with what the client said of it", async () => {
  const { MsgID } = (await say("今晚自查")).json();
  expect(await wechat.nextSent()).toMatchObject({
    msgId: MsgID,
    text: "今晚自查",
    clientMsgId: "17",
    to: room,
  });
});

test("the third and fourth send are refused, the others taken", async () => {
  wechat.answerSend(1205, { nth: 3, times: 2 });
  for (const text of ["1", "2", "3", "4", "5"]) await say(text);
  expect(wechat.sent.map((message) => message.text)).toEqual(["1", "2", "5"]);
  expect(wechat.refused.map((message) => message.text)).toEqual(["3", "4"]);
});

test("sends are refused until restored", async () => {
  const restore = wechat.answerSend(1203);
  expect((await say("1")).json()).toMatchObject({ BaseResponse: { Ret: 1203 } });
  restore();
  expect((await say("2")).json()).toMatchObject({ BaseResponse: { Ret: 0 } });
});

test("a message can be taken while its sender never learns of it", async () => {
  wechat.takeInSilence();
  await expect(say("收到了吗", 300)).rejects.toThrow();
  expect(await wechat.nextSent()).toMatchObject({ text: "收到了吗", answered: false });
  wechat.takeAndCut();
  await expect(say("断线")).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(await wechat.nextSent()).toMatchObject({ text: "断线", answered: false });
});

test("a slow server deals with a request only later", async () => {
  const restore = wechat.beSlow(60_000, "webwxsendmsg");
  await expect(say("慢", 300)).rejects.toThrow();
  expect(wechat.sent).toEqual([]);
  restore();
  await say("快");
  expect(wechat.sent.map((message) => message.text)).toEqual(["快"]);
});

test("broken answers come in three forms, where they were asked for and as often", async () => {
  wechat.answerBroken("500", { path: "webwxsendmsg", times: 1 });
  wechat.answerBroken("json", { path: "webwxsendmsg", times: 1 });
  wechat.answerBroken("empty", { path: "webwxsendmsg", times: 1 });
  expect((await client.sync()).BaseResponse).toMatchObject({ Ret: 0 });
  expect((await say("1")).status).toBe(500);
  const half = await say("2");
  expect(half.status).toBe(200);
  expect(() => half.json()).toThrow(SyntaxError);
  expect((await say("3")).text).toBe("");
  expect((await say("4")).json()).toMatchObject({ BaseResponse: { Ret: 0 } });
});

test("what was sent is given out once, oldest first, and waiting for more says what there was", async () => {
  await say("甲");
  await say("乙");
  const later = wechat.nextSent((message) => message.text === "丙");
  expect((await wechat.nextSent((message) => message.text === "乙")).text).toBe("乙");
  expect((await wechat.nextSent()).text).toBe("甲");
  await say("丙");
  expect((await later).text).toBe("丙");
  await expect(wechat.nextSent(undefined, { limitMs: 1 })).rejects.toThrow(NothingSentInTime);
});

test("somebody who is no friend is not reached in private", async () => {
  const li = wechat.addPerson({ nickname: "李四" });
  room.join(li);
  await client.act("webwxbatchgetcontact", { List: [{ UserName: wechat.findId(room) }] });
  const Msg = { Type: 1, Content: "您好", ToUserName: wechat.findId(li), ClientMsgId: 1 };
  expect((await client.act("webwxsendmsg", { Msg })).json()).toMatchObject({ BaseResponse: { Ret: -1 } });
  expect(wechat.sent).toEqual([]);
});

test("the bot can take back what it has just said, not what others say", async () => {
  const { MsgID } = (await say("发错了")).json();
  expect((await client.act("webwxrevokemsg", { SvrMsgId: MsgID })).json()).toMatchObject({
    BaseResponse: { Ret: 0 },
  });
  expect((await wechat.nextSent()).recalledAt).toBeTypeOf("number");
  const { msgId } = zhang.says(room, "别撤我的");
  expect((await client.act("webwxrevokemsg", { SvrMsgId: msgId })).json()).toMatchObject({
    BaseResponse: { Ret: -1 },
  });
});
