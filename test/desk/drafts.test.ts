import { describe, expect, test } from "vitest";
import { instantOf } from "../../src/zone.ts";
import { deskAtWork, deskWithStreet, officer, unreadable } from "./support/desk-at-work.ts";

const announcement = "通知 网吧、密室：请今晚自查灭火器和疏散通道。截止 明天18点";
const photo = (mark: number) => new Uint8Array([1, mark]);

describe("a notice is shown before anything is sent", () => {
  test("the preview says who, how many, until when, how long, and the exact words", async () => {
    const work = await deskWithStreet();
    expect(await work.says(announcement)).toBe(
      [
        "【预览】还没发",
        "发到：网吧店主群（3家）、密室经营者群（1家）",
        "应回：共4家，其中1家无人在群",
        "截止：11月24日（周二）18:00",
        "到时自动催：24日08:00、16:00",
        "发送用时：不到1分钟",
        "———群里看到的———",
        "【回执1】请今晚自查灭火器和疏散通道。",
        "请在11月24日（周二）18:00前回复“收到”。",
        "———————————",
        "「发」1分钟后发 ·「立即」马上发 ·「改 新内容」·「取消」",
      ].join("\n"),
    );
    expect(work.store.book().notices).toEqual({});
  });

  test("发 gives it its number and a minute to think again", async () => {
    const work = await deskWithStreet();
    await work.says(announcement);
    const woken = work.woken();
    expect(await work.says("发")).toBe("【回执1】1分钟后开始发，反悔回「撤」。");
    expect(work.woken()).toBe(woken + 1);
    const { notice, sheets } = await work.file(1);
    expect(notice).toMatchObject({
      ask: "ack",
      body: "请今晚自查灭火器和疏散通道。",
      createdBy: officer,
      dueAt: instantOf(2026, 11, 24, 18),
      sendAt: work.clock.now() + 60_000,
      urgent: false,
    });
    expect(Object.values(sheets).flatMap(({ parts }) => parts)).toHaveLength(2);
    expect(await work.says("发")).toBe("【回执1】还有60秒就发，反悔回「撤」，等不及回「立即」。");
  });

  test("立即 goes at once, in quiet hours too, where 发 waits for the morning", async () => {
    const work = await deskWithStreet();
    await work.clock.advanceTo(instantOf(2026, 11, 23, 22));
    expect(await work.says(announcement)).toContain(
      "现在是休息时段：「发」后选现在发还是明天08:00发 ·「立即」马上发",
    );
    expect(await work.says("发")).toBe("现在是休息时段。1 现在就发 2 明天08:00发 0 先不发");
    expect(await work.says("2")).toBe("【回执1】现在是休息时段，明天08:00开始发，反悔回「撤」。");
    await work.says(announcement);
    expect(await work.says("立即")).toBe("【回执2】马上开始发。要停回「停 2」，看进度回「统计 2」。");
    expect((await work.file(2)).notice).toMatchObject({ urgent: true, sendAt: work.clock.now() });
  });

  test("a deadline that quiet hours would outlast is not sent into", async () => {
    const work = await deskWithStreet();
    await work.clock.advanceTo(instantOf(2026, 11, 23, 22));
    await work.says("通知 网吧：请自查。截止 今晚23点");
    expect(await work.says("发")).toContain("那时已过截止时间；请回「立即」马上发");
    expect(await work.says("改 截止 明天18点")).toContain("截止：11月24日（周二）18:00");
    expect(await work.says("发")).toBe("现在是休息时段。1 现在就发 2 明天08:00发 0 先不发");
    expect(await work.says("2")).toContain("明天08:00开始发");
  });

  test("a message heard twice acts once and is answered once", async () => {
    const work = await deskWithStreet();
    await work.says(announcement);
    const once = work.heard("发");
    await work.desk.heard(once, officer);
    await work.says(announcement);
    await work.desk.heard(once, officer);
    expect(Object.keys(work.store.book().notices)).toEqual(["1"]);
  });

  test("a preview lapses after half an hour", async () => {
    const work = await deskWithStreet();
    await work.says(announcement);
    await work.clock.advance({ minutes: 31 });
    expect(await work.says("发")).toBe("预览已过30分钟，作废了，请把通知整条重发。");
    expect(work.store.book().notices).toEqual({});
  });

  test("取消 drops it", async () => {
    const work = await deskWithStreet();
    await work.says(announcement);
    expect(await work.says("取消")).toBe("已取消，没有发出。");
    expect(await work.says("发")).toContain("没有等着发的通知");
    expect(await work.says("取消 7")).toContain("请回「作废 7」");
  });

  test("改 changes the words, or only the deadline, and keeps the rest", async () => {
    const work = await deskWithStreet();
    await work.says(announcement);
    const changed = await work.says("改 请今晚检查电线。");
    expect(changed).toContain("【回执1】请今晚检查电线。");
    expect(changed).toContain("截止：11月24日（周二）18:00");
    const later = await work.says("改 截止 周五");
    expect(later).toContain("【回执1】请今晚检查电线。\n请在11月27日（周五）18:00前回复“收到”。");
    expect(await work.says("改 截止 不限")).toContain("看到请回复“收到”。");
    const elsewhere = await work.says("改 告知 密室：明天停水");
    expect(elsewhere).toContain("发到：密室经营者群（1家）\n告知：1家，不用回复");
    expect(await work.says("改")).toContain("「改」后面请写新内容");
  });

  test("告知 asks for no answer", async () => {
    const work = await deskWithStreet();
    expect(await work.says("告知 网吧：明天上午停水")).toContain(
      "【回执1】明天上午停水\n知晓即可，不用回复。",
    );
  });

  test("groups may be set apart by a space or a line", async () => {
    const work = await deskWithStreet();
    expect(await work.says("通知 网吧 密室 请自查")).toContain(
      "发到：网吧店主群（3家）、密室经营者群（1家）",
    );
    expect(await work.says("通知 全部\n请自查")).toContain("应回：共4家");
  });

  test("a paused channel and groups not recognised are said beforehand", async () => {
    const work = await deskWithStreet();
    work.bindings.end();
    work.bindings.begin("回执小助手2" as typeof work.bindings.account & string);
    await work.change((book) => {
      book.outbox.pace.breaker = { code: 1205, since: work.clock.now(), until: work.clock.now() + 3_600_000 };
    });
    const shown = await work.says(announcement);
    expect(shown).toContain("发送正暂停，今天15:00再发；现在就发先回「继续」");
    expect(shown).toContain("没认出：网吧店主群、密室经营者群，认出之前发不到");
  });
});

describe("photos sent just before go with the notice", () => {
  test("the preview says which, and they are posted in the order sent", async () => {
    const work = await deskWithStreet();
    expect(await work.sends(photo(1))).toBe("");
    await work.clock.advance({ minutes: 1 });
    expect(await work.sends(photo(2))).toBe("");
    expect(await work.says(announcement)).toContain("带上刚才的2张图片（14:00、14:01）；不要就回「不带图」");
    await work.says("发");
    const { notice, sheets } = await work.file(1);
    expect(notice.media.map(({ hash }) => hash)).toEqual(["0101", "0102"]);
    expect(Object.values(sheets)[0]?.parts.map(({ content }) => content.kind)).toEqual([
      "text",
      "picture",
      "picture",
    ]);
    expect(await work.says(announcement)).not.toContain("图片");
  });

  test("the order is that of sending, not of arriving", async () => {
    const work = await deskWithStreet();
    let arrive: (bytes: Uint8Array) => void = () => undefined;
    const slow = new Promise<Uint8Array>((resolve) => {
      arrive = resolve;
    });
    const all = [work.sends(slow), work.sends(photo(2)), work.says(announcement)];
    arrive(photo(1));
    await Promise.all(all);
    await work.says("发");
    expect((await work.file(1)).notice.media.map(({ hash }) => hash)).toEqual(["0101", "0102"]);
  });

  test("older ones stay behind", async () => {
    const work = await deskWithStreet();
    await work.sends(photo(1));
    await work.clock.advance({ minutes: 11 });
    expect(await work.says(announcement)).not.toContain("图片");
  });

  test("不带图 leaves them out", async () => {
    const work = await deskWithStreet();
    await work.sends(photo(1));
    await work.says(announcement);
    expect(await work.says("不带图")).not.toContain("图片");
    await work.says("发");
    expect((await work.file(1)).notice.media).toEqual([]);
    expect(await work.says("不带图")).toContain("现在没有要带的图片");
  });

  test("one that comes while the preview is open joins in silence, and 发 shows it before sending", async () => {
    const work = await deskWithStreet();
    await work.says(announcement);
    expect(await work.sends(photo(3))).toBe("");
    const shown = await work.says("发");
    expect(shown).toContain("又收到1张图片，已加上，还没发。");
    expect(shown).toContain("带上刚才的1张图片（14:00）");
    expect(work.store.book().notices).toEqual({});
    expect(await work.says("发")).toContain("【回执1】1分钟后开始发");
    expect((await work.file(1)).notice.media).toHaveLength(1);
  });

  test("one that is lost or unreadable is named, and the others still count", async () => {
    const work = await deskWithStreet();
    expect(await work.sends(undefined)).toBe("14:00的图片没收到，请重发一次。");
    expect(await work.sends(unreadable)).toContain("14:00的图片没用上：这张照片没传完整");
    expect(await work.sends(photo(1), { kind: "video" })).toContain("不是MP4");
    const mp4 = new Uint8Array([0, 0, 0, 24, ...Buffer.from("ftypisom")]);
    expect(await work.sends(mp4, { kind: "video" })).toBe("");
    expect(await work.says(announcement)).toContain("带上刚才的1个视频（14:00）");
  });

  test("one that never comes does not hold up the officer for ever", async () => {
    const work = await deskWithStreet();
    const waiting = work.sends(new Promise<undefined>(() => undefined));
    const answered = work.says("统计");
    await work.clock.advance({ minutes: 2 });
    await Promise.all([waiting, answered]);
    expect(Object.values(work.store.book().outbox.says).map(({ part }) => part.content)).toContainEqual({
      kind: "text",
      text: "14:00的图片没收到，请重发一次。",
    });
  });

  test("nine at most", async () => {
    const work = await deskWithStreet();
    for (let mark = 1; mark <= 9; mark += 1) expect(await work.sends(photo(mark))).toBe("");
    expect(await work.sends(photo(10))).toContain("最多带9个");
    expect(await work.says(announcement)).toContain("带上刚才的9张图片");
  });
});

describe("a mistake is answered with one sentence that says what to type", () => {
  test.each([
    ["通知", "请写明发给哪些群和内容，例如「通知 网吧：请今晚自查灭火器」。"],
    ["通知 请今晚自查", "请写明发给哪些群和内容，例如「通知 网吧：请今晚自查灭火器」。"],
    ["通知 网吧", "还没写内容，请在冒号后面写上，例如「通知 网吧：请今晚自查灭火器」。"],
    ["通知 网吧：", "还没写内容，请在冒号后面写上，例如「通知 网吧：请今晚自查灭火器」。"],
    ["通知 网吧：截止 明天", "还没写内容，请在冒号后面写上，例如「通知 网吧：请今晚自查灭火器」。"],
    ["通知 KTV：请自查", "没有叫“KTV”的群或标签，可写的有：网吧、密室，请改好整条重发。"],
    [
      "通知 网吧：请自查。截止 今天8点",
      "截止时间“今天8点”已经过了，是不是今天20:00？是就写“截止 今天20:00”，改好整条重发。",
    ],
    [
      "通知 网吧：请自查。截止 节前",
      "截止时间“节前”说不准是哪一天，请写成日期，例如“截止 11月26日18点”，改好整条重发。",
    ],
    ["发", "没有等着发的通知，要发请打「通知 网吧：内容」。"],
    ["立即", "没有等着发的通知，要发请打「通知 网吧：内容」。"],
    ["取消", "没有等着发的通知，要发请打「通知 网吧：内容」。"],
    ["改 请自查", "没有等着发的通知，要发请打「通知 网吧：内容」。"],
  ])("%s", async (text, sentence) => {
    const work = await deskWithStreet();
    expect(await work.says(text)).toBe(sentence);
    expect(work.store.book().desk.talks[officer]?.draft).toBeUndefined();
  });

  test("a body that is too long", async () => {
    const work = await deskWithStreet();
    expect(await work.says(`通知 网吧：${"查".repeat(2001)}`)).toBe(
      "内容有2001字，最多2000字，请删短后重发，或分成两条发。",
    );
    expect(await work.says(`通知 网吧：${"查".repeat(2000)}`)).toContain("查".repeat(2000));
  });

  test("no group registered yet", async () => {
    const work = await deskAtWork();
    expect(await work.says("通知 网吧：请自查")).toContain("还没有登记过群，请先回「群」");
  });

  test("a command heard late is not carried out, looking something up is", async () => {
    const work = await deskWithStreet();
    await work.says(announcement);
    const at = work.clock.now() - 6 * 60_000;
    expect(await work.says("发", { at })).toBe("「发」是6分钟前打的，还要执行吗？1 执行 0 不用");
    expect(work.store.book().notices).toEqual({});
    expect(await work.says("统计", { at })).toContain("现在没有进行中的通知");
  });

  test("anything else gets a line, twenty times an hour", async () => {
    const work = await deskWithStreet();
    for (let times = 0; times < 20; times += 1)
      expect(await work.says(["在吗", "发了吗", "停车场"][times % 3] ?? "")).toContain("没看懂。");
    expect(await work.says("你好")).toBe("");
    expect(await work.says("", { kind: "voice" })).toBe("");
    await work.clock.advance({ hours: 1 });
    expect(await work.says("", { kind: "voice" })).toContain("语音、文件和表情我看不了");
  });
});
