import { describe, expect, test } from "vitest";
import { noisy, redLeftBlueRight } from "../media/make-picture.ts";
import { type Opening, openStation, type Speaker, type Station } from "./support/station.ts";

const group = "网吧店主群";
const flats = "日租房经营者群";
const owner = "星空网吧-李强";
const cast = {
  [group]: { tag: "网吧", members: [owner, "蓝天网吧-老孙", "网鱼网咖-小周"] },
  [flats]: { tag: "日租房", members: ["星空公寓-阿珍", "302公寓-老钱"] },
};

/** Photos that differ. */
async function photo(seed = 1): Promise<Uint8Array> {
  const picture = seed % 2 === 0 ? redLeftBlueRight(320, 240) : noisy(200 + seed, 200);
  return new Uint8Array(await picture.jpeg().toBuffer());
}

interface Story {
  readonly station: Station;
  readonly officer: Speaker;
}

async function open(opening: Opening = {}): Promise<Story> {
  const station = await openStation(cast, opening);
  return { station, officer: await station.officer("张智军") };
}

async function befriend(station: Station, name: string): Promise<void> {
  station.street.befriend(name);
  await station.seeRooms();
}

/** Types a hazard and has it out; what is said on the way is taken as expected. */
async function sends({ station, officer }: Story, words: string, ...more: readonly string[]): Promise<void> {
  await officer.says(words);
  for (const one of [...more, "立即"]) await officer.says(one);
  await station.clock.advance({ minutes: 3 });
  station.overlook();
}

describe("what was found at a shop", () => {
  test("is shown before it is sent, goes to its group without its name, and to its owner with it", async () => {
    const { station, officer } = await open();
    await befriend(station, owner);
    await officer.sendsPicture(await photo());
    await officer.says("隐患 星空网吧：二楼通道堆物，灭火器过期。期限 3天");
    const preview = officer.isTold("【隐患预览】还没发");
    expect(preview).toContain("场所：星空网吧（网吧店主群）");
    expect(preview).toContain("1号：二楼通道堆物，灭火器过期");
    expect(preview).toContain("照片：1张（14:00）；不要就回「不带图」");
    expect(preview).toContain("期限：11月26日（周四）18:00");
    expect(preview).toContain("店主：同时私聊发给星空网吧-李强");
    expect(preview).toContain("1 隐名发群（现在选的） 2 点名发群 3 只发店主");
    expect(preview).toContain("【回执1】检查发现一家店：二楼通道堆物，灭火器过期。");
    await officer.says("发");
    officer.isTold("【回执1】1分钟后开始发，反悔回「撤」");
    station.expectNothingElse();
    await station.clock.advance({ minutes: 3 });
    station.member(owner).isTold("【回执1】星空网吧：二楼通道堆物，灭火器过期。");
    station.messenger.expectFile(station.street.contactOf(owner), "picture");
    expect(station.groupGets(group, "【回执1】检查发现一家店")).not.toContain("星空");
    station.groupGetsPicture(group);
    expect(officer.isTold("【回执1】已发到1个群。")).toContain("已私聊发给店主：“星空网吧-李强”");
    const { notice } = await station.file(1);
    expect(notice.recipients).toHaveLength(1);
  });

  test("is passed on by the officer, once, where nobody of the shop is a friend", async () => {
    const { station, officer } = await open();
    await officer.sendsPicture(await photo());
    await officer.says("隐患 星空网吧：二楼通道堆物");
    expect(officer.isTold("没写期限，要加回「改 期限 3天」")).toContain("发出时给您一份，请您转发给店主");
    await officer.says("立即");
    officer.isTold("【回执1】马上开始发");
    await station.clock.advance({ minutes: 1 });
    officer.isTold("【回执1】星空网吧没人是机器人好友，请把下面的转发给店主：");
    officer.isTold("【回执1】星空网吧：二楼通道堆物。");
    station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
    await station.clock.advance({ hours: 2 });
    station.groupGets(group, "检查发现一家店");
    station.groupGetsPicture(group);
    officer.isTold("【回执1】已发到1个群。");
  });

  test("is told how the digit says, and shown as it will stand before it goes", async () => {
    const { station, officer } = await open();
    await befriend(station, owner);
    await officer.says("隐患 星空网吧：二楼通道堆物。期限 3天");
    officer.isTold("检查发现一家店");
    await officer.says("2");
    expect(officer.isTold("2 点名发群（现在选的）")).toContain("【回执1】星空网吧：二楼通道堆物。");
    await officer.says("3");
    expect(officer.isTold("3 只发店主（现在选的）")).toContain("———店主看到的———");
    await officer.says("5");
    officer.isTold("请回 1（隐名发群）、2（点名发群）或 3（只发店主）");
    await officer.says("发");
    officer.isTold("【回执1】记下了，1分钟后告诉店主，反悔回「撤」。");
    await station.clock.advance({ minutes: 3 });
    station.member(owner).isTold("【回执1】星空网吧：二楼通道堆物。");
    officer.isTold("【回执1】已私聊发给店主：“星空网吧-李强”。");
    await station.clock.advance({ hours: 1 });
    await station.member(owner).whispers("收到，马上清");
    expect((await station.tally(1)).standings[0]?.hazard?.state).not.toBe("awaiting");
  });

  test("may be several items with a number each, in one message, and is taken back whole", async () => {
    const { station, officer } = await open();
    await befriend(station, owner);
    await officer.says("隐患 星空：①二楼通道堆物 ②灭火器过期，3具。期限 3天");
    station.overlook();
    await officer.says("1");
    station.overlook();
    await officer.says("改 ①二楼通道堆物 ②灭火器过期，3具 ③插座老化");
    station.overlook();
    await officer.says("取消");
    officer.isTold("已取消，没有发出。");
    await officer.says("隐患 星空网吧：①二楼通道堆物 ②灭火器过期，3具。期限 3天");
    expect(officer.isTold("1号：二楼通道堆物\n2号：灭火器过期，3具")).toContain(
      "②灭火器过期，3具。（编号2）",
    );
    await officer.says("发");
    officer.isTold("这条里有2处隐患，编号1、2，各算各的。");
    await officer.says("撤");
    officer.isTold("【回执1】已撤回，没有发出。");
    await station.clock.advance({ hours: 1 });
    expect((await station.file(2)).notice.withdrawnAt).toBeDefined();
    expect(
      station.store.store.book().inspections.checks.map(({ undoneAt }) => undoneAt !== undefined),
    ).toEqual([true]);
  });

  test("that fits several shops asks which; one of no shop says how to add it", async () => {
    const { officer } = await open();
    await officer.says("隐患 星空：二楼通道堆物");
    officer.isTold(/对得上“星空”的有2家[\s\S]*1 星空网吧[\s\S]*2 星空公寓/);
    await officer.says("2");
    officer.isTold("场所：星空公寓（日租房经营者群）");
    await officer.says("隐患 白云宾馆：无证上岗");
    officer.isTold("名单里没有叫“白云宾馆”的场所，没有记。");
    await officer.says("隐患 wywk：插座老化");
    officer.isTold("星空公寓那条隐患还没发。不要它、改记这条回 1；先留着它回 0");
    await officer.says("1");
    officer.isTold("场所：网鱼网咖（网吧店主群）");
  });

  test("of two shops, with two deadlines, or with somebody's ID number is refused with what to do instead", async () => {
    const { station, officer } = await open();
    await officer.says("隐患 蓝天网吧、星空网吧：二楼堆物");
    officer.isTold("隐患一次记一家。请分开发，例如「隐患 蓝天网吧：二楼通道堆物」。");
    await officer.says("隐患 星空网吧：①二楼堆物，期限3天 ②灭火器过期，期限5天");
    officer.isTold("只能共用一个期限");
    await officer.says("隐患 星空网吧：没登记，身份证号110101199003074592");
    officer.isTold("里面有身份证号，不能发到微信群里，也没有记下。请删掉号码，整条重发。");
    await officer.says("发");
    officer.isTold("");
    station.expectNothingElse();
  });

  test("keeps the optional words, never guessed, and they are changed one by one", async () => {
    const { station, officer } = await open();
    await officer.says(
      "隐患 星空网吧：二楼通道堆物，灭火器过期，等级 一般，类别 消防，来源 12345工单，同行 王敏，当场告知张老板，全群自查。期限 本周五",
    );
    const preview = officer.isTold("另记：等级一般，类别消防，来源12345工单，同行王敏，当场告知张老板");
    expect(preview).toContain("1号：二楼通道堆物，灭火器过期\n");
    expect(preview).toContain("期限：11月27日（周五）18:00");
    expect(preview).toContain("其他各家：请对照自查，查过回复“收到”。");
    await officer.says("改 等级 较大");
    expect(officer.isTold("等级较大")).toContain("来源12345工单");
    await officer.says("改 期限 2天");
    expect(officer.isTold("期限：11月25日（周三）18:00")).toContain("1号：二楼通道堆物，灭火器过期\n");
    await sends({ station, officer }, "改 二楼通道堆满纸箱");
    const [lead, others] = [await station.file(1), await station.file(2)];
    expect(lead.notice.hazard).toMatchObject({ grade: "较大", category: "消防", source: "12345工单" });
    expect(lead.notice.body).toBe("二楼通道堆满纸箱");
    expect(others.notice.ask).toBe("ack");
    expect(others.notice.recipients).toHaveLength(2);
  });

  test("of a shop in no group goes to its owner alone, by the officer's hand", async () => {
    const { station, officer } = await open();
    await station.addSites("宾馆", "白云宾馆");
    await officer.says("白云宾馆有隐患：消防通道锁闭。期限 今天20点");
    const preview = officer.isTold("场所：白云宾馆（不在任何群里）");
    expect(preview).toContain("这家没有群可发，只发店主");
    await officer.says("1");
    officer.isTold("这家不在任何群里，只能发店主。");
    await officer.says("发");
    officer.isTold("【回执1】记下了，1分钟后告诉店主");
    await station.clock.advance({ minutes: 2 });
    officer.isTold("白云宾馆没人是机器人好友");
    officer.isTold("【回执1】白云宾馆：消防通道锁闭。");
    await officer.says("未整改");
    officer.isTold("【回执1】白云宾馆：消防通道锁闭，还没回，期限11月23日（周一）20:00");
  });
});

describe("photos of what was found", () => {
  test("may come after the words: the preview is shown once more", async () => {
    const { station, officer } = await open();
    await officer.says("隐患 星空网吧：二楼通道堆物");
    officer.isTold("照片：没有，现在发来也能加上");
    await officer.sendsPicture(await photo());
    await officer.says("发");
    officer.isTold("又收到1张图片，已加上，还没发。");
    officer.isTold("照片：1张（14:00）");
    await officer.says("不带图");
    officer.isTold("照片：没有");
    station.expectNothingElse();
  });

  test("with a pause between them are asked about, and only those named go along", async () => {
    const { station, officer } = await open();
    await officer.sendsPicture(await photo(1));
    await officer.sendsPicture(await photo(3));
    await station.clock.advance({ minutes: 8 });
    await officer.sendsPicture(await photo(5));
    await officer.sendsPicture(await photo(7));
    await officer.says("隐患 星空网吧：二楼通道堆物");
    officer.isTold("共4张照片：1-2（14:00） 3-4（14:08），星空网吧用哪几张？回「1-2」这样的编号");
    await officer.says("发");
    officer.isTold("还没说用哪几张照片");
    await officer.says("3-9");
    officer.isTold("照片只有1到4号");
    await officer.says("3-4");
    officer.isTold("照片：2张（14:08）");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    expect((await station.file(1)).notice.media).toHaveLength(2);
  });

  test("taken for a shop whose hazard was not sent are not given to the next unasked", async () => {
    const { officer } = await open();
    await officer.sendsPicture(await photo(1));
    await officer.says("隐患 星空网吧：二楼通道堆物");
    officer.isTold("照片：1张");
    await officer.sendsPicture(await photo(3));
    await officer.says("隐患 蓝天网吧：灭火器过期");
    officer.isTold("星空网吧那条隐患还没发");
    await officer.says("1");
    officer.isTold("共2张照片：1（14:00） 2（14:00），蓝天网吧用哪几张？回「1」这样的编号");
    await officer.says("2");
    officer.isTold("照片：1张");
  });

  test("are all dropped by 不带图, or all taken", async () => {
    const { station, officer } = await open();
    await officer.sendsPicture(await photo(1));
    await station.clock.advance({ minutes: 6 });
    await officer.sendsPicture(await photo(3));
    await officer.says("隐患 星空网吧：二楼通道堆物");
    officer.isTold("用哪几张？");
    await officer.says("全部");
    officer.isTold("照片：2张（14:00、14:06）");
    await officer.says("全部");
    officer.isTold("现在没有等您选的照片。");
    await officer.says("不带图");
    officer.isTold("照片：没有");
  });
});

describe("hazards that are out", () => {
  test("are listed until they are done, shown one by one, and counted apart from notices", async () => {
    const story = await open();
    const { station, officer } = story;
    await befriend(station, owner);
    await sends(story, "隐患 星空网吧：二楼通道堆物。期限 3天");
    await sends(story, "隐患 蓝天网吧：灭火器过期");
    await station.member(owner).says("收到，马上清理");
    await officer.says("通知 网吧：今晚自查");
    await officer.says("立即");
    await station.clock.advance({ minutes: 3 });
    station.overlook();
    await officer.says("未整改");
    expect(officer.isTold("未整改2处：")).toContain(
      "【回执1】星空网吧：二楼通道堆物，说在改，期限11月26日（周四）18:00\n【回执2】蓝天网吧：灭火器过期，还没回，没写期限",
    );
    await officer.says("统计");
    expect(officer.isTold("隐患2处，回「未整改」看")).toContain("【回执3】");
    await officer.says("隐患 1");
    expect(officer.isTold("【回执1】星空网吧：二楼通道堆物")).toContain("店里：收到，马上清理");
    await officer.says("31");
    officer.isTold("没看懂");
    await station.member(owner).says("二楼通道已经清理好了");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
    await officer.says("待复查");
    officer.isTold("【回执1】星空网吧：二楼通道堆物，报了整改，待复查");
    await officer.says("场所 星空网吧");
    officer.isTold("二楼通道堆物：报了整改，待复查");
    await station.clock.advance({ days: 4 });
    station.overlook();
    await officer.says("未整改");
    officer.isTold("另有1处报了整改，回「待复查」看");
  });

  test("催 reminds the owner alone: in private, else in the group without his name", async () => {
    const story = await open();
    const { station, officer } = story;
    await befriend(station, owner);
    await sends(story, "隐患 星空网吧：二楼通道堆物。期限 3天");
    await sends(story, "隐患 蓝天网吧：灭火器过期。期限 3天");
    await officer.says("催 1");
    officer.isTold("【回执1】正私聊催星空网吧-李强。");
    await station.clock.advance({ minutes: 1 });
    station
      .member(owner)
      .isTold(
        "【回执1】星空网吧：二楼通道堆物，还没报整改。请在11月26日（周四）18:00前整改，改好后拍照发给我。",
      );
    await officer.says("催 2");
    officer.isTold("【回执2】店里没人是机器人好友，正在网吧店主群里催，不提店名。");
    await station.clock.advance({ minutes: 1 });
    expect(station.groupGets(group, "【回执2】提到的隐患还没报整改")).not.toContain("蓝天");
    await officer.says("催 2");
    officer.isTold("【回执2】刚催过");
  });

  test("作废 asks before it voids all items of a message, and tells whom to tell", async () => {
    const story = await open();
    const { station, officer } = story;
    await befriend(station, owner);
    await sends(story, "隐患 星空网吧：①二楼通道堆物 ②灭火器过期");
    await officer.says("作废 2");
    officer.isTold("【回执1】这条里有2个编号：1、2，作废就一起作废。");
    await officer.says("1");
    expect(officer.isTold("【回执1】")).toContain("私聊告诉过星空网吧-李强，请跟他说一声作废了。");
    await officer.says("未整改");
    officer.isTold("没有没整改的隐患。");
  });

  test("in a group by hand are handed to the officer as notices are", async () => {
    const { station, officer } = await open();
    await befriend(station, owner);
    await officer.says("手工 网吧");
    station.overlook();
    await officer.says("隐患 星空网吧：二楼通道堆物");
    officer.isTold("场所：星空网吧（网吧店主群，手工）");
    await officer.says("发");
    officer.isTold("手发 1");
    await station.clock.advance({ minutes: 2 });
    station.member(owner).isTold("【回执1】星空网吧");
    officer.isTold("【回执1】已私聊发给店主");
    await officer.says("手发 1");
    officer.isTold("网吧店主群");
    officer.isTold("【回执1】检查发现一家店");
    await officer.says("隐患 1");
    officer.isTold("要您转发：网吧店主群");
  });

  test("立即 hurries what waits, the owner too; 定时 is not for hazards", async () => {
    const { station, officer } = await open();
    await befriend(station, owner);
    await officer.says("隐患 星空网吧：二楼通道堆物");
    station.overlook();
    await officer.says("定时 明天9点");
    officer.isTold("隐患不能定时发");
    await officer.says("发");
    officer.isTold("1分钟后开始发");
    await officer.says("立即");
    officer.isTold("马上开始发");
    await station.clock.advance({ seconds: 30 });
    station.member(owner).isTold("【回执1】星空网吧");
    station.groupGets(group, "检查发现一家店");
    officer.isTold("已发到1个群");
    await officer.says("撤");
    officer.isTold("已经开始发，撤不回了");
  });

  test("survive a crash: nobody is told twice", async () => {
    const { station, officer } = await open();
    await befriend(station, owner);
    await officer.says("隐患 星空网吧：二楼通道堆物");
    await officer.says("发");
    station.overlook();
    await station.crash();
    await station.logIn();
    station.overlook();
    await station.clock.advance({ minutes: 5 });
    station.member(owner).isTold("【回执1】星空网吧");
    station.groupGets(group, "检查发现一家店");
    station.messenger.expectText(station.street.contactOf("张智军"), "已发到1个群");
  });

  test("of the clock reach the owner in private, the group without his name, and no group what it was not shown", async () => {
    const story = await open({ byTheClock: true });
    const { station } = story;
    await befriend(station, owner);
    await sends(story, "隐患 星空网吧：二楼通道堆物。期限 明天18点");
    await sends(story, "隐患 蓝天网吧：灭火器过期。期限 明天18点");
    await sends(story, "隐患 网鱼网咖：插座老化。期限 明天18点", "3");
    await station.clock.advance({ hours: 25 });
    const said = station.messenger
      .expectAnything()
      .flatMap(({ to, what }) => (what.kind === "text" ? [{ to, text: what.text }] : []));
    const inGroup = said.filter(({ to }) => to === station.street.roomOf(group)).map(({ text }) => text);
    expect(inGroup.length).toBeGreaterThan(0);
    expect(inGroup.join()).toContain("【回执2】提到的隐患还没报整改");
    expect(inGroup.join()).not.toMatch(/回执[13]】|星空|蓝天|网鱼|插座/);
    const toOwner = said.filter(({ to }) => to === station.street.contactOf(owner)).map(({ text }) => text);
    expect(toOwner.join()).toContain("【回执1】星空网吧：二楼通道堆物，还没报整改。");
    expect((await station.file(3)).notice.reminders).toEqual([]);
  });

  test("are corrected for an owner who is no friend by whoever passes it on", async () => {
    const story = await open();
    const { station, officer } = story;
    await sends(story, "隐患 星空网吧：二楼通道堆物");
    await officer.says("更正 1：是三楼");
    const line = "【回执1】星空网吧没人是机器人好友，请把下面的转发给店主：";
    expect(officer.isTold("更正1分钟后发到网吧店主群")).toContain(line);
    officer.isTold("【回执1更正】星空网吧：是三楼\n请按更正后的整改。");
    await station.clock.advance({ minutes: 2 });
    station.groupGets(group, "【回执1更正】是三楼");
    officer.isTold("【回执1】的更正已发到1个群");
    station.expectNothingElse();
  });

  test("are closed by a ruling only, and corrected only where they were shown", async () => {
    const story = await open();
    const { station, officer } = story;
    await befriend(station, owner);
    await sends(story, "隐患 星空网吧：二楼通道堆物");
    await sends(story, "隐患 蓝天网吧：灭火器过期", "3");
    await officer.says("关闭 1");
    officer.isTold("【回执1】是隐患，复查了才能销号：改好了回「通过 1」");
    await officer.says("更正 2：是三楼");
    officer.isTold("【回执2】没发群，不用更正");
    await officer.says("更正 1：是三楼。截止 明天18点");
    expect(officer.isTold("更正1分钟后发到网吧店主群")).toContain("同时私聊告诉星空网吧-李强，写明店名。");
    await station.clock.advance({ minutes: 2 });
    const words = "是三楼。\n整改期限改为11月24日（周二）18:00。\n";
    station.groupGets(group, `【回执1更正】${words}是您家的，请按更正后的整改；其他各家不用回复。`);
    station.member(owner).isTold(`【回执1更正】星空网吧：${words}请按更正后的整改。`);
    station.overlook();
    await officer.says("更正 1：星空网吧是四楼");
    officer.isTold("这句话里有店名“星空网吧”，会发到隐名的群里。还要发吗？1 发 0 不发");
    await officer.says("1");
    officer.isTold("更正1分钟后发到网吧店主群");
    await officer.says("撤");
    officer.isTold("【回执1】的更正已撤回，没有发出。");
    await station.clock.advance({ minutes: 5 });
    station.expectNothingElse();
    await officer.says("停 2");
    officer.isTold("【回执2】");
    await station.clock.advance({ minutes: 3 });
    station.overlook();
  });
});
