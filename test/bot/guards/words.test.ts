import { expect, test } from "vitest";
import { cleanName, cleanText } from "../../../src/bot/guards/clean-name.ts";
import { HeardOnce } from "../../../src/bot/guards/heard-once.ts";
import { listRecalledIds } from "../../../src/bot/guards/recalled-id.ts";
import { wholeText } from "../../../src/bot/guards/whole-text.ts";

test.each([
  ['张三<span class="emoji emoji1f338"></span>', "张三🌸"],
  ["Tom &amp; &lt;Jerry&gt;", "Tom & <Jerry>"],
  ["A&amp;lt;B", "A&lt;B"],
  ['旗<span class="emoji emoji1f1e81f1f3"></span>', "旗🇨🇳"],
  ['坏<span class="emoji emojiffffff"></span>码<span class="emoji emoji"></span>', "坏码"],
  ['<img class="emoji emoji1f4a4" text="[睡]_web" src="/x.gif" />困', "[睡]困"],
  [" 星空 ", "星空"],
])("a name in HTML reads as people see it: %s", (html, name) => {
  expect(cleanName(html)).toBe(name);
});

test("a name that is missing is empty", () => {
  expect(cleanName(undefined)).toBe("");
});

test("a text keeps its spaces and what looks like markup", () => {
  expect(cleanText(" 一&lt;br/&gt;二<br/>三 ")).toBe(" 一<br/>二\n三 ");
});

test("only a room's message has a speaker in front, and only once", () => {
  expect(wholeText("@ab12:<br/>地址:<br/>幸福路", true)).toEqual({ talker: "@ab12", text: "地址:\n幸福路" });
  expect(wholeText("abc:<br/>def", false)).toEqual({ text: "abc:\ndef" });
  expect(wholeText("你被移出群聊", true)).toEqual({ text: "你被移出群聊" });
  expect(wholeText("2024:<br/>通知", true)).toEqual({ text: "2024:\n通知" });
});

test("a recall names its message, the new id before the old; anything else names none", () => {
  const notice = (inside: string) =>
    `<sysmsg type="revokemsg"><revokemsg><session>@@1</session>${inside}<replacemsg><![CDATA["李" 撤回了一条消息 <msgid>666</msgid>]]></replacemsg></revokemsg></sysmsg>`;
  expect(listRecalledIds(notice("<oldmsgid>12</oldmsgid><msgid>345</msgid>"))).toEqual(["345", "12"]);
  expect(listRecalledIds(notice("<msgid>12</msgid><newmsgid>345</newmsgid>"))).toEqual(["345", "12"]);
  expect(listRecalledIds('<sysmsg type="pat"><msgid>1</msgid></sysmsg>')).toEqual([]);
  expect(listRecalledIds("收到")).toEqual([]);
});

test("what was heard is remembered up to a limit", () => {
  const once = new HeardOnce(2);
  expect(["a", "a", "b", "c", "a", "c"].map((id) => once.isNew(id))).toEqual([
    true,
    false,
    true,
    true,
    true,
    false,
  ]);
});
