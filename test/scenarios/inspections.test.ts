import { describe, expect, test } from "vitest";
import { instantOf } from "../../src/zone.ts";
import { noisy } from "../media/make-picture.ts";
import { type Opening, openStation, type Speaker, type Station } from "./support/station.ts";

const group = "网吧店主群";
const flats = "日租房经营者群";
const owner = "星空网吧-李强";
const cast = {
  [group]: { tag: "网吧", members: [owner, "蓝天网吧-老孙", "网鱼网咖-小周"] },
  [flats]: { tag: "日租房", members: ["星空公寓-阿珍", "302公寓-老钱"] },
};

async function photo(seed: number): Promise<Uint8Array> {
  return new Uint8Array(
    await noisy(200 + seed, 200)
      .jpeg()
      .toBuffer(),
  );
}

interface Story {
  readonly station: Station;
  readonly officer: Speaker;
}

async function open(opening: Opening = {}): Promise<Story> {
  const station = await openStation(cast, opening);
  const officer = await station.officer("张智军");
  station.street.befriend(owner);
  await station.seeRooms();
  return { station, officer };
}

/** On a round: what was found at a shop is told to its owner; everything said is taken as expected. */
async function finds({ station, officer }: Story, words: string, seed?: number): Promise<void> {
  if (seed !== undefined) await officer.sendsPicture(await photo(seed));
  await officer.says(words);
  await officer.says("立即");
  await station.clock.advance({ minutes: 2 });
  station.overlook();
}

describe("a round of inspections", () => {
  test("tells owners at once, and the groups one sheet at its end", async () => {
    const story = await open();
    const { station, officer } = story;
    await officer.says("巡查开始");
    officer.isTold("好，14:00开始巡查。");
    await officer.says("巡查 蓝天 正常");
    officer.isTold("记下了：蓝天网吧正常，这次已查1家。");
    await officer.sendsPicture(await photo(1));
    await officer.says("隐患 星空网吧：二楼通道堆物。期限 3天");
    const preview = officer.isTold("先告诉店主，群里等「收工」一起发");
    expect(preview).toContain("———店主看到的———");
    await officer.says("发");
    officer.isTold("【回执1】记下了，1分钟后告诉店主，群里等「收工」一起发；反悔回「撤」。");
    await station.clock.advance({ minutes: 3 });
    station.member(owner).isTold("【回执1】星空网吧：二楼通道堆物。");
    station.messenger.expectFile(station.street.contactOf(owner), "picture");
    officer.isTold("【回执1】已私聊发给店主");
    await finds(story, "隐患 302：无消防器材。期限 2天", 3);
    await officer.says("收工");
    const sheet = officer.isTold("【收工预览】查了3家，2处隐患，群里还没发");
    expect(sheet).toContain(
      "———网吧店主群———\n【回执3】今天检查了2家，发现1处隐患：\n①一家店：二楼通道堆物（编号1）",
    );
    expect(sheet).toContain("———日租房经营者群———\n【回执3】今天检查了1家，发现1处隐患：");
    expect(sheet).toContain("（这个群只带照片1张）");
    station.expectNothingElse();
    await officer.says("发");
    officer.isTold("【回执3】1分钟后开始发");
    await station.clock.advance({ minutes: 3 });
    expect(station.groupGets(group, "①一家店：二楼通道堆物（编号1）")).toContain(
      "请在11月26日（周四）18:00前整改",
    );
    station.groupGetsPicture(group);
    station.groupGets(flats, "①一家店：无消防器材（编号2）");
    station.groupGetsPicture(flats);
    officer.isTold("【回执3】已发到2个群");
    await officer.says("收工");
    officer.isTold("现在没在巡查");
  });

  test("lets a shop answer on the sheet: a quote counts for its hazard", async () => {
    const story = await open();
    const { station, officer } = story;
    await officer.says("开始巡查");
    await finds(story, "隐患 蓝天网吧：灭火器过期。期限 3天");
    await finds(story, "隐患 星空网吧：二楼通道堆物。期限 3天");
    await officer.says("收工");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    const posted = station.messenger.arrived.find(
      ({ to, what }) =>
        to === station.street.roomOf(group) && what.kind === "text" && what.text.includes("今天检查了"),
    );
    station.overlook();
    const text = posted?.what.kind === "text" ? posted.what.text : "";
    const messageId = posted?.messageId ?? "";
    await station.member("蓝天网吧-老孙").says("灭火器已经换新的了", {
      quote: { text, name: "回执小助手", messageId },
    });
    await station.clock.advance({ minutes: 1 });
    station.overlook();
    await officer.says("待复查");
    expect(officer.isTold("【回执1】蓝天网吧：灭火器过期，报了整改，待复查")).not.toContain("星空");
  });

  test("keeps what was found together at one shop together: one line, its own numbers, answered in one go", async () => {
    const story = await open({ byTheClock: true });
    const { station, officer } = story;
    await officer.says("巡查开始");
    await finds(story, "隐患 星空网吧：①二楼通道堆物 ②灭火器过期。期限 3天", 1);
    await finds(story, "隐患 蓝天网吧：应急灯不亮。期限 3天", 3);
    await officer.says("收工");
    const preview = officer.isTold("【收工预览】查了2家，3处隐患");
    // Only owners heard of them so far.
    expect(preview).not.toMatch(/已发/u);
    expect(preview).toContain(
      "①一家店：二楼通道堆物（编号1）；灭火器过期（编号2）\n②一家店：应急灯不亮（编号3）",
    );
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.member(owner).says("都改好了");
    await station.member(owner).sendsPicture(await photo(4));
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
    const told = officer.isTold("【回执1】【回执2】星空网吧报整改，照片1张：“都改好了”");
    expect(told).toContain("1号 二楼通道堆物\n2号 灭火器过期");
    station.groupGets(group, "【回执1】【回执2】已收到照片，等民警复查。");
    await officer.says("通过 1");
    officer.isTold("【回执1】星空网吧复查通过，已销号。");
    await station.clock.advance({ minutes: 1 });
    station.groupGets(group, "【回执1】复查合格，感谢配合。");
    await officer.says("待复查");
    expect(officer.isTold("待复查1处")).toContain("【回执2】");
    station.expectNothingElse();
  });

  test("shows each hazard as it was chosen: named, or to its owner alone", async () => {
    const story = await open();
    const { station, officer } = story;
    await officer.says("巡查开始");
    station.overlook();
    await officer.says("隐患 蓝天网吧：灭火器过期");
    await officer.says("2");
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    await officer.says("隐患 星空网吧：二楼通道堆物");
    await officer.says("3");
    await officer.says("立即");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await officer.says("收工");
    const sheet = officer.isTold("【收工预览】查了2家，1处隐患");
    expect(sheet).toContain("①蓝天网吧：灭火器过期（编号1）");
    expect(sheet).not.toContain("星空");
    await officer.says("改 换个说法");
    officer.isTold("收工单是按各条隐患写的，改不了");
    await officer.says("取消");
    officer.isTold("已取消，没有发出");
    await officer.says("收工");
    officer.isTold("【收工预览】查了2家，1处隐患");
  });

  test("with nothing found ends in a word, and its checks are kept", async () => {
    const { station, officer } = await open();
    await officer.says("巡查开始");
    await officer.says("巡查开始");
    officer.isTold("好，14:00开始巡查");
    officer.isTold("今天14:00开始的巡查还没收工，已查0家");
    await officer.says("巡查 蓝天、网鱼 正常");
    officer.isTold("记下了：蓝天网吧、网鱼网咖正常，这次已查2家");
    await officer.says("检查302没问题，灭火器新换");
    officer.isTold("记下了：302公寓正常，这次已查3家");
    await officer.says("巡查 302 记错");
    officer.isTold("好，302公寓今天的检查不算了。");
    await officer.says("收工");
    officer.isTold("收工，查了2家，都正常，已记下，群里不发。");
    const { checks, rounds } = station.store.store.book().inspections;
    expect(checks.map(({ found, round, note }) => [found, round, note])).toEqual([
      ["normal", 1, undefined],
      ["normal", 1, undefined],
      ["normal", 1, "灭火器新换"],
    ]);
    expect(rounds[0]?.endedAt).toBeDefined();
  });

  test("is each officer's own", async () => {
    const story = await open();
    const { station, officer } = story;
    const colleague = await station.officer("王敏");
    await officer.says("巡查开始");
    await colleague.says("巡查开始");
    await officer.says("巡查 蓝天 正常");
    await colleague.says("巡查 网鱼 正常");
    expect(officer.isTold("开始巡查")).toBeDefined();
    officer.isTold("这次已查1家");
    colleague.isTold("开始巡查");
    colleague.isTold("记下了：网鱼网咖正常，这次已查1家");
    await finds({ station, officer: colleague }, "隐患 星空网吧：二楼通道堆物");
    await officer.says("收工");
    officer.isTold("收工，查了1家，都正常");
    await colleague.says("收工");
    colleague.isTold("【收工预览】查了2家，1处隐患");
  });

  test("that nobody ended is over at midnight, and he hears of it in the morning", async () => {
    const story = await open({ byTheClock: true });
    const { station, officer } = story;
    await officer.says("巡查开始");
    await finds(story, "隐患 星空网吧：二楼通道堆物");
    await station.clock.advance({ hours: 11 });
    expect(station.store.store.book().inspections.rounds[0]?.endedAt).toBe(instantOf(2026, 11, 24));
    station.messenger.expectAnything();
    await station.clock.advance({ hours: 8 });
    const told = station.messenger
      .expectAnything()
      .flatMap(({ what }) => (what.kind === "text" ? [what.text] : []));
    expect(
      told.filter((text) => text.includes("零点已自动结束：查了1家，1处隐患。要发群回「收工」")),
    ).toHaveLength(1);
    await officer.says("收工");
    officer.isTold("【收工预览】查了1家，1处隐患");
  });

  test("taken back on the way leaves nothing: neither hazard nor visit", async () => {
    const { station, officer } = await open();
    await officer.says("巡查开始");
    station.overlook();
    await officer.says("隐患 星空网吧：二楼通道堆物");
    await officer.says("发");
    station.overlook();
    await officer.says("撤");
    officer.isTold("【回执1】已撤回，没有发出。");
    await officer.says("收工");
    officer.isTold("收工了，这次没有记到检查。");
  });

  test("whose sheet was taken back can be shown anew", async () => {
    const story = await open();
    const { station, officer } = story;
    await officer.says("巡查开始");
    await finds(story, "隐患 星空网吧：二楼通道堆物");
    await officer.says("收工");
    await officer.says("发");
    station.overlook();
    await officer.says("撤");
    officer.isTold("【回执2】已撤回，没有发出。");
    await officer.says("收工");
    officer.isTold("【收工预览】查了1家，1处隐患");
  });

  test("does not end over a hazard that was not sent", async () => {
    const { station, officer } = await open();
    await officer.says("巡查开始");
    await officer.says("隐患 星空网吧：二楼通道堆物");
    station.overlook();
    await officer.says("收工");
    officer.isTold("星空网吧那条隐患还没发，先回「发」或「取消」，再回「收工」。");
  });
});

describe("visits", () => {
  test("count for 本季未查, on a round or not, found something or not", async () => {
    const story = await open();
    const { station, officer } = story;
    await officer.says("本季未查");
    officer.isTold("本季还没查的5家：\n网吧：星空网吧、蓝天网吧、网鱼网咖\n日租房：星空公寓、302公寓");
    await officer.says("检查蓝天 正常");
    officer.isTold("记下了：蓝天网吧正常。记错了打「巡查 蓝天网吧 记错」。");
    await finds(story, "隐患 星空网吧：二楼通道堆物");
    await officer.says("这个季度还没查的？");
    officer.isTold("本季还没查的3家：\n网吧：网鱼网咖\n日租房：星空公寓、302公寓");
    await officer.says("巡查 星空公寓、302公寓、网鱼 正常");
    station.overlook();
    await officer.says("本月没查的");
    officer.isTold("本月都查过了。");
  });

  test("without a result, or of no known shop, are asked back", async () => {
    const { officer } = await open();
    await officer.says("巡查 蓝天");
    officer.isTold("请写清蓝天查得怎样：没问题打「巡查 蓝天 正常」，有隐患打「隐患 蓝天：…」。");
    await officer.says("巡查 白云 正常");
    officer.isTold("名单里没有叫“白云”的场所，没有记");
    await officer.says("巡查 星空 正常");
    officer.isTold("对得上“星空”的有2家");
    await officer.says("1");
    officer.isTold("记下了：星空网吧正常。");
  });

  test("of another shop set photos apart: those taken before it are not given away unasked", async () => {
    const { officer } = await open();
    await officer.sendsPicture(await photo(1));
    await officer.says("巡查 蓝天 正常");
    officer.isTold("记下了");
    await officer.sendsPicture(await photo(3));
    await officer.says("隐患 星空网吧：二楼通道堆物");
    officer.isTold("共2张照片：1（14:00） 2（14:00），星空网吧用哪几张？");
    await officer.says("2");
    officer.isTold("照片：1张");
  });
});
