import { afterEach, beforeEach, expect, test } from "vitest";
import {
  NotFetchedInTime,
  type Person,
  type Room,
  startStandIn,
  type WebWeChat,
} from "../../demo/stand-in/start-stand-in.ts";
import { WebClient } from "./support/web-client.ts";

let wechat: WebWeChat;
let client: WebClient;
let zhang: Person;
let room: Room;
let checkArrived: () => void = () => undefined;

/** A check that the servers have received, held or not. */
async function startCheck(): Promise<{ answer: Promise<string> }> {
  const arrived = new Promise<void>((resolve) => {
    checkArrived = resolve;
  });
  const answer = client.check();
  await arrived;
  return { answer };
}

async function open(options: Parameters<typeof startStandIn>[0] = {}): Promise<void> {
  wechat = await startStandIn({
    onRequest: ({ path, outcome }) => {
      if (outcome === "arrived" && path.endsWith("synccheck")) checkArrived();
    },
    ...options,
  });
  zhang = wechat.addPerson({ nickname: "张三", friend: true });
  room = wechat.addRoom({ topic: "网吧群", members: [{ person: zhang, groupNickname: "星空🌙" }] });
  client = new WebClient(wechat);
}
beforeEach(async () => await open());
afterEach(async () => await wechat.close());

test("a code that died is answered as dead, and cannot be scanned", async () => {
  const uuid = await client.askForQr();
  wechat.expireQr();
  const poll = await client.ask(`https://login.wx.qq.com/cgi-bin/mmwebwx-bin/login?uuid=${uuid}`);
  expect(poll.text).toBe("window.code=400;");
});

test("a scan waits for the bot to show a code", async () => {
  const scanned = wechat.scan({ confirms: false });
  const uuid = await client.askForQr();
  await scanned;
  const poll = await client.ask(`https://login.wx.qq.com/cgi-bin/mmwebwx-bin/login?uuid=${uuid}`);
  expect(poll.text).toContain("window.code=201");
});

test("everybody has a new id at every login, and the ids of the last are dead", async () => {
  await client.logIn();
  const first = [wechat.findId(zhang), wechat.findId(room), wechat.findId(wechat.bot)];
  await client.logIn();
  const second = [wechat.findId(zhang), wechat.findId(room), wechat.findId(wechat.bot)];
  expect(new Set([...first, ...second]).size).toBe(6);
  const Msg = { Type: 1, Content: "在吗", ToUserName: first[1], ClientMsgId: 1 };
  expect((await client.act("webwxsendmsg", { Msg })).json()).toMatchObject({ BaseResponse: { Ret: -1 } });
});

test("a newer login ends the older", async () => {
  await client.logIn();
  const second = new WebClient(wechat);
  await second.logIn();
  expect((await client.sync(true)).BaseResponse).toMatchObject({ Ret: 1101 });
  expect((await second.sync()).BaseResponse).toMatchObject({ Ret: 0 });
});

test("a check is held until something is said", async () => {
  await client.logIn();
  await client.sync();
  const { answer } = await startCheck();
  zhang.says(room, "在");
  expect(await answer).toBe('window.synccheck={retcode:"0",selector:"2"}');
});

test("a check that is held is answered at once when the session ends", async () => {
  await client.logIn();
  await client.sync();
  const { answer } = await startCheck();
  wechat.logOut();
  expect(await answer).toBe('window.synccheck={retcode:"1101",selector:"0"}');
});

test("a client that lost an answer gets the same messages again, and each only until it has shown to have it", async () => {
  await client.logIn();
  const said = ["一", "二", "三"].map((text) => zhang.says(room, text).msgId);
  expect(await client.fetchIds(true)).toEqual(said);
  expect(await client.fetchIds()).toEqual(said);
  expect(await client.fetchIds()).toEqual([]);
});

test("more than one answer can hold comes in several, in order and whole", async () => {
  await client.logIn();
  const said = Array.from({ length: 120 }, (_, index) => zhang.says(room, `${index}`).msgId);
  const fetched: string[] = [];
  while ((await client.check()).includes('selector:"2"')) {
    fetched.push(...(await client.fetchIds()));
    if (fetched.length >= said.length) break;
  }
  expect(fetched).toEqual(said);
});

test("a resumed session is told what was said meanwhile", async () => {
  await client.logIn();
  await client.fetchIds();
  const { msgId } = zhang.says(room, "人呢");
  await client.initialise();
  expect(await client.fetchIds()).toEqual([msgId]);
});

test("a resumed session is told nothing of it where the servers forget", async () => {
  await wechat.close();
  await open({ missedOnResume: "lost" });
  await client.logIn();
  zhang.says(room, "人呢");
  await client.initialise();
  expect(await client.fetchIds()).toEqual([]);
});

test("what is said while nobody is logged in is lost", async () => {
  zhang.says(room, "没人听");
  await client.logIn();
  expect(await client.fetchIds()).toEqual([]);
});

test("it is known when a message has been fetched, and when not", async () => {
  await client.logIn();
  const said = zhang.says(room, "在");
  await expect(wechat.whenFetched(said, { limitMs: 1 })).rejects.toThrow(NotFetchedInTime);
  const fetched = wechat.whenFetched(said);
  await client.sync();
  await client.sync();
  await fetched;
});

test("the contact list names saved rooms without members, the recent chats name members without nicknames", async () => {
  wechat.addRoom({ topic: "没保存的群", saved: false, members: [{ person: zhang }] });
  room.recent = true;
  await client.logIn();
  const init = (await client.initialise()) as { ContactList: object[] };
  expect(init.ContactList).toEqual([
    expect.objectContaining({ UserName: "filehelper" }),
    expect.objectContaining({
      NickName: "网吧群",
      MemberCount: 2,
      MemberList: expect.arrayContaining([
        expect.objectContaining({ UserName: wechat.findId(zhang), NickName: "", DisplayName: "" }),
      ]),
    }),
  ]);
  const list = (await client.act("webwxgetcontact", {})).json() as {
    MemberList: Array<{ NickName: string }>;
  };
  expect(list.MemberList.map((contact) => contact.NickName)).toEqual(["文件传输助手", "张三", "网吧群"]);
  expect(list.MemberList[2]).toMatchObject({ MemberCount: 0, MemberList: [] });
  const List = [{ UserName: wechat.findId(room) }, { UserName: "@nobody" }];
  const details = (await client.act("webwxbatchgetcontact", { List })).json();
  expect(details).toMatchObject({ Count: 1, ContactList: [{ MemberCount: 2 }] });
  expect(JSON.stringify(details)).toContain('星空<span class=\\"emoji emoji1f319\\"></span>');
});
