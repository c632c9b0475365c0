import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStation, roomOf, type Station } from "./station.ts";

const file = "防诈.md";

async function write(station: Station, text: string | Uint8Array): Promise<void> {
  await writeFile(join(station.folder, file), text);
}

/** A station with a column of two tips that 张智军 has published each Wednesday. */
async function withSeries(): Promise<Station> {
  const station = await openStation();
  station.startBot([roomOf("网吧店主群", "星空网吧")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  await station.run("officers", "add", "张智军");
  await write(station, "先核实，再转账。\n---\n不扫陌生码。\n");
  await station.run("columns", "add", "防诈", file);
  await station.run("say", "张智军", "栏目 防诈 发网吧 每周三10点");
  await station.run("say", "张智军", "发");
  return station;
}

it("a file of tips becomes a column, and is shown back as it was understood", async () => {
  const station = await openStation();
  expect((await station.run("columns")).stdout).toContain("还没有栏目。添加：");
  await write(station, "# 防诈\n\n## 冒充公检法\n公检法不会电话要求转账。\n\n## 刷单\n刷单就是诈骗。\n");
  const { stdout, code } = await station.run("columns", "add", "防诈", file);
  expect(code).toBe(0);
  expect(stdout).toBe(
    "看懂2条，都加进了栏目“防诈”，现在共2条。\n1 冒充公检法\n2 刷单\n要发，请民警在微信里回：栏目 防诈 发网吧 每周三10点\n",
  );
  expect(station.store.book().schedules.columns.防诈?.tips).toEqual([
    "冒充公检法\n公检法不会电话要求转账。",
    "刷单\n刷单就是诈骗。",
  ]);
  expect((await station.run("columns", "list")).stdout).toMatch(/防诈\s+2\s+没有/u);
});

it("adding a file again adds what is new, and JSON says how many", async () => {
  const station = await withSeries();
  await write(station, "先核实，再转账。\n---\n不扫陌生码。\n---\n不借银行卡。\n");
  expect(await station.json("columns", "add", "防诈", file, "--json")).toEqual({
    name: "防诈",
    added: 1,
    total: 3,
    series: [1],
    understood: 3,
  });
  const again = await station.run("columns", "add", "防诈", file);
  expect(again.stdout).toBe(
    "看懂3条，加进栏目“防诈”0条，其余3条原来就有；现在共3条。\n定时1会接着发新加的。\n",
  );
});

it.each([
  ["an empty file", "\n\n---\n", "里没有内容，一条也没有加"],
  [
    "a tip too long to be posted",
    `短的。\n---\n${"长".repeat(2001)}`,
    "第2条（长长长长长长长长长长…）有2001字，最多2000字",
  ],
  ["no text", new Uint8Array([0x50, 0x4b, 0, 3]), "不是文本（也许是 Word 文件）"],
])("%s is refused with a sentence, and nothing is kept", async (_what, text, why) => {
  const station = await openStation();
  await write(station, text);
  const { stderr, code } = await station.run("columns", "add", "防诈", file);
  expect(code).toBe(1);
  expect(stderr).toContain(why);
  expect(station.store.book().schedules.columns).toEqual({});
});

it("a file as an old Windows saves it is read all the same; one that is missing is told", async () => {
  const station = await openStation();
  await write(station, new Uint8Array([0xb7, 0xc0, 0xd5, 0xa9]));
  await station.run("columns", "add", "防诈", file);
  expect(station.store.book().schedules.columns.防诈?.tips).toEqual(["防诈"]);
  expect((await station.run("columns", "add", "防火", "没有.md")).stderr).toContain("找不到文件 没有.md");
});

it("a column in use is not removed; once its series is cancelled it is", async () => {
  const station = await withSeries();
  const refused = await station.run("columns", "remove", "防诈");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("栏目“防诈”还在用：定时1（张智军）");
  await station.run("say", "张智军", "取消 定时1");
  expect((await station.run("columns", "remove", "防诈")).stdout).toBe("已删掉栏目“防诈”（2条）。\n");
  expect((await station.run("columns", "remove", "防诈")).stderr).toContain("还没有栏目");
});

it("schedules list shows what comes again and what waits, for people and as JSON", async () => {
  const station = await withSeries();
  await station.run("say", "张智军", "告知 网吧：周五停水");
  await station.run("say", "张智军", "定时 周四9点");
  const { stdout } = await station.run("schedules", "list");
  expect(stdout).toMatch(/定时1\s+每周三10:00\s+栏目“防诈”\s+网吧店主群\s+在发\s+11月25日10:00\s+张智军/u);
  expect(stdout).toMatch(/【回执1】\s+一次\s+周五停水\s+网吧店主群\s+在发\s+11月26日09:00\s+张智军/u);
  expect(await station.json("schedules", "--json")).toEqual({
    series: [
      {
        number: 1,
        rule: "每周三10:00",
        column: "防诈",
        tipsLeft: 2,
        groups: ["网吧店主群"],
        createdAt: "2026-11-23T14:00:00+08:00",
        createdBy: "张智军",
        paused: false,
        skips: null,
        next: ["2026-11-25T10:00:00+08:00", "2026-12-02T10:00:00+08:00"],
        occurrences: [],
      },
    ],
    notices: [
      {
        number: 1,
        title: "周五停水",
        groups: ["网吧店主群"],
        sendAt: "2026-11-26T09:00:00+08:00",
        createdBy: "张智军",
      },
    ],
  });
});

it("with nothing scheduled it says how to", async () => {
  const station = await openStation();
  expect((await station.run("schedules")).stdout).toContain("没有定时要发的");
});
