import { describe, expect, test } from "vitest";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { hourMs, instantOf, minuteMs } from "../../src/zone.ts";
import { type Opening, openStation, type Speaker, type Station } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "极速网吧-阿飞"] },
  日租房群: { tag: "日租房", members: ["云栖公寓-李姐"] },
};

interface Scene {
  readonly station: Station;
  readonly officer: Speaker;
  /** Up to an hour of a day of November, what is said meanwhile by itself (reminders …) taken as expected. */
  until(day: number, hour: number, minute?: number): Promise<void>;
  /** Everything officers are told up to then must be told in the story. */
  exactlyUntil(day: number, hour: number, minute?: number): Promise<void>;
}

/** Monday, 23 November 2026, 14:00: a notice goes to the cafés and is out. */
async function out(words: string, opening: Opening = {}): Promise<Scene> {
  const station = await openStation(cast, { byTheClock: true, ...opening });
  const officer = await station.officer("张智军");
  await officer.says(words);
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  const exactlyUntil = (day: number, hour: number, minute = 0): Promise<void> =>
    station.clock.advanceTo(instantOf(2026, 11, day, hour, minute) + 30_000);
  return {
    station,
    officer,
    exactlyUntil,
    async until(day, hour, minute = 0) {
      await exactlyUntil(day, hour, minute);
      station.overlook();
    },
  };
}

const dueTonight = "通知 网吧：请自查灭火器。截止 今天18点";

describe("at the deadline", () => {
  test("its officer is given whom to visit, street by street, what to post, and the list to print", async () => {
    const { station, officer, until, exactlyUntil } = await out(dueTonight);
    await station.store.store.update("directory", ({ directory }) => {
      const facts: Record<string, object> = {
        蓝天网吧: { address: "幸福路102号", person: "孙志强", phone: "13912345678" },
        极速网吧: { address: "幸福路9号" },
      };
      for (const site of Object.values(directory.sites)) Object.assign(site, facts[site.name]);
    });
    await station.addSites("网吧", "大地网吧");
    await station.member("星空网吧-李强").says("收到");
    await station.member("极速网吧-阿飞").says("几点之前？");
    await until(23, 17, 59);
    await exactlyUntil(23, 18);
    expect(officer.isTold("已到截止")).toBe(
      [
        "【回执1】请自查灭火器：已到截止（11月23日（周一）18:00），应回3家，还差2家，请上门或打电话：",
        "1 极速网吧，幸福路9号（待审：“几点之前？”）",
        "2 蓝天网吧，幸福路102号，孙志强 139****5678（没回）",
        "发到“网吧店主群”，复制这句：",
        "【回执1】还有1家没回，请抽空回个“收到”。已回的不用理会。",
        "走访名单的表格发给您，可以打印。里面有店家的名字和原话，请不要发到群里。",
      ].join("\n"),
    );
    const file = station.messenger.expectFile(station.street.contactOf("张智军"), "file");
    const [sheet] = await readSpreadsheet(Buffer.from(file), "xlsx");
    expect(sheet?.rows[1]).toEqual("序号 场所名称 地址 负责人 电话 群 情况 原话 上门结果 签字".split(" "));
    expect(sheet?.rows[3]?.slice(0, 8)).toEqual([
      "2",
      "蓝天网吧",
      "幸福路102号",
      "孙志强",
      "139****5678",
      "网吧店主群",
      "没回",
      "",
    ]);
    await exactlyUntil(23, 20, 59);
    station.expectNothingElse();
    const { notice } = await station.file(1);
    expect(notice.escalations?.map(({ to, sites }) => [to, sites.length])).toEqual([["holder", 2]]);
  });

  test("nobody is missing: one line and nothing else", async () => {
    const { station, officer, exactlyUntil } = await out(dueTonight);
    for (const name of ["星空网吧-李强", "蓝天网吧-老孙", "极速网吧-阿飞"])
      await station.member(name).says("收到");
    await exactlyUntil(23, 20, 59);
    expect(officer.isTold("【回执1】")).toBe("【回执1】全部回复，已到截止");
    station.expectNothingElse();
  });

  test("nobody named one: it is told at 18:00 of the next workday, and worded so", async () => {
    const { station, officer, until, exactlyUntil } = await out("通知 网吧：请自查灭火器");
    await station.member("星空网吧-李强").says("收到");
    await until(24, 17, 59);
    await exactlyUntil(24, 18);
    officer.isTold("请自查灭火器：到期（没写截止，按11月24日（周二）18:00算），应回3家，还差2家");
    station.messenger.expectFile(station.street.contactOf("张智军"), "file");
    station.expectNothingElse();
  });

  test("a 告知 has none", async () => {
    const { station, exactlyUntil } = await out("告知 网吧：周六停电");
    await exactlyUntil(24, 20);
    station.messenger.expectAnything();
    const { notice } = await station.file(1);
    expect(notice.escalations).toBeUndefined();
  });

  test("one closed before is told of no more", async () => {
    const { station, officer, exactlyUntil } = await out(dueTonight);
    await officer.says("关闭 1");
    station.overlook();
    await exactlyUntil(23, 20);
    station.expectNothingElse();
  });

  test("that passes in the night is told at 08:00", async () => {
    const { station, officer, until, exactlyUntil } = await out("通知 网吧：请自查灭火器。截止 今天22点");
    await until(23, 21);
    await exactlyUntil(24, 7, 59);
    station.expectNothingElse();
    await exactlyUntil(24, 8);
    officer.isTold("已到截止（11月23日（周一）22:00）");
    station.overlook();
  });

  test("at nine in the evening is told at nine", async () => {
    const { station, officer, until, exactlyUntil } = await out("通知 网吧：请自查灭火器。截止 今天21点");
    await until(23, 20, 59);
    await exactlyUntil(23, 21);
    officer.isTold("已到截止");
    station.overlook();
  });

  test("two at the same time are one word and one file", async () => {
    const { station, officer, until, exactlyUntil } = await out(dueTonight);
    await officer.says("通知 日租房：请登记住客。截止 今天18点");
    await officer.says("立即");
    await until(23, 17, 59);
    await exactlyUntil(23, 18);
    const told = officer.isTold("【回执1】请自查灭火器：已到截止");
    expect(told).toContain("【回执2】请登记住客：已到截止");
    const file = station.messenger.expectFile(station.street.contactOf("张智军"), "file");
    expect((await readSpreadsheet(Buffer.from(file), "xlsx")).map(({ name }) => name)).toEqual([
      "走访1",
      "走访2",
    ]);
    station.expectNothingElse();
  });

  test("moved by a correction is told again at the new one", async () => {
    const { station, officer, until, exactlyUntil } = await out(dueTonight);
    await until(23, 19);
    await officer.says("更正 1：截止 明天12点");
    await until(24, 11, 59);
    await exactlyUntil(24, 12);
    officer.isTold("已到截止（11月24日（周二）12:00）");
    station.messenger.expectFile(station.street.contactOf("张智军"), "file");
    station.expectNothingElse();
  });
});

describe("what could not be heard", () => {
  test("makes nobody late: who answers in the time made up for is not late, who answers after it is", async () => {
    const { station, officer, until, exactlyUntil } = await out(dueTonight);
    await until(23, 16);
    await station.logOut();
    await station.clock.advance({ hours: 1 });
    await station.logIn();
    const now = station.clock.now();
    station.missed(now - hourMs, now);
    await until(23, 18, 30);
    await station.member("星空网吧-李强").says("收到");
    expect(station.names((await station.tally(1)).late)).toEqual([]);
    await until(23, 18, 59);
    await exactlyUntil(23, 19);
    officer.isTold("已到截止（11月23日（周一）18:00，中间断线，顺延到今天19:00），应回3家，还差2家");
    station.overlook();
    await station.member("蓝天网吧-老孙").says("收到");
    const tally = await station.tally(1);
    expect(station.names(tally.late)).toEqual(["蓝天网吧"]);
    expect(station.names(tally.acknowledged)).toEqual(["星空网吧", "蓝天网吧"].sort());
  });

  test("nothing is told while nobody is logged in, and after a gap five minutes are waited", async () => {
    const { station, officer, until, exactlyUntil } = await out(dueTonight);
    await until(23, 17, 58);
    await station.logOut();
    await exactlyUntil(23, 18, 30);
    station.expectNothingElse();
    await station.logIn();
    station.missed(instantOf(2026, 11, 23, 17, 58), instantOf(2026, 11, 23, 18, 30));
    await station.settle();
    station.overlook();
    await exactlyUntil(23, 18, 34);
    await station.member("星空网吧-李强").says("收到");
    station.expectNothingElse();
    await exactlyUntil(23, 18, 35);
    officer.isTold("还差2家");
    station.overlook();
  });

  test("the program did not run over the deadline: nobody is late for that, and it is made good for", async () => {
    const { station, officer, until, exactlyUntil } = await out(dueTonight);
    await until(23, 16);
    await station.crash();
    await station.clock.advance({ hours: 3 });
    await station.logIn();
    await exactlyUntil(23, 19, 30);
    station.expectNothingElse();
    await station.member("星空网吧-李强").says("收到");
    expect(station.names((await station.tally(1)).late)).toEqual([]);
    await until(23, 20, 50);
    await exactlyUntil(24, 8, 5);
    officer.isTold(/顺延到昨天21:\d\d），应回3家，还差2家/u);
    station.overlook();
  });

  test("a crash just after it was told does not tell it again", async () => {
    const { station, until, exactlyUntil } = await out(dueTonight);
    await until(23, 18);
    await station.crash();
    await station.logIn();
    await exactlyUntil(23, 20, 50);
    station.expectNothingElse();
  });

  test("where people post, nobody has to be logged in", async () => {
    const { station, officer, until, exactlyUntil } = await out(dueTonight);
    await officer.says("手工 网吧店主群");
    await until(23, 17);
    await station.logOut();
    await exactlyUntil(23, 18, 10);
    expect((await station.file(1)).notice.escalations).toHaveLength(1);
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold("已到截止");
    station.overlook();
  });
});

describe("three days after the deadline", () => {
  const withLeader = async (): Promise<Scene & { readonly leader: Speaker }> => {
    const scene = await out(dueTonight);
    const leader = await scene.station.officer("王所");
    await scene.station.store.store.update("directory", ({ directory }) => {
      const found = Object.values(directory.officers).find(({ name }) => name === "王所");
      if (found) directory.leader = found.id;
    });
    return { ...scene, leader };
  };

  test("the 所领导 is given the list once, and who looks after it hears that", async () => {
    const { station, officer, leader, until, exactlyUntil } = await withLeader();
    await station.member("星空网吧-李强").says("收到");
    await until(26, 17, 59);
    await exactlyUntil(26, 18);
    expect(leader.isTold("请您过问")).toMatch(
      /^请您过问：张智军负责的【回执1】请自查灭火器：已到截止（11月23日（周一）18:00），应回3家，还差2家，请上门或打电话：\n1 /u,
    );
    station.messenger.expectFile(station.street.contactOf("王所"), "file");
    officer.isTold("【回执1】过了截止3天，还差2家，名单已发给王所。");
    await exactlyUntil(26, 20);
    station.expectNothingElse();
    const { notice } = await station.file(1);
    expect(notice.escalations?.map(({ to }) => to)).toEqual(["holder", "leader"]);
  });

  test("nobody is missing any more: he hears nothing", async () => {
    const { station, until, exactlyUntil } = await withLeader();
    await until(24, 12);
    for (const name of ["星空网吧-李强", "蓝天网吧-老孙", "极速网吧-阿飞"])
      await station.member(name).says("收到");
    await until(26, 17, 59);
    await exactlyUntil(26, 20);
    station.expectNothingElse();
  });

  test("none is named: nobody else hears of it", async () => {
    const { station, until, exactlyUntil } = await out(dueTonight);
    await until(26, 17, 59);
    await exactlyUntil(26, 20);
    station.expectNothingElse();
  });
});

test("a late 收到 counts, and is marked late", async () => {
  const { station, officer, until } = await out(dueTonight);
  await until(23, 19);
  await station.member("星空网吧-李强").says("收到");
  await officer.says("统计 1");
  expect(officer.isTold("应回3家，已回1家")).toContain("迟回1家");
  expect(station.clock.now() - instantOf(2026, 11, 23, 18)).toBeGreaterThan(minuteMs);
});

/** A hazard found on Monday at 14:00 that is to be gone by 18:00, posted without its name. */
async function hazardOut(): Promise<{ readonly station: Station; readonly officer: Speaker }> {
  const station = await openStation(cast, { byTheClock: true });
  const officer = await station.officer("张智军");
  await officer.says("隐患 星空网吧：二楼通道堆物。期限 今天18点");
  await officer.says("立即");
  await station.clock.advance({ minutes: 3 });
  station.overlook();
  await station.clock.advanceTo(instantOf(2026, 11, 23, 17, 0));
  station.overlook();
  return { station, officer };
}

describe("a hazard at its deadline", () => {
  test("acknowledged but not fixed: its officer is told that it is overdue, and whom to visit", async () => {
    const { station, officer } = await hazardOut();
    await station.member("星空网吧-李强").says("收到");
    await station.clock.advanceTo(instantOf(2026, 11, 23, 17, 50));
    station.overlook();
    await station.clock.advanceTo(instantOf(2026, 11, 23, 18, 1));
    const told = officer.isTold("逾期未整改（11月23日（周一）18:00），请上门或打电话：");
    expect(told).toContain("1 星空网吧（收到了，还没改：“收到”）");
    expect(told).toContain("发到“网吧店主群”，复制这句：\n【回执1】整改期限已过");
    station.messenger.expectFile(station.street.contactOf("张智军"), "file");
    station.expectNothingElse();
  });

  test("said to be gone: it waits for an officer, and nobody is to be visited", async () => {
    const { station, officer } = await hazardOut();
    await station.member("星空网吧-李强").says("已整改");
    await station.clock.advanceTo(instantOf(2026, 11, 23, 17, 50));
    station.overlook();
    await station.clock.advanceTo(instantOf(2026, 11, 23, 18, 1));
    expect(officer.isTold("【回执1】")).toBe("【回执1】到期限了，店家已报整改，等您复查");
    station.expectNothingElse();
  });
});
