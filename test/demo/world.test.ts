import fc from "fast-check";
import { expect, test } from "vitest";
import { World } from "../../demo/stand-in/model/world.ts";
import { NotAFriend, NotAMember, RecalledAnothersMessage } from "../../demo/stand-in/start-stand-in.ts";
import { BadPiece, Uploads } from "../../demo/stand-in/uploads.ts";
import { nameAsHtml, textAsHtml } from "../../demo/stand-in/wire/html.ts";

test("nobody speaks in a room he is not in, or has left", () => {
  const world = new World("回执");
  const zhang = world.addPerson({ nickname: "张三" });
  const room = world.addRoom({ topic: "群" });
  expect(() => zhang.says(room, "在")).toThrow(NotAMember);
  room.join(zhang);
  zhang.says(room, "在");
  room.leave(zhang);
  expect(() => zhang.says(room, "在")).toThrow(NotAMember);
  expect(() => room.setGroupNickname(zhang, "星空")).toThrow(NotAMember);
});

test("nobody but a friend writes to the bot in private", () => {
  const world = new World("回执");
  const zhang = world.addPerson({ nickname: "张三" });
  expect(() => zhang.says("bot", "帮助")).toThrow(NotAFriend);
  zhang.asksToBeFriends("我是星空网吧");
  world.makeFriend(zhang);
  expect(zhang.says("bot", "帮助").to).toBe(world.bot);
});

test("nobody takes back what another said", () => {
  const world = new World("回执");
  const [zhang, li] = [world.addPerson({ nickname: "张三" }), world.addPerson({ nickname: "李四" })];
  const room = world.addRoom({ topic: "群", members: [{ person: zhang }, { person: li }] });
  const said = zhang.says(room, "在");
  expect(() => li.recalls(said)).toThrow(RecalledAnothersMessage);
});

test("in a room the bot is not in, nobody is overheard", () => {
  const world = new World("回执");
  const zhang = world.addPerson({ nickname: "张三" });
  const room = world.addRoom({ topic: "群", members: [{ person: zhang }], botIsMember: false });
  const heard: string[] = [];
  world.listen((happening) => heard.push(happening.kind));
  zhang.says(room, "在");
  expect(heard).toEqual([]);
  room.inviteBot(zhang, "回执9");
  zhang.says(room, "欢迎");
  expect(heard).toEqual(["said", "contact changed", "said"]);
});

test("message ids are unlike and grow", () => {
  const world = new World("回执");
  const zhang = world.addPerson({ nickname: "张三", friend: true });
  const ids = Array.from({ length: 500 }, () => BigInt(zhang.says("bot", "在").msgId));
  expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? id))).toBe(true);
});

test("words come over the wire escaped, with <br/> and emoji spans", () => {
  expect(nameAsHtml("张三🌸 & <b>❤️")).toBe(
    '张三<span class="emoji emoji1f338"></span> &amp; &lt;b&gt;<span class="emoji emoji2764"></span>',
  );
  expect(textAsHtml("一\n二😀🥰")).toBe('一<br/>二<span class="emoji emoji1f600"></span>🥰');
});

test("any file cut in any pieces comes together again", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 }), { minLength: 1 }), (pieces) => {
      const uploads = new Uploads();
      const whole = Buffer.concat(pieces);
      const ids = pieces.map((bytes, index) =>
        uploads.add({
          key: "1",
          name: "照片.jpg",
          bytes: Buffer.from(bytes),
          index,
          count: pieces.length,
          totalLength: whole.length,
        }),
      );
      expect(ids.slice(0, -1).every((id) => id === undefined)).toBe(true);
      expect(uploads.find(ids.at(-1) ?? "")?.bytes.equals(whole)).toBe(true);
    }),
  );
});

test("a piece that is out of order or makes the whole too short is refused", () => {
  const uploads = new Uploads();
  const piece = { key: "1", name: "a.jpg", bytes: Buffer.alloc(3), count: 2, totalLength: 5 };
  expect(() => uploads.add({ ...piece, index: 1 })).toThrow(BadPiece);
  uploads.add({ ...piece, index: 0 });
  expect(() => uploads.add({ ...piece, index: 1 })).toThrow(BadPiece);
});
