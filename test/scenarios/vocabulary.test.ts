import { describe, expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "大地网吧-小周"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
};

const open = async (start?: number) => {
  const station = await openStation(cast, start === undefined ? {} : { start });
  const officer = await station.officer("张智军");
  const posts = async (words: string) => {
    await officer.says(words);
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
  };
  return { station, officer, posts };
};

describe("催", () => {
  test("says one line in each group in which somebody owes, and nothing where all have answered", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 全部：请自查");
    await station.member("谜境密室-小白").says("收到");
    await station.member("星空网吧-李强").says("收到");
    await officer.says("麻烦催一下");
    officer.isTold("【回执1】马上催：网吧店主群（2家）；发之前回了的不再催。");
    await station.clock.advance({ minutes: 1 });
    expect(station.groupGets("网吧店主群", "【回执1】")).toBe(
      "【回执1】还有2家没回，请抽空回个“收到”。已回的不用理会。",
    );
    expect((await station.file(1)).notice.reminders).toHaveLength(1);
    await station.member("大地网吧-小周").says("收到", {
      quote: { name: "回执小助手", text: "【回执1】还有2家没回，请抽空回个“收到”。已回的不用理会。" },
    });
    expect(station.names((await station.tally(1)).silent)).toEqual(["蓝天网吧"]);
  });

  test("is looked at again just before it is sent", async () => {
    const night = Date.UTC(2026, 10, 23, 14, 0);
    const { station, officer, posts } = await open(night);
    await posts("通知 全部：请自查");
    await officer.says("催 1");
    officer.isTold(
      /现在是休息时段，明天08:00催：网吧店主群（3家）、密室逃脱经营者群（1家）[\s\S]*等不了回「催 1 紧急」/,
    );
    await officer.says("催 1");
    officer.isTold("【回执1】已经排好明天08:00催，不用再催");
    await station.member("谜境密室-小白").says("收到");
    await station.member("星空网吧-李强").says("收到");
    await station.clock.advance({ hours: 11 });
    station.groupGets("网吧店主群", "【回执1】还有2家没回");
  });

  test("breaks quiet hours only when 紧急 is said", async () => {
    const night = Date.UTC(2026, 10, 23, 14, 0);
    const { station, officer } = await open(night);
    await officer.says("通知 密室：请自查");
    await officer.says("发");
    await officer.says("2");
    await station.clock.advance({ hours: 11 });
    station.overlook();
    await station.clock.advance({ hours: 14 });
    await officer.says("催 1 紧急");
    officer.isTold("【回执1】马上催：密室逃脱经营者群（1家）");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "还有1家没回");
  });

  test("within half an hour of the last it is asked about", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 密室：请自查");
    await officer.says("催");
    officer.isTold("马上催");
    await station.clock.advance({ minutes: 5 });
    station.groupGets("密室逃脱经营者群", "还有1家没回");
    await officer.says("催");
    officer.isTold("【回执1】刚催过（今天14:01），还要催吗？1 催 0 不催");
    await officer.says("0");
    officer.isTold("好，不做了");
    expect((await station.file(1)).notice.reminders).toHaveLength(1);
    await officer.says("催");
    officer.isTold("刚催过");
    await officer.says("1");
    officer.isTold("马上催");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "还有1家没回");
  });

  test("nobody owing is not chased, and the fourth time is asked about", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 密室：请自查");
    for (let times = 0; times < 3; times += 1) {
      await officer.says("催催");
      officer.isTold("马上催");
      await station.clock.advance({ minutes: 5 });
      station.groupGets("密室逃脱经营者群", "还有1家没回");
      await station.clock.advance({ minutes: 26 });
      station.overlook();
    }
    await officer.says("催");
    officer.isTold("已经催过3次（上次今天15:03），再催群里容易烦，不如打电话。还要催吗？1 催 0 不催");
    await officer.says("1");
    officer.isTold("马上催");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "还有1家没回");
    await station.member("谜境密室-小白").says("收到");
    await officer.says("催");
    officer.isTold("【回执1】都回了（或在等您看），不用催");
  });
});

describe("更正", () => {
  test("goes to the same groups; who has answered owes nothing", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 全部：周五检查");
    await station.member("谜境密室-小白").says("收到");
    await officer.says("更正 1：检查改到周六上午9点");
    officer.isTold(
      /更正1分钟后发到网吧店主群、密室逃脱经营者群，反悔回「撤」：[\s\S]*【回执1更正】检查改到周六上午9点/,
    );
    await station.clock.advance({ minutes: 2 });
    expect(station.groupGets("网吧店主群", "更正")).toBe(
      "【回执1更正】检查改到周六上午9点\n已回“收到”的不用再回，没回的请回复“收到”。",
    );
    station.groupGets("密室逃脱经营者群", "【回执1更正】");
    expect(officer.isTold("更正")).toBe("【回执1】的更正已发到2个群。");
    expect(station.names((await station.tally(1)).acknowledged)).toEqual(["谜境密室"]);
    await station.member("大地网吧-小周").says("收到", {
      quote: { name: "回执小助手", text: "【回执1更正】检查改到周六上午9点" },
    });
    expect((await station.tally(1)).acknowledged).toHaveLength(2);
  });

  test("with 重新确认 everybody has to answer anew, from when it was posted", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 密室：周五检查。截止 明天18点");
    await station.member("谜境密室-小白").says("收到");
    await officer.says("更正：检查改到周六，截止 周五12点，请重新确认");
    officer.isTold("之前回的不算");
    expect((await station.tally(1)).acknowledged).toHaveLength(1);
    await station.clock.advance({ minutes: 2 });
    expect(station.groupGets("密室逃脱经营者群", "更正")).toBe(
      "【回执1更正】检查改到周六。\n截止时间改为11月27日（周五）12:00。\n请按更正后的内容重新回复“收到”，之前回的不算。",
    );
    officer.isTold("已发到1个群");
    expect((await station.tally(1)).silent).toHaveLength(1);
    await station.member("谜境密室-小白").says("收到");
    expect((await station.tally(1)).acknowledged).toHaveLength(1);
  });

  test("of the deadline alone reads as one sentence; where nothing can be taken back 撤 is not offered", async () => {
    const station = await openStation(cast, { undoSeconds: 0 });
    const officer = await station.officer("张智军");
    await officer.says("通知 密室：周五检查。截止 明天18点");
    expect(officer.isTold("【预览】")).toContain("\n「发」马上发 ·「改 新内容」·「取消」");
    await officer.says("发");
    officer.isTold("【回执1】马上开始发");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "周五检查");
    officer.isTold("已发到1个群");
    await officer.says("更正：截止 周五12点");
    expect(officer.isTold("更正马上发到密室逃脱经营者群：")).not.toContain("撤");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "【回执1更正】截止时间改为11月27日（周五）12:00。\n已回");
    officer.isTold("【回执1】的更正已发到1个群");
  });

  test("while it waits for the morning, a bare 收到 still answers the notice it corrects", async () => {
    const night = Date.UTC(2026, 10, 23, 14, 0);
    const { station, officer, posts } = await open(night);
    await posts("通知 密室：第一条");
    await posts("通知 密室：第二条");
    await officer.says("通知 密室：第三条");
    await officer.says("发");
    await officer.says("2");
    station.overlook();
    await station.clock.advance({ hours: 11 });
    station.overlook();
    await station.clock.advance({ hours: 13 });
    await officer.says("更正 3：改到周六");
    officer.isTold("（现在是休息时段）明天08:00");
    await station.member("谜境密室-小白").says("收到");
    expect((await station.tally(3)).acknowledged).toHaveLength(1);
    expect((await station.tally(2)).acknowledged).toHaveLength(0);
    await officer.says("撤");
    officer.isTold("【回执3】的更正已撤回");
  });

  test("is taken back with 撤 while it waits, and is not needed before anything went out", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 密室：周五检查。截止 明天18点");
    await officer.says("更正：截止 周五12点");
    officer.isTold("截止时间改为11月27日（周五）12:00");
    await officer.says("撤");
    officer.isTold("【回执1】的更正已撤回，没有发出");
    await station.clock.advance({ minutes: 5 });
    await officer.says("统计");
    officer.isTold("截止11月24日（周二）18:00");
    await officer.says("通知 网吧：停水");
    officer.isTold("预览");
    await officer.says("发");
    officer.isTold("1分钟后开始发");
    await officer.says("更正 2：停电");
    officer.isTold("【回执2】还没发出去，不用更正：回「撤」收回，改好再发");
    await officer.says("撤");
    officer.isTold("【回执2】已撤回");
  });
});

describe("a command heard late", () => {
  test("is asked about; 1 carries it out once, 0 drops it", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：请自查");
    await officer.says("关闭 1", { minutesAgo: 6 });
    officer.isTold("「关闭 1」是6分钟前打的，还要执行吗？1 执行 0 不用");
    await officer.says("0");
    officer.isTold("好，不做了");
    await officer.says("1");
    officer.isTold("现在没有要您选的");
    await officer.says("关闭 1", { minutesAgo: 20 });
    officer.isTold("20分钟前打的");
    await officer.says("1");
    officer.isTold("【回执1】已关闭");
    expect((await station.file(1)).notice.closedAt).toBeDefined();
  });

  test("several are asked about one after the other, in the order typed; after half an hour none is", async () => {
    const { station, officer } = await open();
    await officer.says("通知 密室：请自查", { minutesAgo: 9 });
    officer.isTold("「通知 密室：请自查」是9分钟前打的");
    await officer.says("立即", { minutesAgo: 8 });
    await officer.says("1");
    officer.isTold("【预览】");
    await station.clock.advance({ seconds: 10 });
    officer.isTold("「立即」是8分钟前打的，还要执行吗");
    await officer.says("1");
    officer.isTold("马上开始发");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "【回执1】请自查");
    officer.isTold("已发到1个群");
    await officer.says("作废 1", { minutesAgo: 10 });
    officer.isTold("还要执行吗");
    await station.clock.advance({ minutes: 31 });
    await officer.says("1");
    officer.isTold("现在没有要您选的");
    expect((await station.file(1)).notice.withdrawnAt).toBeUndefined();
  });
});

describe("what an officer asks for in a group by hand", () => {
  const joined = async () => {
    const opened = await open();
    opened.station.street.join("网吧店主群", "张智军");
    await opened.station.seeRooms();
    return opened;
  };

  test("is offered to be counted, at no message; what was said meanwhile counts for it and not for the older notice", async () => {
    const { station, officer, posts } = await joined();
    await posts("通知 网吧：请自查");
    await officer.saysIn("网吧店主群", "明早8点停电，请大家收到回复");
    officer.isTold("您14:01在网吧店主群发的，要帮您统计吗？1 要 0 不用");
    await station.member("星空网吧-李强").says("收到");
    const before = await station.tally(1);
    expect(before.acknowledged).toEqual([]);
    expect(station.names(before.unclear)).toEqual(["星空网吧"]);
    await officer.says("1");
    officer.isTold("好，记为【回执2】，网吧店主群应回3家，已回1家，不会再往群里发。进度回「统计 2」");
    expect(station.names((await station.tally(1)).silent)).toHaveLength(3);
    await station.member("蓝天网吧-老孙").says("收到");
    expect(station.names((await station.tally(2)).acknowledged)).toEqual(["星空网吧", "蓝天网吧"].sort());
    await station.member("大地网吧-小周").says("回执1收到");
    expect(station.names((await station.tally(1)).acknowledged)).toEqual(["大地网吧"]);
    await officer.says("催 2");
    officer.isTold("马上催");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "【回执2】“明早8点停电，请大家收到回复”还有1家没回");
  });

  test("要统计 takes it up without an older notice there; each message is offered once", async () => {
    const { station, officer } = await joined();
    await officer.saysIn("网吧店主群", "今晚统一检查，收到扣1", { messageId: "his" });
    officer.isTold("要帮您统计吗");
    await officer.saysIn("网吧店主群", "今晚统一检查，收到扣1", { messageId: "his" });
    await station.member("星空网吧-李强").says("1");
    await officer.says("要统计");
    officer.isTold("好，记为【回执1】，网吧店主群应回3家，已回1家");
    await officer.says("要统计");
    officer.isTold("没看到您自己在群里发的要求");
  });

  test("after 不用 a bare 收到 is left to the officer for half an hour, then counts for the older notice again", async () => {
    const { station, officer, posts } = await joined();
    await posts("通知 网吧：请自查");
    await officer.saysIn("网吧店主群", "收费员明天来，收到请回复");
    officer.isTold("要帮您统计吗");
    await officer.says("0");
    officer.isTold("好，不统计");
    await station.member("星空网吧-李强").says("收到");
    expect(station.names((await station.tally(1)).unclear)).toEqual(["星空网吧"]);
    await station.clock.advance({ minutes: 31 });
    await station.member("蓝天网吧-老孙").says("收到");
    expect(station.names((await station.tally(1)).acknowledged)).toEqual(["蓝天网吧"]);
  });

  test("after 不用 nothing that was said is kept, his words neither; nor half a day later where he never answered", async () => {
    const { station, officer } = await joined();
    const kept = () => JSON.stringify(station.store.store.book().directory);
    await officer.saysIn("网吧店主群", "收费员明天来，收到请回复");
    officer.isTold("要帮您统计吗");
    await station.member("星空网吧-李强").says("收到，我在店里");
    expect(kept()).toContain("我在店里");
    await officer.says("0");
    officer.isTold("好，不统计");
    await station.member("蓝天网吧-老孙").says("今天生意不行");
    for (const words of ["收费员", "我在店里", "生意不行"]) expect(kept()).not.toContain(words);

    await officer.saysIn("网吧店主群", "电工后天来，收到请回复");
    officer.isTold("要帮您统计吗");
    await station.member("星空网吧-李强").says("收到，等他");
    await station.clock.advance({ hours: 13 });
    await station.member("大地网吧-小周").says("早上好");
    for (const words of ["电工", "等他", "早上好"]) expect(kept()).not.toContain(words);
  });

  test("once taken back by him is no request any more, and a reply taken back counts for none", async () => {
    const { station, officer } = await joined();
    const own = await officer.saysIn("网吧店主群", "今晚检查，收到请回复");
    officer.isTold("要帮您统计吗");
    await officer.recallsIn("网吧店主群", own);
    await officer.says("1");
    officer.isTold("现在没有要您选的");
    await officer.saysIn("网吧店主群", "明晚检查，收到请回复");
    officer.isTold("要帮您统计吗");
    const shop = station.member("星空网吧-李强");
    await shop.recalls(await shop.says("收到"));
    await officer.says("1");
    officer.isTold("网吧店主群应回3家，不会再往群里发");
  });

  test("talk is not, and one officer's offer is nothing to the other", async () => {
    const { station, officer } = await joined();
    const other = await station.officer("李明");
    await officer.saysIn("网吧店主群", "谁没收到快递？");
    await officer.saysIn("网吧店主群", "大家辛苦了");
    await officer.saysIn("网吧店主群", "请看到后回个收到");
    officer.isTold("要帮您统计吗");
    await other.says("1");
    other.isTold("现在没有要您选的");
    await other.says("要统计");
    other.isTold("没看到您自己在群里发的要求");
  });
});

describe("今日 and 场所", () => {
  test("今日 is one line when nothing is open, else says what is open and what waits", async () => {
    const { station, officer, posts } = await open();
    await officer.says("今天有什么事");
    expect(officer.isTold("今天没有进行中的通知")).toBe("今天没有进行中的通知，也没有要您看的。");
    await posts("通知 全部：请自查。截止 明天18点");
    await posts("告知 密室：停水");
    await station.member("谜境密室-小白").says("收到");
    await station.member("大地网吧-小周").says("几点之前？");
    await officer.says("今日");
    expect(officer.isTold("进行中2条")).toBe(
      "进行中2条：\n【回执1】请自查：4家还差3家，截止11月24日（周二）18:00（星空网吧、蓝天网吧、大地网吧）\n【回执2】停水：告知，不用回复\n要您看的：\n有1条回复拿不准，或在问您，回「待审」看",
    );
  });

  test("场所 shows who speaks for a shop and where it stands, closed notices too", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 网吧：第一条");
    await station.member("星空网吧-李强").says("收到");
    await officer.says("关闭 1");
    officer.isTold("已关闭");
    await posts("通知 网吧：第二条");
    await officer.says("场所 星空");
    expect(officer.isTold("星空网吧")).toBe(
      [
        "星空网吧",
        "网吧",
        "群里的人：星空网吧-李强（网吧店主群）",
        "【回执2】今天14:01 第二条：没回",
        "【回执1】今天14:00 第一条：今天14:01回了收到（已关闭）",
      ].join("\n"),
    );
    await officer.says("场所 天堂");
    officer.isTold("没找到“天堂”是哪家");
  });
});

describe("the preview's care", () => {
  test("warns of a telephone number and of the same text again, counts the week and advises to merge", async () => {
    const { station, officer, posts } = await open();
    await posts("通知 密室：请自查");
    await posts("通知 密室：联系小王 13812345678");
    await officer.says("通知 密室：请自查！");
    const preview = officer.isTold("【预览】");
    expect(preview).toContain(
      "注意：今天14:00刚发过一样的内容（【回执1】），是不是重复了？确认再发一遍才回「发」",
    );
    expect(preview).toContain("注意：一小时内已发：密室逃脱经营者群2条，不急的话合并成一条，或稍后再发");
    expect(preview).toContain("这周已发：密室逃脱经营者群2条");
    expect(preview).not.toContain("手机");
    await officer.says("改 投诉人住3号楼502，电话13812345678");
    const second = officer.isTold("【预览】");
    expect(second).toContain("注意：有手机或电话号码");
    expect(second).toContain("像是写了投诉人、举报人是谁或住哪，请删掉再发");
    await station.clock.advance({ hours: 20 });
    await officer.says("通知 密室：请自查");
    expect(officer.isTold("【预览】")).not.toContain("注意");
  });
});

describe("别发了 and 发错了", () => {
  test("别发了 drops the draft, or takes back what has not left; it voids nothing that was posted", async () => {
    const { station, officer, posts } = await open();
    await officer.says("通知 密室：请自查");
    officer.isTold("预览");
    await officer.says("先别发");
    officer.isTold("已取消，没有发出");
    await officer.says("通知 密室：请自查");
    officer.isTold("预览");
    await officer.says("发");
    officer.isTold("1分钟后开始发");
    await officer.says("别发了");
    officer.isTold("【回执1】已撤回，没有发出");
    await posts("通知 密室：请自查");
    await officer.says("别发了");
    officer.isTold("没有可以撤的通知");
    await officer.says("发错了");
    officer.isTold("【回执2】已作废，不再统计");
    expect((await station.file(2)).notice.withdrawnAt).toBeDefined();
  });

  test("where the channel can, what is younger than two minutes is taken back, and what could not be is named", async () => {
    const { station, officer, posts } = await open();
    station.messenger.capabilities = { ...station.messenger.capabilities, recall: true };
    await posts("通知 全部：请自查");
    station.messenger.refuseRecallIn(station.street.roomOf("密室逃脱经营者群"));
    await officer.says("发错了");
    officer.isTold("【回执1】已作废，不再统计。正在撤回群里刚发的2条。");
    await station.clock.advance({ seconds: 10 });
    officer.isTold("【回执1】撤回了1条；“密室逃脱经营者群”没撤成，请说一声“【回执1】作废，不用回复”");
    expect(station.messenger.recalled).toHaveLength(1);
    const parts = Object.values((await station.file(1)).sheets).flatMap((sheet) => sheet.parts);
    expect(parts.map(({ recalledAt }) => recalledAt !== undefined)).toEqual([true, false]);
  });
});
