import { describe, expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "大地网吧-小周", "路人"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白", "星空密室-老何"] },
};

const open = async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  const posts = async (words: string) => {
    await officer.says(words);
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
  };
  return { station, officer, posts };
};

describe("代收", () => {
  test("takes several shops at once, with the way and the true time, and never what already answered", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 全部：请今晚自查");
    await station.member("蓝天网吧-老孙").says("收到");
    await station.clock.advance({ hours: 1 });
    await officer.says("代收 1 星空网吧 蓝天 谜境 电话 14:30");
    expect(officer.isTold("代收2家：星空网吧、谜境密室（电话，今天14:30）")).toContain(
      "蓝天网吧早就回过了，没有重复记。还差2家。记错了回「撤销裁定」",
    );
    const tally = await station.tally(1);
    expect(station.names(tally.acknowledged)).toEqual(["星空网吧", "蓝天网吧", "谜境密室"].sort());
    const { rulings } = (await station.file(1)).notice;
    expect(rulings.map(({ verdict }) => verdict.is)).toEqual(["received", "received"]);
  });

  test("is understood as it is spoken", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请今晚自查");
    await officer.says("大地当面说知道了");
    officer.isTold("代收1家：大地网吧（当面");
    await officer.says("ltwb电话说收到了");
    officer.isTold("代收1家：蓝天网吧（电话");
    expect(station.names((await station.tally(1)).silent)).toEqual(["星空网吧"]);
  });

  test("takes the numbers of the list last shown, for half an hour", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 全部：请今晚自查");
    await officer.says("谁没回");
    officer.isTold("1 星空网吧\n2 蓝天网吧\n3 大地网吧\n4 谜境密室\n5 星空密室");
    await officer.says("代收 1 2-3 电话");
    officer.isTold("代收2家：蓝天网吧、大地网吧（电话");
    await officer.says("代收 5 电话");
    officer.isTold("代收1家：星空密室（电话");
    await officer.says("代收 1 9 电话");
    officer.isTold("名单里没有第9号（一共5家）");
    await station.clock.advance({ minutes: 31 });
    await officer.says("代收 1 4 电话");
    officer.isTold("“4”对不上名单，请先回「未回复 1」看编号，或直接写店名");
    expect(station.names((await station.tally(1)).silent)).toEqual(["星空网吧", "谜境密室"]);
  });

  test.each([
    ["代收 1、2 电话", 2],
    ["代收 1，2 电话", 2],
    ["代收 1和2 当面", 2],
    ["免 1、2 停业", 2],
    ["免 1 停业", 1],
  ])("%s is of the list last shown, though another notice has that number", async (words, count) => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请今晚自查");
    await posts("通知 密室：请今晚自查通道");
    await officer.says("谁没回 2");
    officer.isTold("密室");
    await officer.says(words);
    officer.isTold("【回执2】");
    expect((await station.file(1)).notice.rulings).toEqual([]);
    expect((await station.file(2)).notice.rulings).toHaveLength(count);
  });

  test("takes no number of one notice's list for another notice", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 全部：请今晚自查");
    await posts("通知 密室：请今晚自查通道");
    await officer.says("谁没回 1");
    officer.isTold("1 星空网吧");
    await officer.says("代收 2 1 电话");
    officer.isTold("“1”对不上名单，请先回「未回复 2」看编号，或直接写店名");
    expect((await station.file(2)).notice.rulings).toEqual([]);
  });

  test("asks which of two shops is meant, once, and a digit answers", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 全部：请今晚自查");
    await officer.says("代收 1 星空 大地 电话");
    officer.isTold("“星空”有2家，是哪家？\n1 星空网吧\n2 星空密室\n回数字选一家，都不是回 0。");
    expect((await station.file(1)).notice.rulings).toEqual([]);
    await officer.says("3");
    officer.isTold("没有这个选项");
    await officer.says("2");
    officer.isTold("代收2家：星空密室、大地网吧（电话");
    await officer.says("2");
    officer.isTold("现在没有要您选的");
    expect((await station.file(1)).notice.rulings).toHaveLength(2);
  });

  test("declines what nobody is, who was not addressed, and a time that cannot be", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请今晚自查");
    await officer.says("代收 1 天堂 电话");
    officer.isTold("没找到“天堂”是哪家");
    await officer.says("代收 1 谜境 电话");
    officer.isTold("【回执1】没有发给谜境密室");
    await officer.says("代收 1 大地 电话 23:50");
    officer.isTold("“23:50”还没到");
    await officer.says("代收 1 大地 电话 9:00");
    officer.isTold("那时通知还没发（今天14:00才发到群里）");
    await officer.says("代收");
    officer.isTold("请写上店名");
    await officer.says("代收 7 大地 电话");
    officer.isTold("没有【回执7】");
    expect((await station.file(1)).notice.rulings).toEqual([]);
  });

  test("a shop whose name begins with a number is ruled on by it, and asked about where a notice has that number", async () => {
    const station = await openStation({
      日租房群: { tag: "日租房", members: ["302日租房-老赵", "1号公寓-小陈", "星空网吧-李强"] },
    });
    const officer = await station.officer("张智军");
    await officer.says("通知 日租房：请自查");
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
    for (const words of ["代收 302日租房 电话", "代收 302 电话", "代收 302 日租房 电话"]) {
      await officer.says(words);
      officer.isTold("【回执1】代收1家：302日租房（电话");
      await officer.says("撤销裁定");
      officer.isTold("已撤销");
    }
    await officer.says("免 302日租房 停业");
    officer.isTold("【回执1】免回1家：302日租房（停业）");
    await officer.says("反馈 302日租房 已电话答复");
    officer.isTold("302日租房的问题已答复（已电话答复）");
    await officer.says("代收 7 星空 电话");
    officer.isTold("没有【回执7】");
    await officer.says("代收 1号公寓 电话");
    officer.isTold("“1号公寓”是店名，还是指【回执1】？\n1 1号公寓");
    await officer.says("1");
    officer.isTold("代收1家：1号公寓（电话");
    await officer.says("代收 1 星空 电话");
    officer.isTold("代收1家：星空网吧（电话");
  });

  test("heard twice acts once", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请今晚自查");
    await officer.says("代收 1 大地 电话", { messageId: "same" });
    officer.isTold("代收1家");
    await officer.says("代收 1 大地 电话", { messageId: "same" });
    expect((await station.file(1)).notice.rulings).toHaveLength(1);
  });
});

describe("免, 反馈 and 撤销裁定", () => {
  test("an exempted shop owes nothing, with the reason, and the newest notice is meant", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：第一条");
    await posts("通知 网吧：第二条");
    await officer.says("免 大地 停业装修");
    officer.isTold("【回执2】免回1家：大地网吧（停业装修）。还差2家");
    await officer.says("免 1 蓝天停业");
    officer.isTold("【回执1】免回1家：蓝天网吧（停业）");
    expect(station.names((await station.tally(1)).silent)).toEqual(["大地网吧", "星空网吧"].sort());
    expect(station.names((await station.tally(2)).silent)).toEqual(["星空网吧", "蓝天网吧"].sort());
  });

  test("撤销裁定 takes back what he ruled last, all of one command, and says what", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await officer.says("免 大地 停业");
    officer.isTold("免回1家");
    await officer.says("代收 星空 蓝天 电话");
    officer.isTold("代收2家");
    await officer.says("撤销裁定");
    officer.isTold("【回执1】已撤销：星空网吧、蓝天网吧代收（电话）。");
    await officer.says("撤销裁定 1");
    officer.isTold("【回执1】已撤销：大地网吧免回。");
    await officer.says("撤销裁定");
    officer.isTold("您没有可以撤销的裁定");
    expect((await station.tally(1)).silent).toHaveLength(3);
  });

  test("of two officers each takes back only his own", async () => {
    const { station, officer, posts } = await open();
    const other = await station.officer("李明");
    await posts("通知 网吧：请自查");
    await officer.says("代收 星空 电话");
    officer.isTold("代收1家");
    await other.says("撤销裁定 1");
    other.isTold("【回执1】上您没有可以撤销的裁定，别人的裁定请他自己撤");
    await other.says("免 大地 停业");
    other.isTold("免回1家");
    officer.isTold("您的【回执1】请自查，李明免回1家：大地网吧（停业）。");
    await officer.says("撤销裁定");
    officer.isTold("已撤销：星空网吧代收（电话）");
    expect(station.names((await station.tally(1)).silent)).toEqual(["星空网吧", "蓝天网吧"].sort());
  });

  test("反馈 takes a question off the list, and the shop still owes its 收到", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("大地网吧-小周").says("几点之前要查完？");
    expect(station.names((await station.tally(1)).unclear)).toEqual(["大地网吧"]);
    await officer.says("反馈 1 大地 已电话答复");
    officer.isTold("【回执1】记下了：大地网吧的问题已答复（已电话答复）。没回“收到”的仍算未回");
    const tally = await station.tally(1);
    expect(tally.unclear).toEqual([]);
    expect(station.names(tally.silent)).toContain("大地网吧");
    await officer.says("待审");
    officer.isTold("没有待审的");
  });
});

test("反馈 without a shop means the only one that waits, asks where several do, and says so where none does", async () => {
  const { station, officer, posts } = await open();
  await posts("通知 网吧：请自查");
  await officer.says("反馈 1 已电话答复");
  officer.isTold("【回执1】没有等您答复的问题");
  await station.member("大地网吧-小周").says("几点之前要查完？");
  await posts("通知 密室：请自查通道");
  await officer.says("反馈 已电话答复");
  officer.isTold("【回执1】记下了：大地网吧的问题已答复（已电话答复）");
  await station.member("星空网吧-李强").says("要拍照吗？");
  await station.member("蓝天网吧-老孙").says("几点之前要查完？");
  await officer.says("反馈 1 已当面答复 都清楚");
  officer.isTold("【回执1】有2家等您答复，答复了哪家？\n1 星空网吧\n2 蓝天网吧");
  await officer.says("2");
  officer.isTold("【回执1】记下了：蓝天网吧的问题已答复（已当面答复 都清楚）");
  expect(station.names((await station.tally(1)).unclear)).toEqual(["星空网吧"]);
});

describe("an officer who may use one group only", () => {
  test("neither sees nor rules on what is said in the others", async () => {
    const { station, officer, posts } = await open();
    const other = await station.officer("李明");
    await station.store.store.update("directory", ({ directory }) => {
      for (const one of Object.values(directory.officers)) {
        if (one.name === "李明") one.groups = [{ tag: "密室" }];
      }
    });
    await posts("通知 密室：请自查");
    await posts("通知 网吧：请自查通道");
    await station.member("大地网吧-小周").says("几点之前？");
    await station.member("谜境密室-小白").says("要拍照吗？");
    await other.says("待审");
    expect(other.isTold("待审1条：\n1 【回执1】谜境密室")).not.toContain("大地");
    for (const words of [
      "代收 2 大地 电话",
      "催 2",
      "更正 2：改天",
      "免 2 大地 停业",
      "撤销裁定 2",
      "待审 2",
    ]) {
      await other.says(words);
      other.isTold("没有【回执2】");
    }
    await other.says("免 谜境 停业");
    other.isTold("【回执1】免回1家：谜境密室（停业）");
    officer.isTold("您的【回执1】请自查，李明免回1家：谜境密室（停业）。");
    await other.says("今日");
    expect(other.isTold("张智军负责的：【回执1】")).not.toContain("回执2");
    await officer.says("待审");
    officer.isTold("待审1条：\n1 【回执2】大地网吧");
    expect((await station.file(2)).notice.rulings).toEqual([]);
  });
});

describe("待审", () => {
  test("lists what is not clear, numbered; a ruling counts for that reply and for no other", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("星空网吧-李强").says("这个不归我管");
    await station.member("大地网吧-小周").says("几点之前？");
    await officer.says("待审");
    const list = officer.isTold(
      "待审2条：\n1 【回执1】星空网吧 今天14:01：“这个不归我管”\n2 【回执1】大地网吧",
    );
    expect(list).toContain("（问）：“几点之前？”");
    await officer.says("1 收到");
    officer.isTold("记下了，算收到：星空网吧。还有1条待审");
    await station.member("蓝天网吧-老孙").says("这个不归我管");
    const tally = await station.tally(1);
    expect(station.names(tally.acknowledged)).toEqual(["星空网吧"]);
    expect(station.names(tally.unclear)).toEqual(["大地网吧", "蓝天网吧"].sort());
    await officer.says("2 不算");
    officer.isTold("不算收到：大地网吧。还有1条待审");
    expect(station.names((await station.tally(1)).silent)).toEqual(["大地网吧"]);
    await officer.says("撤销裁定");
    officer.isTold("已撤销：大地网吧的回复不算收到");
  });

  test("takes several at once; a number that refers to nothing gets one sentence", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await officer.says("2 收到");
    officer.isTold("数字对不上名单，请先回「待审」看编号");
    for (const name of ["星空网吧-李强", "大地网吧-小周", "蓝天网吧-老孙"]) {
      await station.member(name).says("这个不归我管");
    }
    await officer.says("待审");
    officer.isTold("待审3条");
    await officer.says("1-3 收到");
    officer.isTold("算收到：星空网吧、大地网吧、蓝天网吧。待审的都看完了");
    await officer.says("4 收到");
    officer.isTold("待审里没有第4条（一共3条）");
    await officer.says("未回复");
    officer.isTold("3家都回了");
  });

  test("a reply taken back meanwhile cannot be ruled on", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    const shop = station.member("大地网吧-小周");
    const said = await shop.says("几点之前？");
    await officer.says("待审");
    officer.isTold("待审1条");
    await shop.recalls(said);
    await officer.says("1 收到");
    officer.isTold("第1条已经撤回");
    expect((await station.file(1)).notice.rulings).toEqual([]);
  });

  test("回复 2：… answers in the group whoever asked, and is put down as answered", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("星空网吧-李强").says("要拍照吗？");
    await station.member("大地网吧-小周").says("几点之前？");
    await officer.says("待审");
    officer.isTold("待审2条");
    await officer.says("回复 2：晚上8点前都可以");
    officer.isTold("马上回到“网吧店主群”：@大地网吧-小周\u2005 回复：晚上8点前都可以");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "@大地网吧-小周\u2005 回复：晚上8点前都可以");
    await officer.says("待审");
    const list = officer.isTold("待审1条：\n1 【回执1】星空网吧");
    await officer.says("不用拍照", { quote: { name: "回执小助手", text: list } });
    officer.isTold("马上回到“网吧店主群”：@星空网吧-李强\u2005 回复：不用拍照");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "回复：不用拍照");
    expect(station.names((await station.tally(1)).silent)).toHaveLength(3);
  });

  test("a reply answers the one question it was given to, and leaves the shop's other one", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("大地网吧-小周").says("几点之前？");
    await station.clock.advance({ minutes: 1 });
    await station.member("大地网吧-小周").says("要拍照吗？");
    await officer.says("待审");
    officer.isTold("待审2条");
    await officer.says("回复 1：晚上8点前");
    officer.isTold("马上回到");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "晚上8点前");
    await officer.says("待审");
    officer.isTold("待审1条：\n1 【回执1】大地网吧");
    await officer.says("反馈 1 大地 已电话答复");
    officer.isTold("大地网吧的问题已答复");
    await officer.says("待审");
    officer.isTold("没有待审的");
  });

  test("a reply to a group by hand gives the words to copy, and is put down as answered", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("大地网吧-小周").says("几点之前？");
    await officer.says("手工 网吧店主群");
    officer.isTold("改为手工");
    await officer.says("待审");
    officer.isTold("待审1条");
    await officer.says("回复 1：晚上8点前");
    officer.isTold("“网吧店主群”要您手工发，已记为答复，复制这句：\n@大地网吧-小周\u2005 回复：晚上8点前");
    await station.clock.advance({ minutes: 1 });
    await officer.says("待审");
    officer.isTold("没有待审的");
    station.expectNothingElse();
  });

  test("a reply in quiet hours says when it goes", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("大地网吧-小周").says("几点之前？");
    await station.clock.advance({ hours: 9 });
    station.overlook();
    await officer.says("待审");
    officer.isTold("待审1条");
    await officer.says("回复 1：晚上8点前");
    officer.isTold("现在是休息时段，明天08:00回到“网吧店主群”：");
    await station.clock.advance({ hours: 9 });
    station.groupGets("网吧店主群", "晚上8点前");
    station.overlook();
  });

  test("a reply or 催 that WeChat refuses is told to who asked, and counts for nothing", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("大地网吧-小周").says("几点之前？");
    station.messenger.always(station.street.roomOf("网吧店主群"), { refuse: -1 });
    await officer.says("待审");
    officer.isTold("待审1条");
    await officer.says("回复 1：晚上8点前");
    officer.isTold("晚上8点前");
    await station.clock.advance({ minutes: 1 });
    officer.isTold("没回到“网吧店主群”，微信不收，这个问题已放回待审");
    await officer.says("待审");
    officer.isTold("待审1条");
    await officer.says("催 1");
    officer.isTold("马上催");
    await station.clock.advance({ minutes: 1 });
    officer.isTold("【回执1】没催到“网吧店主群”，微信不收");
    expect((await station.file(1)).notice.reminders).toEqual([]);
  });

  test("收到 typed under its quoted line rules on it and says nothing in the group", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("星空网吧-李强").says("这个不归我管");
    await station.member("大地网吧-小周").says("几点之前？");
    await officer.says("待审");
    const [, , second = ""] = officer.isTold("待审2条").split("\n");
    await officer.says("收到", { quote: { name: "回执小助手", text: second } });
    officer.isTold("算收到：大地网吧");
    await officer.says("收到", { quote: { name: "同事", text: "今晚值班" } });
    officer.isTold("没看懂");
    expect(station.names((await station.tally(1)).acknowledged)).toEqual(["大地网吧"]);
  });

  test("a list of several quoted whole is asked about", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("星空网吧-李强").says("这个不归我管");
    await station.member("大地网吧-小周").says("几点之前？");
    await officer.says("待审");
    const list = officer.isTold("待审2条");
    await officer.says("晚上8点", { quote: { name: "回执小助手", text: list } });
    officer.isTold("引用的名单里有好几条，请打「回复 2：内容」");
  });

  test("a telephone number in an answer is asked about first", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await station.member("大地网吧-小周").says("找谁登记？");
    await officer.says("待审");
    officer.isTold("待审1条");
    await officer.says("回复 1：找小王 13812345678");
    officer.isTold("这句会发到群里：有手机或电话号码，确认可以让群里看到。还要发吗？1 发 0 不发");
    await officer.says("0");
    officer.isTold("好，不做了");
    await officer.says("回复 1：找小王 13812345678");
    officer.isTold("还要发吗");
    await officer.says("1");
    officer.isTold("马上回到“网吧店主群”");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "找小王 13812345678");
  });
});

describe("what the officer has just been shown", () => {
  test("is no list where nothing waits: 1 收到 takes back no ruling of a minute ago", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请今晚自查");
    await station.member("星空网吧-李强").says("这个多少钱？谁出？");
    station.overlook();
    await officer.says("待审");
    officer.isTold("待审1条");
    await officer.says("1 不算");
    officer.isTold("待审的都看完了");
    await officer.says("待审");
    officer.isTold("现在没有待审的回复");
    await officer.says("1 收到");
    station.overlook();
    expect((await station.tally(1)).acknowledged).toEqual([]);
  });

  test("统计 says how many were let off", async () => {
    const { officer, posts } = await open();
    await posts("通知 网吧：请今晚自查");
    await officer.says("大地停业免了");
    officer.isTold("大地网吧");
    await officer.says("统计 1");
    officer.isTold("应回3家，已回0家，未回2家，待看0家\n免回1家");
  });
});

describe("更正", () => {
  test("at night waits for the morning, though 立即 was typed by day; 作废 then does not say that nothing was posted", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请今晚自查。截止 后天18点");
    await station.clock.advance({ hours: 8, minutes: 30 });
    await officer.says("更正 1：改成明天查");
    officer.isTold("现在是休息时段");
    await station.clock.advance({ hours: 1 });
    station.expectNothingElse();
    await officer.says("作废 1");
    officer.isTold("已作废");
    await officer.says("统计 1");
    officer.isTold("已发到1个群");
  });

  test("of the same words within the hour is asked about", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请今晚自查");
    await officer.says("更正 1：停电改到后天");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await officer.says("更正 1：停电改到后天");
    officer.isTold("已经更正过一样的内容。还要再发吗？1 再发 0 不发");
    await officer.says("0");
    station.overlook();
    await station.clock.advance({ minutes: 5 });
    station.expectNothingElse();
  });

  test("of what he posted by hand says which words of his it corrects; so does 作废", async () => {
    const { station, officer } = await open();
    station.street.join("网吧店主群", "张智军");
    await station.seeRooms();
    await officer.saysIn("网吧店主群", "今晚统一检查，收到扣1");
    officer.isTold("要帮您统计吗");
    await officer.says("要统计");
    officer.isTold("【回执1】");
    await officer.says("更正 1：改后天检查");
    officer.isTold("更正");
    await station.clock.advance({ minutes: 2 });
    station.groupGets("网吧店主群", "【回执1更正】前面说的“今晚统一检查，收到扣1”：改后天检查");
    officer.isTold("更正已发到1个群");
    await officer.says("作废 1");
    officer.isTold("说一声“前面说的“今晚统一检查，收到扣1”作废，不用回复”");
  });
});
