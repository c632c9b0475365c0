import { expect, it } from "vitest";
import { openStation, roomOf } from "./station.ts";

it("a site is listed with its names and the people who speak for it", async () => {
  const station = await openStation();
  station.startBot([roomOf("网吧店主群", "星空网咖 张三", "别人")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  const added = await station.run(
    "sites",
    "add",
    "星空网吧",
    "--category",
    "网吧",
    "--alias",
    "星空,星空网咖",
    "--alias",
    "XK",
  );
  expect(added).toEqual({ stdout: "已添加1家场所。\n有1名群成员对上了场所。\n", stderr: "", code: 0 });
  expect(await station.json("sites", "--json")).toEqual([
    {
      id: "s1",
      name: "星空网吧",
      category: "网吧",
      aliases: ["星空", "星空网咖", "XK"],
      groups: ["网吧店主群"],
      members: ["星空网咖 张三"],
    },
  ]);
  expect((await station.run("sites")).stdout).toContain("星空网咖 张三");
});

it("the same site added twice is one site", async () => {
  const station = await openStation();
  await station.run("sites", "add", "蓝天", "白云");
  expect((await station.run("sites", "add", "蓝天", "青山")).stdout).toContain(
    "已添加1家场所，另有1家原来就有",
  );
  expect(await station.json<unknown[]>("sites", "--json")).toHaveLength(3);
});

it("sites are piped in as names and as JSON lines", async () => {
  const station = await openStation();
  const lines =
    '\ufeff蓝天网吧\r\n\n{"name":"迷宫","category":"密室","aliases":["迷宫密室"]}\n{"name":"302"}\n';
  const result = await station.pipe(lines, "sites", "add", "-", "--category", "网吧");
  expect(result.code).toBe(0);
  expect(result.stderr).toContain("网吧");
  expect(await station.json("sites", "--json")).toMatchObject([
    { name: "蓝天网吧", category: "网吧" },
    { name: "迷宫", category: "密室", aliases: ["迷宫密室"] },
    { name: "302", category: "网吧" },
  ]);
});

it.each([
  ['蓝天\n{"name":1}\n', "第2行"],
  ["蓝天\n{broken\n", "第2行"],
  ['{"name":"x","alias":["y"]}\n', "第1行"],
  ["蓝天\n。。。\n", "。。。"],
  ["", "没有读到"],
])("nothing is added when a line cannot be read: %j", async (lines, told) => {
  const station = await openStation();
  const result = await station.pipe(lines, "sites", "add", "-");
  expect(result).toMatchObject({ code: 1, stdout: "" });
  expect(result.stderr).toContain(told);
  expect(await station.json("sites", "--json")).toEqual([]);
});

it("an alias for several sites at once is refused", async () => {
  const station = await openStation();
  expect(await station.run("sites", "add", "甲店", "乙店", "--alias", "店")).toMatchObject({
    code: 1,
    stdout: "",
  });
  expect(await station.json("sites", "--json")).toEqual([]);
});

it("a name that is there with a category is not added again without one, and it is said how to add another shop", async () => {
  const station = await openStation();
  await station.run("sites", "add", "星空网吧", "--category", "网吧");
  expect(await station.run("sites", "add", "星空网吧", "--alias", "XK")).toEqual({
    code: 0,
    stdout: "已添加0家场所，另有1家原来就有。\n",
    stderr: "“星空网吧”原来就有（网吧），没有再加；确实是同名的另一家，请用 --category 写明另一个类别。\n",
  });
  expect(await station.json("sites", "--json")).toMatchObject([{ category: "网吧", aliases: ["XK"] }]);
  await station.run("sites", "add", "星空网吧", "--category", "日租房");
  expect(await station.json<unknown[]>("sites", "--json")).toHaveLength(2);
});
