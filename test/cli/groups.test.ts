import { expect, it } from "vitest";
import { openStation, roomOf } from "./station.ts";

interface GroupRow {
  readonly name: string;
  readonly registered: boolean;
  readonly bound: boolean;
  readonly tags: string[];
  readonly members: number;
  readonly sites: number;
  readonly id: string | null;
  readonly channel: string | null;
}

it("a room the bot sees is listed as not registered, and registered by tagging it", async () => {
  const station = await openStation();
  station.startBot([roomOf("网吧店主群", "星空网吧-张", "蓝天网吧", "路人"), roomOf("无关的群", "甲")]);
  await station.run("sites", "add", "星空网吧", "蓝天网吧", "--category", "网吧");
  expect(await station.json<GroupRow[]>("groups", "--json")).toEqual([
    {
      registered: false,
      id: null,
      name: "网吧店主群",
      tags: [],
      channel: null,
      bound: false,
      members: 3,
      sites: 0,
    },
    {
      registered: false,
      id: null,
      name: "无关的群",
      tags: [],
      channel: null,
      bound: false,
      members: 1,
      sites: 0,
    },
  ]);

  const tagged = await station.run("groups", "tag", "网吧", "网吧、重点");
  expect(tagged).toEqual({
    stdout: "已登记“网吧店主群”，标签：网吧、重点；群里3人，对上2家场所。\n",
    stderr: "",
    code: 0,
  });
  const [group, ...others] = await station.json<GroupRow[]>("groups", "--json");
  expect(others.map(({ name }) => name)).toEqual(["无关的群"]);
  expect(group).toEqual({
    registered: true,
    id: "g1",
    name: "网吧店主群",
    tags: ["网吧", "重点"],
    channel: "bot",
    bound: true,
    members: 3,
    sites: 2,
  });
});

it("a registered group is tagged by part of its name, while no bot runs too", async () => {
  const station = await openStation();
  const bot = station.startBot([roomOf("网吧店主群", "星空网吧")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  bot.loggedIn = false;
  expect((await station.run("groups", "tag", "店主", "网吧", "夜间")).stdout).toBe(
    "“网吧店主群”的标签：网吧、夜间。\n",
  );
  expect((await station.run("groups", "tag", "g1", "周末")).code).toBe(0);
  expect((await station.json<GroupRow[]>("groups", "--json"))[0]?.tags).toEqual(["网吧", "夜间", "周末"]);
});

it("a name that several groups could mean changes nothing", async () => {
  const station = await openStation();
  station.startBot([
    roomOf("网吧一群", "甲"),
    roomOf("网吧二群", "乙"),
    roomOf("同名", "丙"),
    roomOf("同名", "丁"),
  ]);
  const part = await station.run("groups", "tag", "网吧", "网吧");
  expect(part).toMatchObject({ stdout: "", code: 1 });
  expect(part.stderr).toContain("网吧一群、网吧二群");
  expect((await station.run("groups", "tag", "同名", "网吧")).stderr).toContain("改个名字");
  expect(station.store.book().directory.groups).toEqual({});
});

it("a group nobody registered cannot be tagged while no bot runs, and the refusal says what to do", async () => {
  const station = await openStation();
  const result = await station.run("groups", "tag", "网吧", "网吧");
  expect(result.code).toBe(1);
  expect(result.stderr).toContain("npm start");
});

it("a tag that names nothing is refused", async () => {
  const station = await openStation();
  station.startBot([roomOf("网吧店主群", "甲")]);
  expect((await station.run("groups", "tag", "网吧店主群", "！！")).code).toBe(1);
  expect((await station.run("groups", "tag", "网吧店主群")).code).toBe(2);
  expect(station.store.book().directory.groups).toEqual({});
});

it("the list people read has one aligned line a group and cannot rewrite the screen", async () => {
  const station = await openStation();
  station.startBot([roomOf("网吧\u001b[2J店主群", "甲"), roomOf("abc", "乙")]);
  const { stdout, stderr } = await station.run("groups");
  expect(stdout.split("\n")).toEqual([
    "编号  群             标签  状态    成员  场所",
    "-     网吧[2J店主群        未登记  1     -",
    "-     abc                  未登记  1     -",
    "",
  ]);
  expect(stderr).toContain("groups tag");
});

it("registered groups are listed although the rooms cannot be read", async () => {
  const station = await openStation();
  const bot = station.startBot([roomOf("网吧店主群", "甲")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  bot.rooms = async () => {
    throw new Error("no rooms");
  };
  const { stdout, stderr, code } = await station.run("groups");
  expect(code).toBe(0);
  expect(stdout).toContain("网吧店主群");
  expect(stderr).toContain("没有登录");
});
