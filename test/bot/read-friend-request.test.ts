import { expect, it } from "vitest";
import { parseFriendRequest, readFriendRequest } from "../../src/bot/read-friend-request.ts";

const raw = {
  MsgId: "7001",
  MsgType: 37,
  FromUserName: "fmessage",
  CreateTime: 1_795_413_600,
  RecommendInfo: {
    UserName: "@li",
    NickName: '芳芳<span class="emoji emoji1f338"></span>',
    Content: "我是李芳&amp;同事，绑定 482913",
    Ticket: "v2_7001@stranger",
  },
};

it("a friend request tells who asks, in what words, and how to accept him", () => {
  const asked = readFriendRequest(raw);
  expect(asked).toMatchObject({
    messageId: "7001",
    at: 1_795_413_600_000,
    hello: "我是李芳&同事，绑定 482913",
    from: { contact: "@li", nickname: "芳芳🌸" },
  });
  expect(asked && parseFriendRequest(asked.request)).toEqual({ contact: "@li", ticket: "v2_7001@stranger" });
});

it.each([
  ["another message", { ...raw, MsgType: 1 }],
  ["a request without its ticket", { ...raw, RecommendInfo: { ...raw.RecommendInfo, Ticket: "" } }],
  ["a request of nobody", { ...raw, RecommendInfo: undefined }],
  ["nothing", undefined],
])("%s is none", (_what, message) => expect(readFriendRequest(message)).toBeUndefined());
