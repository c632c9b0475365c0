import { describe, expect, test } from "vitest";
import type { GroupId, MemberId, SiteId } from "../../src/groups/types.ts";
import { freezeRecipients } from "../../src/notices/freeze-recipients.ts";
import { account, type DeskAtWork, deskWithStreet } from "./support/desk-at-work.ts";

/** Announces to both groups at once. */
async function announced(work: DeskAtWork, text = "通知 全部：请今晚自查灭火器"): Promise<void> {
  await work.says(text);
  await work.says("立即");
}

/** Everything of the notice reached these groups. */
async function delivered(work: DeskAtWork, number: number, ...groups: readonly string[]): Promise<void> {
  for (const group of groups) {
    await work.setParts(number, group, "sent");
    await work.store.update(number, (book) =>
      freezeRecipients(book, number, group as GroupId, work.clock.now()),
    );
  }
}

/** The member of this nickname says something, read as told. */
async function replies(
  work: DeskAtWork,
  number: number,
  nickname: string,
  text: string,
  kind: "received" | "question",
): Promise<void> {
  await work.store.update(number, (book) => {
    const member = Object.values(book.directory.members).find((one) => one.nickname === nickname);
    const sheet = member && book.notices[number]?.sheets[member.group];
    if (!member || !sheet) throw new Error(`nobody called ${nickname}`);
    sheet.answers.push({
      messageId: `a${sheet.answers.length}${nickname}`,
      account,
      at: work.clock.now(),
      by: member.id as MemberId,
      sites: [...member.sites] as SiteId[],
      kind: text === "" ? "picture" : "text",
      text,
      reading: { kind, confidence: 1, because: kind === "received" ? "写明收到" : "只发了图片，没有写字" },
      which: "",
      source: "group",
    });
  });
}

describe("统计 and 未回复", () => {
  test("tell who has answered, by shop", async () => {
    const work = await deskWithStreet();
    await announced(work, "通知 全部：请今晚自查灭火器。截止 明天18点");
    await delivered(work, 1, "g1", "g2");
    await replies(work, 1, "星空网吧老王", "收到", "received");
    await replies(work, 1, "星空网吧老王", "收到收到", "received");
    await replies(work, 1, "迷雾密室小陈", "啥时候\n检查", "question");
    await replies(work, 1, "路人", "收到", "received");
    expect(await work.says("统计")).toBe(
      [
        "【回执1】请今晚自查灭火器",
        "应回4家，已回1家，未回2家，待看1家（回过话，还不能算收到，回「待审」看）",
        "无人在群1家",
        "另有1人回了，对不上是哪家店，没算在内",
        "截止11月24日（周二）18:00",
        "已发到2个群",
        "看名单回「未回复 1」",
      ].join("\n"),
    );
    expect(await work.says("谁没回")).toBe(
      [
        "【回执1】未回2家：",
        "1 蓝天网吧",
        "2 大地网吧（无人在群）",
        "待看1家（回过话，还不能算收到）：",
        "迷雾密室 今天14:00：“啥时候 检查”",
      ].join("\n"),
    );
    await replies(work, 1, "迷雾密室小陈", "", "question");
    expect(await work.says("谁没回 1")).toContain("迷雾密室 今天14:00：只发了图片，没有写字");
  });

  test("count those late, and say when the deadline has passed", async () => {
    const work = await deskWithStreet();
    await announced(work, "通知 密室：请自查。截止 今天18点");
    await delivered(work, 1, "g2");
    await work.clock.advance({ hours: 5 });
    await replies(work, 1, "迷雾密室小陈", "收到", "received");
    expect(await work.says("统计 1")).toBe(
      [
        "【回执1】请自查",
        "应回1家，已回1家，未回0家，待看0家",
        "迟回1家",
        "截止11月23日（周一）18:00，已过",
        "已发到1个群",
      ].join("\n"),
    );
    expect(await work.says("未回复")).toBe("【回执1】1家都回了，没有缺的。");
  });

  test("show how far the delivery is, group by group", async () => {
    const work = await deskWithStreet();
    await work.says("通知 全部：请自查");
    await work.says("发");
    expect(await work.says("统计")).toBe("【回执1】请自查\n还没发，今天14:01开始发；不发了回「撤」");
    expect(await work.says("未回复")).toContain("【回执1】还没发到群里");
    await work.clock.advance({ minutes: 2 });
    expect(await work.says("统计")).toContain("还没开始发：\n网吧店主群 0/1条，等待1");
    await delivered(work, 1, "g1");
    await work.setParts(1, "g2", "unknown");
    expect(await work.says("统计")).toContain("还没发完：\n网吧店主群 已发完\n密室经营者群 0/1条，不确定1");
  });

  test("say what holds the delivery up, and until when", async () => {
    const work = await deskWithStreet();
    await work.clock.advance({ hours: 8 });
    await work.says("通知 全部：请自查");
    await work.says("发");
    await work.says("2");
    expect(await work.says("统计")).toContain("还没发，现在是休息时段，明天08:00开始发；不发了回「撤」");
    await work.clock.advance({ minutes: 10 });
    expect(await work.says("统计")).toContain("还没发，现在是休息时段，明天08:00开始发；不发了回「撤」");
    await delivered(work, 1, "g1");
    await work.change(({ outbox }) => {
      outbox.pace.breaker = { code: 1101, since: work.clock.now() };
    });
    expect(await work.says("统计")).toContain("微信要求重新登录，登录后自动发\n还没发完：");
    await work.clock.advance({ hours: 12 });
    await work.change(({ outbox }) => {
      outbox.pace.breaker = { code: 1205, since: work.clock.now(), until: work.clock.now() + 3_600_000 };
    });
    expect(await work.says("统计")).toContain("发送正暂停，今天11:10接着发，马上再试回「继续」\n还没发完：");
    await work.says("停");
    expect(await work.says("统计")).toContain("\n已停，没发完：");
  });

  test("one line for each notice while several are open", async () => {
    const work = await deskWithStreet();
    await announced(work);
    await announced(work, "告知 网吧：明天停水");
    await delivered(work, 1, "g1", "g2");
    expect(await work.says("统计")).toBe(
      [
        "【回执1】请今晚自查灭火器：4家已回0，未回4",
        "【回执2】明天停水：告知，不用回复",
        "看一条的回「统计 2」",
      ].join("\n"),
    );
    expect(await work.says("未回复")).toContain("【回执1】未回4家：");
    expect(await work.says("未回复 2")).toBe("【回执2】是告知，不用回复，没有未回的。");
    expect(await work.says("统计 2")).toContain("告知，不用回复");
  });

  test("a closed notice can still be looked at", async () => {
    const work = await deskWithStreet();
    await announced(work);
    await delivered(work, 1, "g1", "g2");
    await work.says("关闭");
    expect(await work.says("统计 1")).toContain("【回执1】请今晚自查灭火器（已关闭）\n应回4家");
    expect(await work.says("统计")).toBe("现在没有进行中的通知，要发请打「通知 网吧：内容」。");
  });

  test("a long list is split where a phone would give up", async () => {
    const work = await deskWithStreet();
    await announced(work, "通知 网吧：请自查");
    await work.change(({ directory }) => {
      for (let index = 100; index < 200; index += 1) {
        const id = `s${index}` as SiteId;
        directory.sites[id] = { id, name: `第${index}网吧`, aliases: [], category: "网吧", addedAt: 0 };
      }
    });
    await delivered(work, 1, "g1");
    const messages = (await work.says("未回复")).split("\n-----\n");
    expect(messages.map((message) => message.split("\n").length)).toEqual([60, 44]);
  });
});

describe("which notice is meant", () => {
  test("by number, by quoting, or the only one; else he is asked", async () => {
    const work = await deskWithStreet();
    await announced(work);
    await announced(work, "通知 网吧：请检查电线");
    expect(await work.says("关闭")).toBe(
      "有2条通知，请带上编号，例如「关闭 2」：\n【回执1】请今晚自查灭火器\n【回执2】请检查电线",
    );
    expect(await work.says("关闭", { quote: { text: "【回执2】请检查电线…" } })).toContain("【回执2】已关闭");
    expect(await work.says("关闭")).toContain("【回执1】已关闭");
    expect(await work.says("关闭")).toContain("现在没有进行中的通知");
  });

  test.each(["统计 99", "未回复 99", "停 99", "作废 99", "关闭 99", "重发 99", "已发 99", "撤 99", "停 0"])(
    "%s: no such notice",
    async (text) => {
      const work = await deskWithStreet();
      expect(await work.says(text)).toMatch(/^没有【回执(99|0)】，现有的通知回「统计」看。$/);
    },
  );

  test.each(["停 1", "作废 1", "关闭 1", "重发 1", "已发 1", "撤 1"])("%s: not any more", async (text) => {
    const work = await deskWithStreet();
    await announced(work);
    await work.says("关闭 1");
    const before = await work.file(1);
    expect(await work.says(text)).toBe("【回执1】已经关闭，不再发也不再计回复，结果回「统计 1」看。");
    expect(await work.file(1)).toEqual(before);
    await announced(work);
    await work.says("作废 2");
    expect(await work.says(text.replace("1", "2"))).toBe("【回执2】已经作废，结果回「统计 2」看。");
  });
});

describe("sending is in the officer's hand", () => {
  test("撤 takes back what was not sent yet, and only that", async () => {
    const work = await deskWithStreet();
    await work.says("通知 全部：请自查");
    await work.says("发");
    expect(await work.says("撤")).toBe("【回执1】已撤回，没有发出。");
    expect((await work.file(1)).notice.withdrawnAt).toBe(work.clock.now());
    expect(await work.says("撤")).toContain("没有可以撤的通知");
    await announced(work);
    await work.setParts(2, "g1", "sending");
    expect(await work.says("撤")).toBe(
      "【回执2】已经开始发，撤不回了；停下没发的回「停 2」，整条作废回「作废 2」。",
    );
    await work.says("通知 网吧：再来一条");
    expect(await work.says("撤")).toBe("已取消，没有发出。");
  });

  test("停 holds back the rest, 重发 lets it go on", async () => {
    const work = await deskWithStreet();
    await announced(work);
    await delivered(work, 1, "g1");
    expect(await work.says("停")).toBe(
      "【回执1】已停，还有1条没发。接着发回「重发 1」，不要了回「作废 1」。",
    );
    expect((await work.file(1)).notice.stoppedAt).toBe(work.clock.now());
    expect(await work.says("停 1")).toContain("【回执1】已经停了");
    expect(await work.says("停")).toBe("现在没有正在发的通知，不用停。");
    expect(await work.says("继续")).toBe("要接着发停下的【回执1】，请回「重发 1」。");
    expect(await work.says("重发")).toBe("【回执1】正在补发1条。");
    expect((await work.file(1)).notice.stoppedAt).toBeUndefined();
    await delivered(work, 1, "g2");
    expect(await work.says("停 1")).toBe("【回执1】没有等着发的，不用停；要作废回「作废 1」。");
  });

  test("重发 says what may be seen twice, and when it goes while sending is paused", async () => {
    const work = await deskWithStreet();
    await announced(work);
    expect(await work.says("重发 1")).toContain("没有发失败的，不用重发");
    expect(await work.says("重发")).toBe("没有发失败的通知，不用重发。");
    await work.setParts(1, "g1", "failed");
    await work.setParts(1, "g2", "unknown");
    expect(await work.says("重发")).toBe(
      "【回执1】正在补发2条。其中1条上次不确定到没到，群里可能会看到两遍。",
    );
    await work.setParts(1, "g1", "failed");
    await work.change(({ outbox }) => {
      outbox.pace.breaker = { code: 1205, since: work.clock.now(), until: work.clock.now() + 3_600_000 };
    });
    expect(await work.says("重发")).toBe(
      "【回执1】有1条等着补发。发送正暂停，今天15:00自动接着发，马上再试回「继续」。",
    );
    expect(await work.says("继续")).toBe("好，接着发；要停回「停」。");
    expect(work.store.book().outbox.pace.breaker).toBeUndefined();
    expect(await work.says("继续")).toContain("现在没有暂停");
  });

  test("继续 cannot replace a login", async () => {
    const work = await deskWithStreet();
    await work.change(({ outbox }) => {
      outbox.pace.breaker = { code: 1101, since: work.clock.now() };
    });
    expect(await work.says("继续")).toBe("微信要求重新登录，登录后自动接着发，不用回「继续」。");
    expect(work.store.book().outbox.pace.breaker).toBeDefined();
  });

  test("已发 settles what nobody could know", async () => {
    const work = await deskWithStreet();
    await announced(work);
    expect(await work.says("已发")).toBe("没有不确定是否发到的消息，不用确认。");
    expect(await work.says("已发 1")).toBe("【回执1】没有不确定的消息，不用确认。");
    await work.setParts(1, "g1", "unknown");
    expect(await work.says("已发")).toBe("【回执1】的1条记为已发到。");
    expect((await work.file(1)).sheets["g1" as GroupId]?.parts[0]?.state).toBe("sent");
  });

  test("作废 tells where a word is needed, for nothing can be recalled", async () => {
    const work = await deskWithStreet();
    await announced(work);
    await delivered(work, 1, "g1");
    expect(await work.says("作废")).toBe(
      "【回执1】已作废，不再统计。已发到群里的收不回来，请在“网吧店主群”说一声“【回执1】作废，不用回复”。",
    );
    expect((await work.file(1)).notice.withdrawnAt).toBe(work.clock.now());
    await announced(work);
    expect(await work.says("作废")).toBe("【回执2】已作废，没有发到任何群。");
    await announced(work);
    await delivered(work, 3, "g2");
    await work.setParts(3, "g2", "unknown");
    await work.setParts(3, "g1", "sending");
    await work.says("重发");
    expect(await work.says("作废")).toContain("请在“网吧店主群”“密室经营者群”说一声");
  });

  test("关闭 says what stays unsent", async () => {
    const work = await deskWithStreet();
    await announced(work);
    await delivered(work, 1, "g1");
    expect(await work.says("关闭")).toBe(
      "【回执1】已关闭，不再计回复，没发的1条也不发了。结果回「统计 1」看。",
    );
    await announced(work);
    await delivered(work, 2, "g1", "g2");
    expect(await work.says("关闭")).toBe("【回执2】已关闭，不再计回复。结果回「统计 2」看。");
  });

  test("a number behind which there is more is asked for again", async () => {
    const work = await deskWithStreet();
    await announced(work);
    expect(await work.says("作废 1 2")).toBe("「作废」后面请只写一个通知编号，例如「作废 31」。");
    expect((await work.file(1)).notice.withdrawnAt).toBeUndefined();
  });

  test("帮助 fits a screen", async () => {
    const work = await deskWithStreet();
    const help = await work.says("帮助");
    expect(help.split("\n").length).toBeLessThan(14);
  });
});
