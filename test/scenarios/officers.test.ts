import { describe, expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "小王"] },
  密室群: { tag: "密室", members: ["迷雾密室-小陈", "过客"] },
};

/** 张智军 has the cafés, 李芳 the escape rooms; both have the groups given besides. */
async function divided(...shared: readonly string[]) {
  const station = await openStation(cast);
  const zhang = await station.officer("张智军");
  const li = await station.officer("李芳");
  await station.limit("张智军", "网吧", ...shared);
  await station.limit("李芳", "密室", ...shared);
  const post = async (officer: typeof zhang, words: string): Promise<void> => {
    await officer.says(words);
    officer.isTold("【预览】");
    await officer.says("立即");
    officer.isTold("马上开始发");
    await station.clock.advance({ minutes: 30 });
  };
  return { station, zhang, li, post };
}

describe("two officers, one group each: neither can see or rule on what is not his", () => {
  test("a notice of the one is as if it did not exist for the other", async () => {
    const { station, zhang, li, post } = await divided();
    await post(zhang, "通知 网吧：请自查");
    station.groupGets("网吧店主群", "请自查");
    zhang.isTold("已发到1个群");
    for (const words of ["统计", "未回复", "停", "作废", "关闭", "重发", "催"]) {
      await li.says(words);
      expect(li.isTold(/./u)).not.toMatch(/请自查|网吧店主群|星空|回执1/u);
    }
    for (const words of [
      "统计 1",
      "未回复 1",
      "停 1",
      "作废 1",
      "关闭 1",
      "重发 1",
      "已发 1",
      "催 1",
      "待审 1",
      "导出 1",
      "更正 1：不用查了",
      "代收 1 星空 电话",
      "免 1 星空 停业",
      "反馈 1 星空 已电话答复",
      "交接 1 张智军",
      "手发 1",
    ]) {
      await li.says(words);
      const said = li.isTold(/./u);
      expect(`${words}: ${said}`).not.toMatch(/请自查|星空网吧|网吧店主群/u);
    }
    const { notice } = await station.file(1);
    expect([notice.closedAt, notice.withdrawnAt, notice.stoppedAt, notice.rulings]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
    await li.says("停 7");
    const unknown = li.isTold("没有【回执7】");
    await li.says("停 1");
    expect(li.isTold("没有【回执1】")).toBe(unknown.replace("7", "1"));
  });

  test("the one cannot post in the other's group, by name, tag or 全部", async () => {
    const { station, li, post } = await divided();
    await li.says("通知 网吧：请自查");
    expect(li.isTold(/./u)).not.toContain("网吧店主群");
    await li.says("通知 网吧店主群：请自查");
    li.isTold("密室");
    await post(li, "通知 全部：请自查");
    station.groupGets("密室群", "请自查");
    li.isTold("已发到1个群");
  });

  test("the one sees neither the other's groups nor the people in them", async () => {
    const { zhang, li } = await divided();
    await li.says("群");
    const groups = li.isTold("密室群");
    expect(groups).not.toContain("网吧店主群");
    await li.says("待绑定");
    const people = li.isTold("过客");
    expect(people).not.toContain("小王");
    await li.says("换人 星空网吧 过客");
    li.isTold("没有叫“星空网吧”的场所");
    await li.says("场所 星空");
    expect(li.isTold(/./u)).not.toContain("网吧店主群");
    for (const words of ["手工 网吧店主群", "粘贴 网吧店主群", "今日", "待审"]) {
      await li.says(words);
      expect(li.isTold(/./u)).not.toMatch(/网吧店主群.{0,3}[（(]|小王|星空/u);
    }
    await zhang.says("换人 星空网吧 过客");
    zhang.isTold("群里没有叫“过客”的人");
  });

  test("trouble in a group is told to those who have it", async () => {
    const { station, zhang, post } = await divided();
    await post(zhang, "通知 网吧：请自查");
    station.overlook();
    await station.member("星空网吧-李强").says("着火了快来人");
    await station.clock.advance({ seconds: 5 });
    zhang.isTold("【紧急】网吧店主群");
    station.groupGets("网吧店主群", "已通知民警");
    station.expectNothingElse();
  });

  test("a group that was not recognised is told to those who have it", async () => {
    const { station, zhang } = await divided();
    await station.logOut();
    station.street.showGroup("网吧店主群", false);
    await station.logIn();
    zhang.isTold("没认出这1个群：网吧店主群");
    station.expectNothingElse();
  });

  test("a notice to the groups of both is nobody's but who posted it", async () => {
    const { station, zhang, li } = await divided();
    const chief = await station.officer("王所");
    await chief.says("通知 网吧、密室：请自查");
    chief.isTold("【预览】");
    await chief.says("立即");
    chief.isTold("马上开始发");
    await station.clock.advance({ minutes: 30 });
    station.groupGets("网吧店主群", "请自查");
    station.groupGets("密室群", "请自查");
    chief.isTold("已发到2个群");
    zhang.isTold("王所发的【回执1】请自查，已发到网吧店主群。");
    li.isTold("王所发的【回执1】请自查，已发到密室群。");
    await zhang.says("统计 1");
    zhang.isTold("没有【回执1】");
    await li.says("统计");
    li.isTold("没有进行中的通知");
  });
});

describe("two officers who share a group", () => {
  test("are both told that a notice is out, and only who posted it is asked about it", async () => {
    const { station, zhang, li } = await divided("网吧");
    await zhang.says("通知 网吧：请自查");
    zhang.isTold("【预览】");
    await zhang.says("立即");
    zhang.isTold("马上开始发");
    await station.clock.advance({ minutes: 30 });
    station.groupGets("网吧店主群", "请自查");
    zhang.isTold("已发到1个群");
    li.isTold("张智军发的【回执1】请自查，已发到网吧店主群。");
    await li.says("统计 1");
    li.isTold("【回执1】");
  });

  test("only who posted is asked when something went wrong", async () => {
    const { station, zhang } = await divided("网吧");
    await zhang.says("通知 网吧：请自查");
    zhang.isTold("【预览】");
    await zhang.says("立即");
    zhang.isTold("马上开始发");
    station.messenger.next({ cut: true, taken: false });
    await station.clock.advance({ minutes: 30 });
    zhang.isTold("不确定是否发出");
    station.expectNothingElse();
  });

  test("both hear of an emergency there", async () => {
    const { station, zhang, li } = await divided("网吧");
    await station.member("星空网吧-李强").says("着火了快来人");
    zhang.isTold("【紧急】");
    li.isTold("【紧急】");
  });
});

describe("交接", () => {
  test("hands all open notices to a colleague, and both are told", async () => {
    const { station, zhang, li, post } = await divided();
    await post(zhang, "通知 网吧：请自查灭火器");
    station.overlook();
    await post(zhang, "告知 网吧：明天停电");
    station.overlook();
    await zhang.says("交接 李芳");
    zhang.isTold(
      "网吧店主群不归李芳管，交接后他看得到、管得到这些群里的这条通知。还要交接吗？1 交接 0 不交接",
    );
    await zhang.says("1");
    zhang.isTold("【回执1】、【回执2】已交给李芳");
    expect(li.isTold("张智军把这2条通知交给您了")).toContain("【回执1】请自查灭火器\n【回执2】明天停电");
    await li.says("统计 1");
    li.isTold("【回执1】");
    await li.says("关闭 1");
    li.isTold("【回执1】");
    await zhang.says("交接 李芳");
    zhang.isTold("您手上没有进行中的通知");
  });

  test("hands over one; who has taken it over is asked about it from then on", async () => {
    const { station, zhang, li, post } = await divided("网吧");
    await post(zhang, "通知 网吧：请自查灭火器");
    station.overlook();
    await zhang.says("通知 网吧：明天停电");
    zhang.isTold("【预览】");
    await zhang.says("发");
    zhang.isTold("【回执2】");
    await zhang.says("交接 2 李芳");
    zhang.isTold("【回执2】已交给李芳");
    li.isTold("张智军把一条通知交给您了");
    await station.clock.advance({ minutes: 30 });
    station.groupGets("网吧店主群", "明天停电");
    li.isTold("【回执2】已发到1个群");
    zhang.isTold("李芳发的【回执2】明天停电，已发到网吧店主群。");
    await zhang.says("交接 2 李芳");
    zhang.isTold("【回执2】现在由李芳管，请他来交接。");
  });

  test("needs a colleague who is there to take over", async () => {
    const { station, zhang, post } = await divided();
    await post(zhang, "通知 网吧：请自查");
    station.overlook();
    await station.giveCode("赵新", "482913");
    await zhang.says("交接 赵新");
    zhang.isTold("赵新还没有绑定");
    await zhang.says("交接 王五");
    zhang.isTold("没有叫“王五”的民警");
    await zhang.says("交接 张智军");
    zhang.isTold("不用交接给自己");
    await zhang.says("交接");
    zhang.isTold("例如");
    expect((await station.file(1)).notice.heldBy).toBeUndefined();
  });
});

describe("somebody who renames himself 张警官", () => {
  test("gets silence in the group and in private", async () => {
    const { station, zhang, post } = await divided();
    await post(zhang, "通知 网吧：请自查");
    station.overlook();
    station.street.renameMember("网吧店主群", "小王", "张智军警官");
    station.street.befriend("小王");
    await station.seeRooms();
    const impostor = station.member("小王");
    for (const words of ["统计", "作废 1", "停", "通知 网吧：转账到这个账户", "帮助"]) {
      await impostor.says(words);
      await impostor.whispers(words);
    }
    await station.clock.advance({ hours: 1 });
    station.expectNothingElse();
    const { notice } = await station.file(1);
    expect([notice.withdrawnAt, notice.stoppedAt]).toEqual([undefined, undefined]);
  });
});

describe("an officer who was given some groups does not reach beyond them", () => {
  /** Besides the two groups a room nobody registered. */
  async function withInn() {
    const station = await openStation({ ...cast, 旅馆群: { members: ["老金", "张智军"] } });
    await station.addSites("旅馆", "平安旅馆");
    const zhang = await station.officer("张智军");
    const li = await station.officer("李芳");
    await station.limit("张智军", "网吧");
    await station.limit("李芳", "密室");
    return { station, zhang, li };
  }

  test("he may register a new group under a tag of his, which is then no business of who has other tags", async () => {
    const { station, zhang, li } = await withInn();
    await zhang.says("群");
    expect(zhang.isTold("1 网吧店主群")).toContain("2 旅馆群");
    await zhang.says("登记 2 网吧");
    zhang.isTold("已登记“旅馆群”");
    await station.clock.advance({ minutes: 2 });
    station.groupGets("旅馆群", "张智军警官");
    await li.says("群");
    expect(li.isTold("密室群")).not.toContain("旅馆群");
  });

  test.each([
    ["登记 2 旅馆", "旅馆"],
    ["登记 1 旅馆", "旅馆"],
    ["登记 1 夜间", "夜间"],
    ["登记手工 夜市群 夜市", "夜市"],
    ["登记手工 密室二群 密室", "密室"],
  ])("%s: a tag that is not his is refused, also one nobody has", async (words, tag) => {
    const { station, zhang } = await withInn();
    await zhang.says("群");
    zhang.isTold("登记请写编号和您的标签，例如「登记 2 网吧」");
    await zhang.says(words);
    zhang.isTold(`“${tag}”不在您的标签里，您能用的是：网吧；要用别的请找管理员。`);
    await zhang.says("场所 平安旅馆");
    zhang.isTold("没找到“平安旅馆”");
    await zhang.says("群");
    expect(zhang.isTold("1 网吧店主群（网吧，2家）\n没登记：\n2 旅馆群（2人）")).toContain(
      "例如「登记 2 网吧」",
    );
    station.expectNothingElse();
  });

  test("a colleague's group that this login did not recognise is not shown to him, and cannot become his", async () => {
    const { station, zhang, li } = await withInn();
    await zhang.says("群");
    zhang.isTold("2 旅馆群");
    await station.logOut();
    for (const name of ["迷雾密室-小陈", "过客"]) station.street.leave("密室群", name);
    station.street.join("密室群", "新人甲");
    await station.logIn();
    station.overlook();
    await li.says("群");
    expect(li.isTold("密室群")).toContain("没认出");
    await zhang.says("群");
    const shown = zhang.isTold("旅馆群");
    expect(shown).not.toContain("密室群");
    await zhang.says("登记 3 网吧");
    zhang.isTold("列表里没有第3个");
  });

  test("what a list showed him is his no more when the group was taken from him", async () => {
    const { station, zhang, li } = await divided();
    await zhang.says("通知 网吧：请自查");
    await zhang.says("立即");
    await station.clock.advance({ minutes: 5 });
    await station.member("星空网吧-李强").says("几点之前要查完？");
    station.overlook();
    await zhang.says("待审");
    zhang.isTold("待审1条");
    await zhang.says("交接 李芳");
    zhang.isTold("网吧店主群不归李芳管");
    await zhang.says("1");
    zhang.isTold("已交给李芳");
    li.isTold("张智军把一条通知交给您了");
    await station.limit("张智军", "密室");
    for (const words of ["1 收到", "回复 1：晚上8点前"]) {
      await zhang.says(words);
      zhang.isTold("第1条已经撤回或通知已经关闭，不用再看");
    }
    await station.limit("张智军", "网吧");
    await zhang.says("待绑定");
    zhang.isTold("小王");
    await station.limit("张智军", "密室");
    await zhang.says("1 免");
    zhang.isTold("小王");
    await station.clock.advance({ minutes: 5 });
    station.expectNothingElse();
    expect((await station.file(1)).notice.rulings).toEqual([]);
    const { members } = station.store.store.book().directory;
    expect(Object.values(members).some(({ exempt }) => exempt)).toBe(false);
  });

  test("a draft cannot be sent to a group that was taken from him since the preview", async () => {
    const { station, zhang } = await divided("网吧");
    await zhang.says("通知 网吧：请自查");
    zhang.isTold("【预览】");
    await station.limit("张智军", "密室");
    for (const words of ["发", "立即"]) {
      await zhang.says(words);
      zhang.isTold("“网吧店主群”现在不归您发了，没有发出");
    }
    await station.clock.advance({ minutes: 5 });
    station.expectNothingElse();
  });

  test("a paste does not count in a group that was taken from him since it was shown", async () => {
    const { station, zhang } = await divided();
    await zhang.says("通知 网吧：请自查");
    await zhang.says("立即");
    await station.clock.advance({ minutes: 5 });
    station.overlook();
    await zhang.says("粘贴 网吧店主群\n星空网吧-李强 2026/11/23 14:04\n收到");
    zhang.isTold("新的1条");
    await station.limit("张智军", "密室");
    await zhang.says("确认");
    zhang.isTold(/粘贴/u);
    expect((await station.tally(1)).acknowledged).toEqual([]);
  });

  test("what he posts himself in a group that is not his is not offered to be counted", async () => {
    const { station, zhang, li } = await divided();
    station.street.join("密室群", "张智军");
    await station.seeRooms();
    await zhang.saysIn("密室群", "请各位今晚自查灭火器，收到请回复");
    await station.clock.advance({ minutes: 1 });
    station.expectNothingElse();
    await zhang.says("要统计");
    zhang.isTold("没看到您自己在群里发的要求");
    await li.says("统计");
    li.isTold("没有进行中的通知");
  });

  test("a word for a shop of others does not tell him its name", async () => {
    const { station, zhang, post } = await divided();
    await post(zhang, "通知 网吧：请自查");
    station.overlook();
    await zhang.says("代收 1 迷雾 电话");
    expect(zhang.isTold(/./u)).not.toContain("迷雾密室");
  });
});
