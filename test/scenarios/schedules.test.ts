import { describe, expect, test } from "vitest";
import { addTips } from "../../src/schedules/columns.ts";
import { isWorkday } from "../../src/workdays.ts";
import { dayMs, instantOf, startOfDay } from "../../src/zone.ts";
import { openScene, type Scene } from "./support/broadcast.ts";
import type { Opening } from "./support/station.ts";

/** Monday, 23 November 2026, 14:00 unless said otherwise; the clock is looked at every minute. */
const open = (opening: Opening = {}): Promise<Scene> => openScene({ byTheClock: true, ...opening });
const at = (day: number, hour: number, minute = 0): number => instantOf(2026, 11, day, hour, minute);

/** Time passes; each workday's digest is heard on the way. */
async function until({ station, officer }: Scene, instant: number): Promise<void> {
  for (let day = startOfDay(station.clock.now()); day < instant; day += dayMs) {
    const digest = day + 8.5 * 3_600_000;
    if (digest <= station.clock.now() || digest >= instant || !isWorkday(day)) continue;
    await station.clock.advanceTo(digest + 30_000);
    officer.isTold("早上好");
  }
  await station.clock.advanceTo(instant);
}

/** He is shown a notice to the internet cafés. */
async function drafted(words = "告知 网吧：请自查灭火器", opening: Opening = {}): Promise<Scene> {
  const scene = await open(opening);
  await scene.officer.says(words);
  scene.officer.isTold("【预览】");
  return scene;
}

/** The column 防诈 with so many tips. */
async function withColumn(tips: number, opening: Opening = {}): Promise<Scene> {
  const scene = await open(opening);
  await scene.station.store.store.update("directory", (book) => {
    addTips(
      book,
      "防诈",
      Array.from({ length: tips }, (_, index) => `第${index + 1}招：先核实再转账。`),
      scene.station.clock.now(),
    );
  });
  return scene;
}

describe("定时, once", () => {
  test("a draft goes out at the time named, and not before", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("定时 周五9点");
    officer.isTold(
      "【回执1】定在11月27日（周五）09:00发。不发了回「取消 1」，等不及回「立即」，都定了什么回「定时列表」。",
    );
    await until(scene, at(27, 8, 59));
    station.expectNothingElse();
    await until(scene, at(27, 9, 1));
    station.groupGets("网吧店主群", "请自查灭火器");
    expect(officer.isTold("已发到")).toBe("【回执1】“请自查灭火器”已发到1个群。");
    expect((await station.file(1)).notice.scheduledFor).toBe(at(27, 9));
  });

  test("may stand in the announcement itself, on a line of its own; the preview says it, 发 settles it", async () => {
    const scene = await open();
    const { station, officer } = scene;
    await officer.says("告知 网吧：定时检查灭火器\n定时 明早8点半");
    expect(officer.isTold("【预览】")).toMatch(
      /定时：11月24日（周二）08:30发[\s\S]*定时检查灭火器[\s\S]*「发」定下来/u,
    );
    await officer.says("改 定时 明早9点");
    officer.isTold("定时：11月24日（周二）09:00发");
    await officer.says("发");
    officer.isTold("【回执1】定在11月24日（周二）09:00发");
    await until(scene, at(24, 9, 1));
    expect(station.groupGets("网吧店主群", "定时检查灭火器")).not.toContain("8点半");
    officer.isTold("已发到1个群");
  });

  test.each([
    ["撤", "【回执1】已撤回，没有发出"],
    ["取消 1", "【回执1】的定时已取消，不发了"],
    ["作废 1", "【回执1】已作废，没有发到任何群"],
  ])("is taken back with %s until then", async (words, told) => {
    const scene = await drafted();
    const { officer } = scene;
    await officer.says("定时 明早9点");
    officer.isTold("定在11月24日（周二）09:00发");
    await until(scene, at(24, 8, 58));
    await officer.says(words);
    officer.isTold(told);
    await until(scene, at(24, 10));
  });

  test("is listed by 定时列表 and 今日 while it waits", async () => {
    const { officer } = await drafted();
    await officer.says("定时列表");
    officer.isTold("没有定时要发的");
    await officer.says("定时 周五9点");
    officer.isTold("定在");
    await officer.says("定时列表");
    officer.isTold(
      /定时要发的1件：\n【回执1】11月27日（周五）09:00发：请自查灭火器\n【回执1】不发了回「取消 1」/u,
    );
    await officer.says("今日");
    officer.isTold("【回执1】请自查灭火器：11月27日09:00发");
  });

  test("in the night it asks: then, or in the morning", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("定时 今晚11点");
    officer.isTold("今天23:00是休息时段。1 就那时发 2 改到明天08:00 0 先不定");
    await officer.says("2");
    officer.isTold("定在11月24日（周二）08:00发");
    await officer.says("告知 密室：请自查电线");
    officer.isTold("【预览】");
    await officer.says("定时 今晚11点");
    officer.isTold("1 就那时发");
    await officer.says("1");
    officer.isTold("【回执2】定在11月23日（周一）23:00发");
    await until(scene, at(23, 23, 2));
    station.groupGets("密室逃脱经营者群", "请自查电线");
    officer.isTold("【回执2】“请自查电线”已发到1个群");
    await until(scene, at(24, 8, 2));
    station.groupGets("网吧店主群", "请自查灭火器");
    officer.isTold("【回执1】“请自查灭火器”已发到1个群");
  });

  test("a deadline before it is refused, and so is a time that has passed", async () => {
    const { officer } = await drafted("通知 网吧：请自查。截止 明天18点");
    await officer.says("定时 周五9点");
    officer.isTold("截止11月24日（周二）18:00早于发送时间11月27日（周五）09:00");
    await officer.says("定时 今天9点");
    officer.isTold("已经过了");
    await officer.says("定时 周五");
    officer.isTold("没写几点");
    await officer.says("取消");
    officer.isTold("已取消，没有发出");
  });

  test("立即 sends it now instead", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("定时 周五9点");
    officer.isTold("定在");
    await officer.says("立即");
    officer.isTold("【回执1】马上开始发");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "请自查灭火器");
    officer.isTold("已发到1个群");
    await until(scene, at(27, 9, 30));
  });

  test("missed for less than two hours it is sent late, once", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("定时 周五9点");
    officer.isTold("定在");
    await until(scene, at(27, 8, 31));
    await station.crash();
    await station.clock.advanceTo(at(27, 10, 30));
    await station.logIn();
    await station.clock.advanceTo(at(27, 10, 32));
    station.groupGets("网吧店主群", "请自查灭火器");
    officer.isTold("已发到1个群");
    await station.crash();
    await station.logIn();
    await station.clock.advanceTo(at(27, 13));
  });

  test("missed for longer it is stopped, and he is told what to type", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("定时 周五9点");
    officer.isTold("定在");
    await until(scene, at(27, 8, 31));
    await station.logOut();
    await station.clock.advanceTo(at(27, 12));
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold(
      "【回执1】“请自查灭火器”定在今天09:00发，那时机器人没在线，到现在过了两小时，没有发。现在发回「重发 1」，不发了回「作废 1」。",
    );
    await officer.says("重发 1");
    officer.isTold("正在补发1条");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "请自查灭火器");
    officer.isTold("已发到1个群");
  });

  test("where people post themselves he is given the words when it is time, once, also after a restart in the same minute", async () => {
    const scene = await drafted("告知 网吧、密室：请自查灭火器");
    const { station, officer } = scene;
    await officer.says("手工 网吧店主群");
    officer.isTold("改为手工");
    await officer.says("定时 明早9点");
    officer.isTold(/定在11月24日（周二）09:00发[\s\S]*“网吧店主群”要您手工转发，到时候我把文字和图片发给您/u);
    await until(scene, at(24, 9));
    officer.isTold(/【回执1】请转发到：网吧店主群。[\s\S]*发好回「已发 1 网吧店主群」/u);
    await station.crash();
    await station.logIn();
    await station.clock.advanceTo(at(24, 9, 3));
    officer.isTold("【回执1】请自查灭火器");
    station.groupGets("密室逃脱经营者群", "请自查灭火器");
    officer.isTold("要您手工转发：“网吧店主群”");
  });
});

test("发 once more says when a scheduled notice goes, not how many seconds are left", async () => {
  const { officer } = await drafted();
  await officer.says("定时 周五9点");
  officer.isTold("定在11月27日（周五）09:00发");
  await officer.says("发");
  officer.isTold("【回执1】定在11月27日（周五）09:00发");
});

test("stopped and let go again it keeps its time", async () => {
  const scene = await drafted();
  const { station, officer } = scene;
  await officer.says("定时 明早9点");
  officer.isTold("定在");
  await officer.says("停 1");
  officer.isTold("【回执1】已停");
  await officer.says("重发 1");
  officer.isTold("【回执1】仍定在11月24日（周二）09:00发");
  await until(scene, at(24, 9, 1));
  station.groupGets("网吧店主群", "请自查灭火器");
  officer.isTold("已发到1个群");
});

test("handed to a colleague it is his to hear of", async () => {
  const scene = await drafted();
  const { station, officer } = scene;
  const colleague = await station.officer("李芳");
  await officer.says("定时 今天16点");
  officer.isTold("定在");
  await officer.says("交接 1 给 李芳");
  station.overlook();
  await until(scene, at(23, 16, 1));
  station.groupGets("网吧店主群", "请自查灭火器");
  colleague.isTold("【回执1】“请自查灭火器”已发到1个群");
  station.overlook();
});

test("its deadline over before it could go, it is stopped and he is told", async () => {
  const scene = await drafted("通知 网吧：请自查。截止 今天17点");
  const { station, officer } = scene;
  await officer.says("定时 今天16点");
  officer.isTold("定在");
  await station.logOut();
  await station.clock.advanceTo(at(23, 17, 30));
  await station.logIn();
  await station.clock.advance({ minutes: 2 });
  officer.isTold("【回执1】“请自查”定在今天16:00发，轮到发时截止时间已经过了，没有发。还要发回「重发 1」");
});

describe("定时, again and again", () => {
  test("每周一9点 publishes it each time under a number of its own, which he looks after", async () => {
    const scene = await drafted("通知 网吧：请自查灭火器", { start: at(2, 14) });
    const { station, officer } = scene;
    await officer.says("每周一9点");
    officer.isTold(
      /好，定时1：每周一09:00发。接着5次：11月9日（周一）、11月16日（周一）、11月23日（周一）、11月30日（周一）、12月7日（周一）。\n停一停回「暂停 定时1」/u,
    );
    for (const [number, day] of [9, 16].entries()) {
      await until(scene, at(day, 9, 1));
      station.groupGets("网吧店主群", `【回执${number + 1}】请自查灭火器`);
      officer.isTold(`【回执${number + 1}】“请自查灭火器”已发到1个群，共1家应回复。`);
      await station.member("星空网吧-李强").says("收到");
      await officer.says(`关闭 ${number + 1}`);
      officer.isTold("已关闭");
    }
    expect((await station.file(2)).notice.createdBy).toBe((await station.file(1)).notice.createdBy);
  });

  test.each(["通知 网吧：请自查灭火器\n每周一9点", "每周一9点 通知 网吧：请自查灭火器"])(
    "%j is shown as one that comes again, and is made so by 发",
    async (words) => {
      const { officer } = await (async () => {
        const scene = await open();
        await scene.officer.says(words);
        return scene;
      })();
      officer.isTold(/^【预览】[\s\S]*定时：每周一09:00发，接着5次/u);
      await officer.says("发");
      officer.isTold("好，定时1：每周一09:00发。");
    },
  );

  test("暂停 1, 恢复 1 and 跳过 1 mean the schedule where no notice has that number", async () => {
    const { officer } = await drafted();
    await officer.says("每天9点");
    officer.isTold("定时1");
    await officer.says("暂停 1");
    officer.isTold("定时1已暂停");
    await officer.says("恢复 1");
    officer.isTold("定时1恢复了");
    await officer.says("跳过 1");
    officer.isTold("那次不发了");
    await officer.says("跳过 2");
    officer.isTold("没有定时2");
    await officer.says("暂停 2");
    officer.isTold("没有");
  });

  test("暂停 1 with a notice 1 under way asks which, unless schedules were listed last", async () => {
    const { station, officer } = await drafted("通知 网吧：请自查灭火器");
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
    await officer.says("告知 网吧：请自查电线");
    officer.isTold("【预览】");
    await officer.says("每天9点");
    officer.isTold("定时1");
    await officer.says("暂停 1");
    officer.isTold("有定时1，也有【回执1】。停定时回「暂停 定时1」，停通知回「停 1」。");
    await officer.says("跳过 1");
    officer.isTold("那次不发了");
    await officer.says("定时列表");
    officer.isTold("定时要发的");
    await officer.says("暂停 1");
    officer.isTold("定时1已暂停");
  });

  test("定时列表 and 定时 1 show it with its next times", async () => {
    const { officer } = await drafted();
    await officer.says("定时 每个工作日9点");
    officer.isTold("定时1：每个工作日09:00发");
    await officer.says("定时列表");
    officer.isTold(/定时1 每个工作日09:00，请自查灭火器→网吧店主群，下次明天09:00\n看接着五次回「定时1」/u);
    await officer.says("定时1");
    officer.isTold(
      "接着5次：11月24日（周二）09:00、11月25日（周三）09:00、11月26日（周四）09:00、11月27日（周五）09:00、11月30日（周一）09:00",
    );
    await officer.says("今日");
    officer.isTold("没有进行中的通知");
    await officer.says("定时 7");
    officer.isTold("没有定时7");
  });

  test("暂停 holds it, and 恢复 goes on with the next time, not with what was left out", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("每天9点");
    officer.isTold("定时1：每天09:00发");
    await officer.says("暂停 定时1");
    officer.isTold("定时1已暂停");
    await until(scene, at(25, 9, 30));
    await officer.says("恢复 定时1");
    officer.isTold("定时1恢复了，下次明天09:00发");
    await until(scene, at(25, 20));
    station.expectNothingElse();
    await until(scene, at(26, 9, 1));
    station.groupGets("网吧店主群", "【回执1】请自查灭火器");
    officer.isTold("已发到1个群");
  });

  test("跳过 leaves out one time, 取消 ends it", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("每天9点");
    officer.isTold("定时1：每天09:00发");
    await officer.says("跳过 定时1");
    officer.isTold("定时1的11月24日（周二）09:00那次不发了，再下次11月25日（周三）09:00。");
    await officer.says("跳过 定时1");
    officer.isTold("已经跳过了");
    await until(scene, at(25, 8));
    station.expectNothingElse();
    await until(scene, at(25, 9, 1));
    station.groupGets("网吧店主群", "【回执1】请自查灭火器");
    officer.isTold("已发到1个群");
    await officer.says("取消 定时1");
    officer.isTold("定时1取消了，以后不再发");
    await until(scene, at(28, 12));
  });

  test("never twice, also after a restart within the same minute", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("每天9点");
    officer.isTold("定时1");
    await until(scene, at(24, 9));
    station.groupGets("网吧店主群", "【回执1】请自查灭火器");
    await station.crash();
    await station.logIn();
    await station.clock.advanceTo(at(24, 9, 30));
    officer.isTold("已发到1个群");
    expect(station.store.store.book().directory.next.notice).toBe(2);
  });

  test("missed while the bot was down: late once within two hours, else left out and told; of several only the newest", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("每天9点");
    officer.isTold("定时1");
    await until(scene, at(23, 20));
    await station.crash();
    await station.clock.advanceTo(at(26, 10, 30));
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    station.groupGets("网吧店主群", "【回执1】请自查灭火器");
    officer.isTold("机器人又登录了");
    officer.isTold("已发到1个群");
    await until(scene, at(26, 20));
    await station.crash();
    await station.clock.advanceTo(at(27, 13));
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold(
      "定时1（请自查灭火器）今天09:00那次没有发：那时机器人没在线，已经过了两小时。下次明天09:00。",
    );
    expect(station.store.store.book().schedules.series[1]?.occurrences.map(({ became }) => became)).toEqual([
      "published",
      "missed",
    ]);
  });

  test("in the night it asks, and keeps the days he named", async () => {
    const { officer } = await drafted();
    await officer.says("每周五23点");
    officer.isTold("每周五23:00是休息时段。1 就那时发 2 改成每周五08:00 0 先不定");
    await officer.says("2");
    officer.isTold("定时1：每周五08:00发");
  });

  test("with a fixed deadline it is refused", async () => {
    const { officer } = await drafted("通知 网吧：请自查。截止 明天18点");
    await officer.says("每周一9点");
    officer.isTold("不能带固定的截止时间");
    await officer.says("改 截止 无");
    officer.isTold("【预览】");
    await officer.says("每周一9点");
    officer.isTold("定时1：每周一09:00发");
  });

  test("where people post themselves he is given the words each time, without any session", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("全部手工");
    officer.isTold("改为手工");
    await officer.says("每天9点");
    officer.isTold(/定时1[\s\S]*到时候我把文字和图片发给您/u);
    await until(scene, at(24, 8, 40));
    await station.logOut();
    await station.clock.advanceTo(at(24, 9, 1));
    await station.logIn();
    await station.clock.advance({ minutes: 1 });
    officer.isTold("【回执1】请转发到：网吧店主群。");
    officer.isTold("【回执1】请自查灭火器");
    expect(await station.states(1, "网吧店主群")).toEqual(["queued"]);
  });

  test("a colleague who may use the groups can pause it, and its creator hears of it", async () => {
    const scene = await drafted();
    const { station, officer } = scene;
    await officer.says("每天9点");
    officer.isTold("定时1");
    const colleague = await station.officer("李芳");
    await colleague.says("定时1暂停");
    colleague.isTold("定时1已暂停");
    officer.isTold("李芳暂停了您的定时1（请自查灭火器）。");
    const other = await station.officer("王刚");
    await station.limit("王刚", "密室");
    await other.says("取消 定时1");
    other.isTold("没有定时1");
  });
});

describe("栏目", () => {
  test("publishes one tip after another, and tells two before the end and at the end", async () => {
    const scene = await withColumn(4);
    const { station, officer } = scene;
    await officer.says("栏目");
    officer.isTold(/防诈（4条），还没定时发\n要发回「栏目 防诈 发网吧 每周三10点」/u);
    await officer.says("栏目 防诈 发网吧、密室 每天10点");
    expect(officer.isTold("【预览】")).toMatch(
      /栏目“防诈”共4条，一次一条，这是第1条\n定时：每天10:00发，接着5次11月24日（周二）、[\s\S]*告知：共2家，不用回复[\s\S]*第1招：先核实再转账。\n知晓即可，不用回复。[\s\S]*「发」定下来，到点发 ·「取消」/u,
    );
    await officer.says("发");
    officer.isTold("好，定时1：每天10:00发");
    for (const number of [1, 2, 3, 4]) {
      await until(scene, at(23 + number, 10, 3));
      for (const group of ["网吧店主群", "密室逃脱经营者群"]) station.groupGets(group, `第${number}招`);
      if (number === 2) officer.isTold("栏目“防诈”（定时1）只剩2条没发，发完就停");
      if (number === 4) officer.isTold("栏目“防诈”发完了，定时1停在这里");
      officer.isTold(`【回执${number}】“第${number}招：先核实再转账”已发到2个群。`);
    }
    await until(scene, at(29, 12));
    await officer.says("定时列表");
    officer.isTold("定时1 每天10:00，栏目“防诈”→网吧店主群、密室逃脱经营者群，已发完");
    await until(scene, at(30, 8, 29));
    await station.clock.advanceTo(at(30, 8, 31));
    expect(officer.isTold("早上好")).not.toContain("自动发");
    await station.store.store.update("directory", (book) => {
      addTips(book, "防诈", ["第5招：不扫陌生码。"], station.clock.now());
    });
    await until(scene, at(30, 10, 3));
    for (const group of ["网吧店主群", "密室逃脱经营者群"]) station.groupGets(group, "第5招");
    officer.isTold("发完了");
    officer.isTold("已发到2个群");
    expect(station.store.store.book().directory.live).toEqual([5]);
  });

  test("counts for what a group hears unasked in a day; a group that has had it is left out, and he is told", async () => {
    const scene = await withColumn(9, { automaticPerGroup: 1 });
    const { station, officer } = scene;
    for (const words of ["栏目 防诈 发网吧 每天10点", "栏目 防诈 每天10点半 发网吧、密室"]) {
      await officer.says(words);
      officer.isTold("【预览】");
      await officer.says("发");
      officer.isTold(/好，定时\d/u);
    }
    await until(scene, at(24, 10, 33));
    station.groupGets("网吧店主群", "第1招");
    officer.isTold("【回执1】“第1招：先核实再转账”已发到1个群");
    officer.isTold(
      "定时2（栏目“防诈”）这次没发到“网吧店主群”：今天机器人自己发的已满1条，不再打扰。下次明天10:30。",
    );
    station.groupGets("密室逃脱经营者群", "第1招");
    officer.isTold("【回执2】“第1招：先核实再转账”已发到1个群");
  });

  test("a tip for a full group is kept for the next time", async () => {
    const scene = await withColumn(9, { automaticPerGroup: 0 });
    const { station, officer } = scene;
    await officer.says("栏目 防诈 发网吧 每天10点");
    officer.isTold("【预览】");
    await officer.says("发");
    officer.isTold("定时1");
    await until(scene, at(24, 10, 2));
    officer.isTold("这次没发到“网吧店主群”");
    const [series] = Object.values(station.store.store.book().schedules.series);
    expect(series?.what).toMatchObject({ tipsUsed: 0 });
    expect(series?.occurrences).toEqual([{ at: at(24, 10), became: "no room" }]);
  });

  test("an unknown column, one without a time, and a change of its words are answered with what to type", async () => {
    const { officer } = await withColumn(3);
    await officer.says("栏目 防火 发网吧 每周三10点");
    officer.isTold("没有叫“防火”的栏目，现有：防诈。");
    await officer.says("栏目 防诈");
    officer.isTold("请写明发给哪些群、什么时候，例如「栏目 防诈 发网吧 每周三10点」。");
    await officer.says("栏目 防诈 发网吧 定时 周五9点");
    officer.isTold("栏目要按周期发");
    await officer.says("栏目 防诈 发网吧 每周三10点");
    officer.isTold("【预览】");
    await officer.says("改 请大家注意");
    officer.isTold("栏目的内容在这里改不了");
    await officer.says("立即");
    officer.isTold("栏目到点才发");
    await officer.says("取消");
    officer.isTold("已取消，没有发出");
  });
});

test("a draft that is gone is no time's", async () => {
  const { officer } = await open();
  await officer.says("定时 周五9点");
  officer.isTold("没有等着发的通知");
  await officer.says("每周一9点");
  officer.isTold("没有等着发的通知");
});
