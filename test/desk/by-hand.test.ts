import { describe, expect, it } from "vitest";
import type { Command } from "../../src/desk/command.ts";
import { readCommand } from "../../src/desk/read-command.ts";
import type { GroupId } from "../../src/groups/types.ts";
import { type DeskAtWork, deskWithStreet } from "./support/desk-at-work.ts";

const understood: readonly (readonly [string, Command])[] = [
  ["手工 网吧店主群", { kind: "byHand", names: "网吧店主群" }],
  ["改手工 网吧", { kind: "byHand", names: "网吧" }],
  ["手工", { kind: "byHand", names: "" }],
  ["全部手工", { kind: "byHand", names: "全部" }],
  ["所有群改手工。", { kind: "byHand", names: "全部" }],
  ["自动 网吧店主群", { kind: "byBot", names: "网吧店主群", resend: false }],
  ["自动 网吧店主群 补发", { kind: "byBot", names: "网吧店主群", resend: true }],
  ["全部自动", { kind: "byBot", names: "全部", resend: false }],
  ["全部自动 补发", { kind: "byBot", names: "全部", resend: true }],
  ["登记手工 旅馆群 旅馆", { kind: "registerByHand", name: "旅馆群", tags: ["旅馆"] }],
  ["登记手工 旅馆群 旅馆、民宿", { kind: "registerByHand", name: "旅馆群", tags: ["旅馆", "民宿"] }],
  ["登记手工", { kind: "registerByHand", tags: [] }],
  ["手发 31", { kind: "handOut", number: 31 }],
  ["手发31", { kind: "handOut", number: 31 }],
  ["手发", { kind: "handOut" }],
  ["31 手发", { kind: "handOut", number: 31 }],
  ["交给我发 31", { kind: "handOut", number: 31 }],
  ["手工转发 【回执31】", { kind: "handOut", number: 31 }],
  ["手发 31 网吧店主群", { kind: "handOut", number: 31, names: "网吧店主群" }],
  ["已发 31", { kind: "arrived", number: 31 }],
  ["已发 31 网吧店主群", { kind: "posted", number: 31, names: "网吧店主群" }],
  ["已发31 网吧店主群", { kind: "posted", number: 31, names: "网吧店主群" }],
  ["已发 31 网吧店主群 14:20", { kind: "posted", number: 31, names: "网吧店主群", time: "14:20" }],
  ["已发 31 网吧店主群 下午2点半", { kind: "posted", number: 31, names: "网吧店主群", time: "下午2点半" }],
  ["已发 31 网吧、密室 昨天 14:20", { kind: "posted", number: 31, names: "网吧、密室", time: "昨天 14:20" }],
  ["已发 31 14:20", { kind: "posted", number: 31, names: "", time: "14:20" }],
  ["已发 网吧店主群", { kind: "posted", names: "网吧店主群" }],
  ["已转发 31 全部", { kind: "posted", number: 31, names: "全部" }],
  ["粘贴", { kind: "paste", head: "", text: "" }],
  ["粘贴 网吧店主群", { kind: "paste", head: "网吧店主群", text: "" }],
  ["粘贴：网吧店主群\n张三:\n收到", { kind: "paste", head: "网吧店主群", text: "张三:\n收到" }],
  ["粘贴\n张三:\n通知 网吧：收到", { kind: "paste", head: "", text: "张三:\n通知 网吧：收到" }],
];

it.each(understood)("%j is understood", (text, command) => {
  expect(readCommand(text)).toEqual(command);
});

it.each([
  "手工活儿真多",
  "手工费多少",
  "自动门坏了",
  "自动灭火装置要检查吗",
  "粘贴板坏了",
  "粘贴告示了",
  "已发现隐患",
  "已发给小李了",
  "已发生火灾",
  "手发抖",
  "全部手工检查过了吗",
])("%j is none of these", (text) => {
  const kind = readCommand(text)?.kind;
  expect(["byHand", "byBot", "registerByHand", "handOut", "posted", "paste"]).not.toContain(kind);
});

const both = ["网吧店主群", "密室经营者群"];

/** Notice 1 to both groups, both by hand. */
async function postedByHand(): Promise<DeskAtWork> {
  const work = await deskWithStreet();
  await work.says("全部手工");
  await work.says("通知 全部：请今晚自查灭火器和疏散通道。");
  await work.says("发");
  await work.clock.advance({ minutes: 5 });
  return work;
}

describe("手发", () => {
  it("gives groups that lack the same one copy, and the words to say when it is done", async () => {
    const work = await postedByHand();
    const said = await work.says("手发 1");
    expect(said).toContain("【回执1】请转发到：网吧店主群、密室经营者群。");
    expect(said).toContain("-----\n【回执1】请今晚自查灭火器和疏散通道。\n看到请回复“收到”。");
    await work.says("已发 1 网吧店主群");
    expect(await work.says("手发")).toContain("请转发到：密室经营者群。");
  });

  it("says when there is nothing to post, or nothing that may be posted", async () => {
    const work = await deskWithStreet();
    expect(await work.says("手发")).toContain("现在没有要手工发的通知");
    const byHand = await postedByHand();
    expect(await byHand.says("手发 1 网吧店主群")).toContain("请转发到：网吧店主群。");
    await byHand.says("停 1");
    await byHand.says("关闭 1");
    expect(await byHand.says("手发 1")).toContain("已经关闭");
  });
});

describe("交接单", () => {
  it("names the groups in which nobody has posted a notice yet, with what to type", async () => {
    const work = await postedByHand();
    expect(await work.says("交接单")).toContain("还没发到：网吧店主群、密室经营者群，回「手发 1」");
    await work.says("已发 1 密室");
    const half = await work.says("交接单 1");
    expect(half).toContain("还没发到：网吧店主群，回「手发 1」");
    expect(half).toContain("发到“密室经营者群”");
    await work.says("已发 1 网吧");
    expect(await work.says("交接单")).not.toContain("还没发到");
  });
});

describe("已发", () => {
  it("without a group means the only one left, else asks which", async () => {
    const work = await postedByHand();
    expect(await work.says("已发 1")).toContain("还没记的有：网吧店主群、密室经营者群");
    expect(await work.says("已发 1 密室")).toContain("“密室经营者群”记为今天");
    expect(await work.says("已发 1")).toContain("“网吧店主群”记为今天");
    expect(await work.says("已发 1 密室")).toContain("已经记过");
  });

  it("takes the time at which it was posted, within reason", async () => {
    const work = await postedByHand();
    expect(await work.says("已发 1 网吧店主群 23:00")).toContain("23:00还没到");
    expect(await work.says("已发 1 网吧店主群 9:00")).toContain("不会在那之前发");
    expect(await work.says("已发 1 网吧店主群 14:01")).toContain("记为今天14:01已发");
    const { sheets } = await work.file(1);
    const sheet = sheets["g1" as GroupId];
    expect(sheet?.deliveredAt).toBe(sheet?.parts[0]?.at);
  });

  it("asks when it could also mean messages of unknown fate, and settles each group by its name", async () => {
    const work = await postedByHand();
    await work.says("自动 密室 补发");
    await work.setParts(1, "g2", "unknown");
    const asked = await work.says("已发 1");
    expect(asked).toContain("“密室经营者群”是不确定到没到，“网吧店主群”是要您手工发的");
    expect(await work.says("已发 1 密室经营者群")).toContain("“密室经营者群”记为");
    expect((await work.file(1)).sheets["g2" as GroupId]?.parts.map(({ state }) => state)).toEqual(["sent"]);
    expect(await work.says("已发 1")).toContain("“网吧店主群”记为");
    expect(await work.says("已发 1 旅馆群")).toContain("没有发给“旅馆群”");
  });

  it("is not taken for a group the bot posts in", async () => {
    const work = await deskWithStreet();
    await work.says("通知 全部：请今晚自查灭火器和疏散通道。");
    await work.says("发");
    await work.says("手工 密室");
    expect(await work.says("已发 1 网吧店主群")).toContain("由机器人发");
  });
});

describe("手工, 自动, 登记手工", () => {
  it("name groups, and say which there are when a name fits none", async () => {
    const work = await deskWithStreet();
    expect(await work.says("手工")).toContain("全部手工");
    expect(await work.says("手工 旅馆群")).toContain(`现有的群：${both.join("、")}`);
    expect(await work.says("手工 网吧")).toContain("“网吧店主群”改为手工");
    expect(await work.says("手工 网吧")).toContain("本来就是");
    expect(await work.says("自动 密室")).toContain("本来就由机器人发");
  });

  it("register a group nobody has to be logged in for, once", async () => {
    const work = await deskWithStreet();
    expect(await work.says("登记手工 旅馆群")).toContain("登记手工 网吧店主群 网吧");
    expect(await work.says("登记手工 旅馆群 旅馆")).toContain("已登记手工群“旅馆群”（旅馆）");
    expect(await work.says("登记手工 旅馆群 旅馆")).toContain("已经登记过“旅馆群”");
  });
});

describe("粘贴", () => {
  const chat = "星空网吧老王 2026/11/23 14:06\n收到";

  it("counts nothing before 确认, and 确认 counts it once", async () => {
    const work = await postedByHand();
    await work.says("已发 1 全部 14:01");
    await work.clock.advance({ minutes: 5 });
    expect(await work.says(`粘贴 网吧店主群\n${chat}`)).toContain("【回执1】收到1家：星空网吧");
    expect((await work.file(1)).sheets["g1" as GroupId]?.answers).toEqual([]);
    expect(await work.says("确认")).toContain("记下1条");
    expect((await work.file(1)).sheets["g1" as GroupId]?.answers).toMatchObject([
      { source: "pasted", text: "收到", by: expect.anything() },
    ]);
    expect(await work.says("确认")).toContain("没有等着发的通知");
  });

  it("what is shown last is what 确认 means; 发 never counts a paste", async () => {
    const work = await postedByHand();
    await work.says("已发 1 全部 14:01");
    await work.clock.advance({ minutes: 5 });
    await work.says(`粘贴 网吧店主群\n${chat}`);
    expect(await work.says("发")).toContain("没有等着发的通知");
    await work.clock.advance({ minutes: 1 });
    await work.says("告知 网吧：明天停电。");
    expect(await work.says("确认")).toContain("【回执2】");
    expect((await work.file(1)).sheets["g1" as GroupId]?.answers).toEqual([]);
    expect(await work.says("确认")).toContain("记下1条");
  });

  it("may begin on the line of its group, and needs no group where one is by hand", async () => {
    const work = await deskWithStreet();
    await work.says("手工 网吧店主群");
    await work.says("通知 网吧：请今晚自查灭火器和疏散通道。");
    await work.says("发");
    await work.says("已发 1");
    await work.clock.advance({ minutes: 10 });
    expect(await work.says(`粘贴 网吧店主群 ${chat}`)).toContain("收到1家");
    expect(await work.says(`粘贴\n${chat}`)).toContain("收到1家");
  });

  it("without a group that can be meant asks which, and forgets what was shown after half an hour", async () => {
    const work = await postedByHand();
    await work.says("已发 1 全部 14:01");
    await work.clock.advance({ minutes: 5 });
    expect(await work.says(`粘贴\n${chat}`)).toContain("没看出是哪个群");
    expect(await work.says("粘贴 网吧店主群\n收到收到")).toContain("看不出谁说了什么");
    await work.says(`粘贴 网吧店主群\n${chat}`);
    await work.clock.advance({ minutes: 31 });
    expect(await work.says("确认")).not.toContain("记下");
  });

  it("keeps nothing of what answers nothing", async () => {
    const work = await postedByHand();
    await work.says("已发 1 全部 14:01");
    await work.clock.advance({ minutes: 10 });
    await work.says(`粘贴 网吧店主群\n${chat}\n\n路人 2026/11/23 14:07\n今天天气真好`);
    expect(JSON.stringify(work.store.book())).not.toContain("天气真好");
  });
});

it("取消 drops a paste that waits to be confirmed, and says so", async () => {
  const work = await postedByHand();
  await work.says("已发 1 全部");
  await work.says("粘贴 网吧店主群\n星空网吧老王：\n收到");
  expect(await work.says("取消")).toBe("好，这次粘贴的不记。");
  expect(await work.says("确认")).not.toContain("记下");
});

it("an officer of some groups registers none under a tag of others", async () => {
  const work = await deskWithStreet();
  await work.change(({ directory }) => {
    for (const one of Object.values(directory.officers)) one.groups = [{ tag: "网吧" }];
  });
  expect(await work.says("登记手工 密室二群 密室")).toBe(
    "“密室”不在您的标签里，您能用的是：网吧；要用别的请找管理员。",
  );
  expect(await work.says("登记手工 网吧二群 网吧")).toContain("已登记手工群");
});

it("群 tells which of the groups it sees are posted in by hand", async () => {
  const work = await deskWithStreet();
  await work.says("手工 网吧店主群");
  expect(await work.says("群")).toMatch(/网吧店主群（网吧，\d+家，手工）/u);
});
