import { describe, expect, test } from "vitest";
import { NotLoggedIn } from "../../src/errors.ts";
import { addSites } from "../../src/groups/add-site.ts";
import { addOfficer } from "../../src/groups/officers.ts";
import type { GroupId, OfficerId } from "../../src/groups/types.ts";
import type { ContactAddress, RoomAddress } from "../../src/ports.ts";
import { account, deskAtWork, deskWithStreet, officer, room } from "./support/desk-at-work.ts";

const cafés = room("网吧店主群", "星空网吧老王", "路人");
const flats = room("日租房群", "房东");

describe("群 and 登记", () => {
  test("a room becomes a group by its number in the list", async () => {
    const work = await deskAtWork();
    await work.change(({ directory }) => {
      addSites(directory, [{ name: "星空网吧", aliases: [], category: "网吧" }], 0);
    });
    work.messenger.rooms = [cafés, flats];
    expect(await work.says("群")).toBe(
      "没登记：\n1 网吧店主群（2人）\n2 日租房群（1人）\n登记回「登记 1 网吧」，后面可写几个标签",
    );
    expect(await work.says("登记 1 网吧")).toBe(
      "已登记“网吧店主群”（网吧）：2人，对上1家店。请在机器人手机上把这个群保存到通讯录。",
    );
    expect(work.bindings.groupOf(cafés.room)).toBe("g1");
    expect(Object.values(work.store.book().directory.members).map(({ sites }) => sites.length)).toEqual([
      1, 0,
    ]);
    expect(await work.says("群")).toBe(
      "已登记：\n1 网吧店主群（网吧，1家）\n没登记：\n2 日租房群（1人）\n登记回「登记 2 日租房」，后面可写几个标签",
    );
    expect(await work.says("登记 1 夜间")).toBe("“网吧店主群”现在的标签：网吧、夜间；2人，对上1家店。");
  });

  test("the example never names a trade that is not the group's", async () => {
    const work = await deskAtWork();
    work.messenger.rooms = [room("密室逃脱经营者群", "小白")];
    expect(await work.says("群")).toContain("登记回「登记 1 密室逃脱」");
    work.messenger.rooms = [room("幸福路街坊群", "小白")];
    expect(await work.says("群")).toContain("登记请写编号和行业，例如「登记 1 网吧」");
  });

  test("of two rooms alike the one with that number is taken", async () => {
    const work = await deskAtWork();
    work.messenger.rooms = [cafés, { ...cafés, room: "@@twin" as RoomAddress }];
    await work.says("群");
    await work.says("登记 2 网吧");
    expect(work.bindings.roomOf("g1" as GroupId)).toBe("@@twin");
  });

  test("the number means the list last shown, for half an hour and one session", async () => {
    const work = await deskAtWork();
    work.messenger.rooms = [cafés];
    const again = "群的编号只在看过列表后30分钟内有效，请先回「群」，再按新编号打一遍。";
    expect(await work.says("登记 1 网吧")).toBe(again);
    await work.says("群");
    await work.clock.advance({ minutes: 31 });
    expect(await work.says("登记 1 网吧")).toBe(again);
    await work.says("群");
    work.bindings.end();
    work.bindings.begin(account);
    expect(await work.says("登记 1 网吧")).toBe(again);
    await work.says("群");
    work.messenger.rooms = [];
    expect(await work.says("登记 1 网吧")).toContain("这个群现在看不到了");
  });

  test("each mistake says what to type", async () => {
    const work = await deskAtWork();
    expect(await work.says("群")).toContain("还没看到任何群");
    work.messenger.rooms = [cafés];
    await work.says("群");
    expect(await work.says("登记")).toContain("请先回「群」看编号");
    expect(await work.says("登记 网吧")).toContain("请先回「群」看编号");
    expect(await work.says("登记 1")).toBe("请在编号后面写上标签，例如「登记 1 网吧」。");
    expect(await work.says("登记 7 网吧")).toBe("列表里没有第7个，只有1到1，请按列表里的编号再打一遍。");
    expect(await work.says("登记 0 网吧")).toContain("列表里没有第0个");
    expect(await work.says("登记 1 全部")).toContain("“全部”不能当标签");
    expect(await work.says("登记 1 网吧 2")).toContain("“2”不能当标签");
    expect(work.store.book().directory.groups).toEqual({});
    work.messenger.loggedIn = false;
    expect(await work.says("群")).toBe("群列表这会儿读不到，请过一分钟再回「群」。");
    expect(await work.says("登记 1 网吧")).toContain("群列表这会儿读不到");
  });
});

describe("绑定确认", () => {
  async function renamed() {
    const work = await deskWithStreet();
    work.bindings.end();
    work.bindings.begin(account);
    const fresh = room("网吧行业交流群", "星空网吧老王", "蓝天网吧");
    work.messenger.rooms = [{ ...fresh, room: "@@new" as RoomAddress }];
    return work;
  }

  test("tells which room a group is that was not recognised", async () => {
    const work = await renamed();
    expect(await work.says("群")).toContain(
      "已登记，这次登录没认出：\n· 网吧店主群（网吧）\n· 密室经营者群（密室）",
    );
    expect(await work.says("绑定确认 1")).toContain("请写明是哪个群，例如「绑定确认 1 网吧店主群」");
    expect(await work.says("绑定确认 1 网吧")).toBe(
      "记住了：“网吧行业交流群”就是登记过的“网吧店主群”，2人，对上2家店，没发的会接着发。",
    );
    expect(work.bindings.roomOf("g1" as GroupId)).toBe("@@new");
    const { groups, members } = work.store.book().directory;
    expect(groups["g1" as GroupId]?.name).toBe("网吧行业交流群");
    expect(Object.values(members).filter(({ group }) => group === "g1")).toHaveLength(3);
    expect(await work.says("绑定确认 1")).toContain("“网吧行业交流群”已经认出来了");
  });

  test("the officer's word counts where nobody in the room is known", async () => {
    const work = await renamed();
    work.messenger.rooms = [room("新群", "谁也不认识")];
    await work.says("群");
    await work.says("绑定确认 1 网吧店主群");
    expect(work.bindings.roomOf("g1" as GroupId)).toBe("@@新群");
  });

  test("a room that was registered before is not registered twice", async () => {
    const work = await deskWithStreet();
    work.bindings.end();
    work.bindings.begin(account);
    work.messenger.rooms = [room("密室经营者群", "谁也不认识")];
    await work.says("群");
    expect(await work.says("登记 1 密室")).toContain("请回「绑定确认 1」");
    expect(Object.keys(work.store.book().directory.groups)).toHaveLength(2);
  });

  test("each mistake says what to type", async () => {
    const work = await deskWithStreet();
    expect(await work.says("绑定确认")).toContain("请先回「群」看编号");
    work.messenger.rooms = [...work.messenger.rooms, flats];
    await work.says("群");
    expect(await work.says("绑定确认 3")).toContain("登记过的群都认出来了");
  });
});

describe("绑定", () => {
  async function withCode() {
    const work = await deskAtWork();
    await work.change(({ directory }) => {
      addOfficer(directory, "李芳", "482913", work.clock.now());
    });
    return work;
  }

  test("a code makes the chat the officer's, once", async () => {
    const work = await withCode();
    await work.strangerSays("绑定 482913");
    expect(work.answers()).toContain("绑定成功，李芳您好，我是城东所的回执小助手。");
    expect(work.bindings.contactOf("o2" as OfficerId)).toBe("@li");
    expect(work.messenger.remarks.get("@li" as ContactAddress)).toBe("民警李芳·o2");
    expect(work.store.book().directory.officers["o2" as OfficerId]).toMatchObject({
      boundAt: work.clock.now(),
      remark: "民警李芳·o2",
    });
    const wang = { contact: "@wang" as ContactAddress, nickname: "小王", self: false };
    await work.strangerSays("绑定 482913", { from: wang });
    expect(work.bindings.officerOf(wang.contact)).toBeUndefined();
    expect(work.toldStrangers).toEqual([
      "绑定码不对或已过期，请核对后再打，例如「绑定 482913」；没有码请找管理员。",
    ]);
  });

  test("a remark that cannot be set is said", async () => {
    const work = await withCode();
    work.messenger.setRemark = () => Promise.reject(new NotLoggedIn());
    await work.strangerSays("绑定 482913");
    expect(work.answers()).toContain("备注没设上，重新登录后要再绑定一次。");
    expect(work.bindings.contactOf("o2" as OfficerId)).toBe("@li");
    expect(work.log.lines.map(({ level }) => level)).toContain("warn");
  });

  test("everything else from a stranger is met with silence", async () => {
    const work = await withCode();
    for (const text of ["你好", "帮助", "统计", "通知 网吧：请自查", "绑定", "绑定我", "群"])
      await work.strangerSays(text);
    await work.strangerSays("", { kind: "picture", media: Promise.resolve(undefined) });
    expect(work.answers()).toBe("");
    expect(work.toldStrangers).toEqual([]);
    expect(work.store.book().desk.heard).toEqual([]);
  });

  test("a wrong code has five tries an hour; then even the right one is not looked at", async () => {
    const work = await withCode();
    for (let code = 100_000; code < 100_007; code += 1) await work.strangerSays(`绑定 ${code}`);
    expect(work.toldStrangers).toHaveLength(5);
    expect(work.toldStrangers.at(-1)).toContain("请过1小时再打");
    await work.strangerSays("绑定 482913");
    expect(work.bindings.contactOf("o2" as OfficerId)).toBeUndefined();
    await work.clock.advance({ hours: 1 });
    await work.strangerSays("绑定 482913");
    expect(work.bindings.contactOf("o2" as OfficerId)).toBe("@li");
  });

  test("a message heard twice is one try", async () => {
    const work = await withCode();
    const from = { contact: "@li" as ContactAddress, nickname: "小李", self: false };
    const once = work.heard("绑定 100000", { from });
    await work.desk.strangerHeard(once);
    await work.desk.strangerHeard(once);
    expect(work.store.book().desk.wrongCodes).toHaveLength(1);
  });

  test("an officer already bound can pair his chat again", async () => {
    const work = await deskAtWork();
    expect(await work.says("绑定")).toContain("请打「绑定」加六位数字");
    expect(await work.says("绑定 000000")).toContain("绑定码不对");
    await work.change(({ directory }) => {
      addOfficer(directory, "张智军", "222222", work.clock.now());
    });
    expect(await work.says("绑定 222222")).toContain("绑定成功，张智军您好");
    expect(work.bindings.contactOf(officer)).toBe("@zhang");
    expect(work.messenger.remarks.get("@zhang" as ContactAddress)).toBe("民警张智军·o1");
  });
});
