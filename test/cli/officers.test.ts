import { expect, it } from "vitest";
import { officerWithCode } from "../../src/groups/officers.ts";
import { openStation, roomOf } from "./station.ts";

interface NewOfficer {
  readonly name: string;
  readonly code: string;
  readonly expiresAt: string;
}

it("an officer gets a code of six digits that pairs him and is kept nowhere", async () => {
  const station = await openStation();
  const added = await station.json<NewOfficer>("officers", "add", "张智军", "--json");
  expect(added).toEqual({
    name: "张智军",
    code: expect.stringMatching(/^\d{6}$/),
    expiresAt: "2026-11-24T14:00:00+08:00",
  });
  const { directory } = station.store.book();
  expect(officerWithCode(directory, added.code, station.clock.now())?.name).toBe("张智军");
  expect(JSON.stringify(directory)).not.toContain(`"${added.code}"`);
  expect(JSON.stringify(station.log.lines)).not.toContain(added.code);
});

it("people are told the code, until when it works and what to type", async () => {
  const station = await openStation();
  const { stdout } = await station.run("officers", "add", "张智军");
  const code = /\d{6}/.exec(stdout)?.[0];
  expect(stdout).toBe(
    `张智军的绑定码：${code}（明天14:00前有效，只能用一次）\n请他用自己的微信加机器人为好友，验证消息写：绑定 ${code}（已是好友的，私聊发这句）\n`,
  );
});

it("a known officer gets a new code, and the old one stops working", async () => {
  const station = await openStation();
  const first = await station.json<NewOfficer>("officers", "add", "张智军", "--json");
  const second = await station.json<NewOfficer>("officers", "add", " 张智军 ", "--json");
  const { directory } = station.store.book();
  expect(Object.keys(directory.officers)).toEqual(["o1"]);
  expect(officerWithCode(directory, second.code, station.clock.now())?.id).toBe("o1");
  if (first.code !== second.code) {
    expect(officerWithCode(directory, first.code, station.clock.now())).toBeUndefined();
  }
});

it("the list says who is bound and whose code has expired", async () => {
  const station = await openStation();
  expect((await station.run("officers")).stdout).toContain("officers add");
  await station.run("officers", "add", "张智军");
  expect(await station.json("officers", "--json")).toEqual([
    {
      id: "o1",
      name: "张智军",
      bound: false,
      addedAt: "2026-11-23T14:00:00+08:00",
      boundAt: null,
      leader: false,
      groups: null,
      codeExpiresAt: "2026-11-24T14:00:00+08:00",
    },
  ]);
  expect((await station.run("officers")).stdout).toContain("等他绑定");
  await station.clock.advance({ days: 1 });
  expect((await station.run("officers")).stdout).toContain("已过期");
});

it.each(["", "  ", "——", "长".repeat(41), "张\u0007军"])("%j is no name for an officer", async (name) => {
  const station = await openStation();
  expect((await station.run("officers", "add", name)).code).toBe(1);
  expect(station.store.book().directory.officers).toEqual({});
});

it("an officer may be given groups by tag or name, those of the tag that come later included, and all of them again", async () => {
  const station = await openStation();
  station.startBot([roomOf("网吧店主群", "星空网吧"), roomOf("密室群", "迷雾密室"), roomOf("二区网吧群")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  await station.run("groups", "tag", "密室群", "密室");
  await station.run("officers", "add", "张智军");
  const groups = async () => {
    const [officer] = await station.json<{ groups: string[] | null }[]>("officers", "--json");
    return officer?.groups;
  };
  expect(await groups()).toBeNull();
  const given = await station.run("officers", "groups", "张智军", "网吧");
  expect(given.stdout).toBe("张智军能用的群（1个）：网吧店主群。\n");
  await station.run("groups", "tag", "二区网吧群", "网吧");
  expect(await groups()).toEqual(["网吧店主群", "二区网吧群"]);
  await station.run("officers", "groups", "张智军", "密室群");
  expect(await groups()).toEqual(["密室群"]);
  expect((await station.run("officers")).stdout).toContain("密室群");
  expect((await station.run("officers", "groups", "张智军", "全部")).stdout).toBe("张智军能用全部群。\n");
  expect(await groups()).toBeNull();
});

it.each([
  ["officers groups", ["李芳", "网吧"], "没有叫“李芳”的民警"],
  ["officers groups", ["张智军", "浴室"], "没有对得上“浴室”的群"],
  ["officers groups", ["张智军", "、"], "没有写哪些群"],
])("%s %j changes nothing and says why", async (command, words, why) => {
  const station = await openStation();
  station.startBot([roomOf("网吧店主群", "星空网吧")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  await station.run("officers", "add", "张智军");
  const { stderr, code } = await station.run(...command.split(" "), ...words);
  expect(code).toBe(1);
  expect(stderr).toContain(why);
  expect(Object.values(station.store.book().directory.officers)[0]?.groups).toBeUndefined();
});
