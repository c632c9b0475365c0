import { expect, test } from "vitest";
import { parseRawMessage, type Reading, readRawMessage } from "../../src/bot/read-raw-message.ts";

const self = "@me";
const room = "@@room";

/** A message as wechat4u emits it, from a member of a room unless told otherwise. */
function read(fields: Record<string, unknown>): Reading {
  const raw = parseRawMessage({
    MsgId: "1001",
    MsgType: 1,
    FromUserName: room,
    ToUserName: self,
    CreateTime: 1_700_000_000,
    OriginalContent: "@zhang:<br/>收到",
    ...fields,
  });
  if (raw === undefined) throw new Error("not a message");
  return readRawMessage(raw, self);
}

function quoteXml(type: string, content: string, title = "好的"): string {
  const xml = `<msg>\n<appmsg><title>${title}</title><type>57</type><refermsg><type>${type}</type><svrid>77</svrid><displayname>店&lt;1&gt;</displayname><content>${content}</content></refermsg></appmsg></msg>`;
  return `@zhang:<br/>${xml.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br/>")}`;
}

test("a member's words carry who, where and when", () => {
  expect(read({})).toEqual({
    is: "said",
    messageId: "1001",
    at: 1_700_000_000_000,
    talker: "@zhang",
    room,
    kind: "text",
    text: "收到",
  });
});

test("in private the sender speaks, and nothing is cut off", () => {
  expect(read({ FromUserName: "@zhang", OriginalContent: "abc:<br/>收到" })).toMatchObject({
    talker: "@zhang",
    text: "abc:\n收到",
  });
});

test.each([
  ["this account in a room", { FromUserName: self, ToUserName: room, OriginalContent: "通知" }],
  ["this account, by the room", { OriginalContent: "@me:<br/>通知" }],
  ["a system tip", { MsgType: 10_000, OriginalContent: "你被移出群聊" }],
  ["a special account", { FromUserName: "weixin", OriginalContent: "欢迎" }],
  ["a friend request", { FromUserName: "fmessage", MsgType: 37 }],
  ["which chats are recent", { FromUserName: self, MsgType: 51 }],
  ["money", { MsgType: 49, AppMsgType: 2001 }],
  ["a pat", { MsgType: 10_002, OriginalContent: '@zhang:<br/>&lt;sysmsg type="pat"&gt;&lt;/sysmsg&gt;' }],
])("%s is passed over", (_, fields) => {
  expect(read(fields).is).toBe("passed over");
});

test.each([
  [3, 0, "picture"],
  [34, 0, "voice"],
  [43, 0, "video"],
  [62, 0, "video"],
  [47, 0, "sticker"],
  [42, 0, "file"],
  [49, 6, "file"],
  [49, 5, "file"],
  [49, 8, "sticker"],
])("type %i/%i is a %s without words", (MsgType, AppMsgType, kind) => {
  expect(read({ MsgType, AppMsgType, OriginalContent: "@zhang:<br/>&lt;msg/&gt;" })).toMatchObject({
    kind,
    text: "",
  });
});

test.each([
  ["IMG_1.JPG", "picture"],
  ["厨房 &amp; 后门.heic", "picture"],
  ["../../etc/passwd.png", "picture"],
  ["现场.mp4", "video"],
])("a file called %s is a %s, to be fetched by the id its message carries", (FileName, kind) => {
  const fields = { MsgType: 49, AppMsgType: 6, FileName, MediaId: "@crypt_1", FileSize: "1234" };
  expect(read(fields)).toMatchObject({
    kind,
    text: "",
    attached: { mediaId: "@crypt_1", name: FileName, size: 1234 },
  });
});

test.each(["方案.docx", "jpg", "照片.jpg.exe", ""])(
  "a file called %j is a file, and is not fetched",
  (FileName) => {
    const reading = read({ MsgType: 49, AppMsgType: 6, FileName, MediaId: "@crypt_1", FileSize: "1234" });
    expect(reading).toMatchObject({ kind: "file", text: "" });
    expect(reading).not.toHaveProperty("attached");
  },
);

test("the words of a 接龙 are its title", () => {
  const OriginalContent =
    "@zhang:<br/>&lt;msg&gt;&lt;appmsg&gt;&lt;title&gt;#接龙<br/>1. 星空&lt;/title&gt;&lt;/appmsg&gt;&lt;/msg&gt;";
  expect(read({ MsgType: 49, AppMsgType: 53, OriginalContent })).toMatchObject({
    kind: "text",
    text: "#接龙\n1. 星空",
  });
});

test.each([
  ["text", "1", "请自查 &lt;31&gt;", "请自查 <31>"],
  ["picture", "3", "&lt;msg&gt;&lt;img/&gt;&lt;/msg&gt;", "图片"],
  ["file", "49", "&lt;msg&gt;&lt;title&gt;表 &amp;amp; 图.pdf&lt;/title&gt;&lt;/msg&gt;", "表 & 图.pdf"],
])("the reply to a %s keeps its own words and what it quotes", (_, type, content, text) => {
  expect(
    read({ MsgType: 49, AppMsgType: 57, OriginalContent: quoteXml(type, content, "好的:\n谢谢 &lt;3") }),
  ).toMatchObject({
    kind: "text",
    text: "好的:\n谢谢 <3",
    quote: { name: "店<1>", text, messageId: "77" },
  });
});

test("a quote whose XML has no title is read by its name", () => {
  expect(
    read({
      MsgType: 49,
      AppMsgType: 57,
      FileName: "收到&amp;已改",
      OriginalContent: "@zhang:<br/>&lt;msg/&gt;",
    }),
  ).toMatchObject({
    text: "收到&已改",
  });
});

test("what is no message is none", () => {
  expect([parseRawMessage(undefined), parseRawMessage({}), parseRawMessage({ MsgId: 5 })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
