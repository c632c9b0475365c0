import { describe, expect, test } from "vitest";
import { say } from "../../src/delivery/say.ts";
import type { OfficerId } from "../../src/groups/types.ts";
import { retryParts } from "../../src/notices/retry-parts.ts";
import { closeNotice } from "../../src/notices/stop-notice.ts";
import { hourMs, instantOf, minuteMs } from "../../src/zone.ts";
import { bindRoom, chat, colleagueChat, groups, letColleagueIn, officer, rooms, Station } from "./station.ts";

const bars = String(rooms[groups.bars]);
const flats = String(rooms[groups.flats]);
const mazes = String(rooms[groups.escape]);

async function photo(station: Station) {
  const media = await station.files.save(Buffer.from("photo"), "jpg");
  return { kind: "picture", media } as const;
}

/** The gaps between what arrived in groups, in milliseconds. */
function gaps(station: Station): number[] {
  const times = station.messenger.arrived.filter(({ to }) => to.startsWith("@@")).map(({ at }) => at);
  return times.slice(1).map((at, index) => at - (times[index] ?? 0));
}

test("a notice reaches each group, and the officer hears so once", async () => {
  const station = await Station.open();
  const number = await station.queue();
  station.delivery.wake();
  await station.clock.settle();
  await station.clock.advance({ minutes: 1 });
  for (const room of [bars, flats, mazes]) station.messenger.expectText(room, "【回执31】请今晚自查灭火器");
  expect(station.messenger.expectText(chat, "已发到3个群")).toBe("【回执31】已发到3个群，共3家应回复。");
  expect(await station.states(number)).toEqual([["sent"], ["sent"], ["sent"]]);
  for (const gap of gaps(station)) expect(gap).toBeGreaterThanOrEqual(3_000);
  await station.clock.advance({ hours: 3 });
});

test("a part that was sent carries the message's id, the account, and freezes who owes an answer there", async () => {
  const station = await Station.open();
  const number = await station.queue();
  station.delivery.wake();
  await station.clock.settle();
  const file = station.store.book().notices[number];
  const at = station.clock.now();
  expect(file?.sheets[groups.bars]?.parts[0]).toMatchObject({
    state: "sent",
    messageId: "m1",
    account: "小助手",
    at,
  });
  expect(file?.sheets[groups.bars]?.deliveredAt).toBe(at);
  expect(file?.notice.recipients.map(({ site }) => site)).toEqual(["s1", "s2"]);
  expect(station.store.book().outbox.sending).toBeUndefined();
  station.messenger.expectAnything();
});

test("pictures follow the text, stamped below with number, station and the time they were sent", async () => {
  const station = await Station.open();
  const attached = await photo(station);
  await station.queue({ media: [attached], groups: [groups.bars], ask: "inform" });
  station.delivery.wake();
  await station.clock.settle();
  await station.clock.advance({ minutes: 1 });
  station.messenger.expectText(bars, "下附图片1张");
  const bytes = Buffer.from(station.messenger.expectFile(bars, "picture")).toString();
  const sent = station.messenger.arrived.find(({ what }) => what.kind === "picture");
  expect(bytes).toBe(`photo|【回执31】|幸福路派出所|${sent?.at}`);
  expect(station.messenger.expectText(chat, "已发到1个群")).toBe("【回执31】已发到1个群。");
});

test("sending waits for the time in which a notice can be taken back", async () => {
  const station = await Station.open();
  await station.queue({ sendAt: station.clock.now() + minuteMs });
  station.delivery.wake();
  await station.clock.settle();
  await station.clock.advance({ seconds: 59 });
  station.messenger.expectNothingElse();
  await station.clock.advance({ seconds: 1 });
  station.messenger.expectText(bars, "回执31");
  await station.clock.advance({ minutes: 1 });
  station.messenger.expectAnything();
});

describe("when the officer stops it", () => {
  test("nothing more is sent, though a message was under way", async () => {
    const station = await Station.open();
    const number = await station.queue();
    const detained = station.messenger.detainNext();
    station.delivery.wake();
    await detained.begun;
    await station.store.update(number, (draft) => {
      const file = draft.notices[number];
      if (file) file.notice.stoppedAt = station.clock.now();
    });
    detained.letGo();
    await station.clock.advance({ hours: 1 });
    station.messenger.expectText(bars, "回执31");
    expect(await station.states(number)).toEqual([["sent"], ["queued"], ["queued"]]);
  });

  test("between the decision and the sending, not even that message goes", async () => {
    const station = await Station.open();
    const number = await station.queue();
    station.delivery.wake();
    // Takes effect after `sending` is stored, since updates take effect in the order called.
    let stopping: Promise<void> | undefined;
    const update = station.store.update.bind(station.store);
    station.store.update = (scope, change) => {
      const result = update(scope, change);
      stopping ??= update(number, (draft) => {
        const file = draft.notices[number];
        if (file) file.notice.stoppedAt = station.clock.now();
      });
      return result;
    };
    await station.clock.advance({ hours: 1 });
    await stopping;
    expect(await station.states(number)).toEqual([["queued"], ["queued"], ["queued"]]);
  });

  test("a notice closed while its message is under way still learns that it was sent", async () => {
    const station = await Station.open();
    const number = await station.queue();
    const detained = station.messenger.detainNext();
    station.delivery.wake();
    await detained.begun;
    await station.store.update(number, (draft) => {
      const file = draft.notices[number];
      if (file) closeNotice(draft, file, station.clock.now());
    });
    detained.letGo();
    await station.clock.advance({ hours: 1 });
    station.messenger.expectText(bars, "回执31");
    expect(await station.states(number)).toEqual([["sent"], ["queued"], ["queued"]]);
  });
});

describe("when the service refuses one group", () => {
  test("the others are served, and the officer hears which, why, and what to type; 重发 is reported again", async () => {
    const station = await Station.open();
    station.messenger.always(flats, { refuse: -1 });
    const attached = await photo(station);
    const number = await station.publish({ media: [attached] });
    await station.clock.advance({ minutes: 2 });
    expect(await station.states(number)).toEqual([
      ["sent", "sent"],
      ["failed", "queued"],
      ["sent", "sent"],
    ]);
    for (const room of [bars, mazes]) {
      station.messenger.expectText(room, "回执31");
      station.messenger.expectFile(room, "picture");
    }
    expect(station.messenger.expectText(chat, "没发出")).toBe(
      [
        "【回执31】已发到2个群，共2家应回复。",
        "没发出：“日租房群”第1条（文字），微信不收（代码-1），可能群已解散，或机器人不在群里了，后面1条先没发。",
        "补发请回「重发 31」。",
      ].join("\n"),
    );
    await station.clock.advance({ hours: 1 });
    station.messenger.expectNothingElse();
    station.messenger.always(flats, undefined);
    await station.change((draft) => {
      const file = draft.notices[number];
      if (file) retryParts(file, station.clock.now());
    });
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectText(flats, "回执31");
    station.messenger.expectFile(flats, "picture");
    station.messenger.expectText(chat, "已发到3个群，共3家应回复");
  });

  test("a group that never got the first part owes nothing", async () => {
    const station = await Station.open();
    station.messenger.always(flats, { refuse: 1201 });
    const number = await station.publish();
    await station.clock.advance({ minutes: 1 });
    expect(station.store.book().notices[number]?.sheets[groups.flats]?.deliveredAt).toBeUndefined();
    station.messenger.expectAnything();
  });
});

describe("when the connection is cut after a send", () => {
  test("it is not sent again; the officer is told to look; the group may answer all the same", async () => {
    const station = await Station.open();
    station.messenger.next({ cut: true, taken: true });
    const number = await station.publish({ groups: [groups.bars, groups.flats] });
    await station.clock.advance({ hours: 2 });
    expect(await station.states(number)).toEqual([["unknown"], ["sent"]]);
    expect(station.store.book().notices[number]?.notice.recipients).toHaveLength(3);
    station.messenger.expectText(bars, "回执31");
    station.messenger.expectText(flats, "回执31");
    expect(station.messenger.expectText(chat, "不确定")).toBe(
      [
        "【回执31】已发到1个群，共3家应回复。",
        "不确定是否发出：“网吧店主群”，发送时网络断了。",
        "请到群里看一眼：没有就回「重发 31」，有就回「已发 31」。",
      ].join("\n"),
    );
  });
});

describe("when nothing reaches the service", () => {
  test("the part waits a little longer each time and then goes by itself", async () => {
    const station = await Station.open();
    station.messenger.next({ notTried: true }, { notTried: true });
    const number = await station.publish({ groups: [groups.bars] });
    await station.clock.advance({ seconds: 44 });
    expect(station.messenger.tries).toBe(2);
    await station.clock.advance({ seconds: 1 });
    expect(await station.states(number)).toEqual([["sent"]]);
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectAnything();
  });

  test("for a quarter of an hour, an officer decides", async () => {
    const station = await Station.open();
    station.messenger.always(bars, { notTried: true });
    const number = await station.publish({ groups: [groups.bars, groups.flats] });
    await station.clock.advance({ minutes: 30 });
    expect(await station.states(number)).toEqual([["failed"], ["sent"]]);
    station.messenger.expectText(flats, "回执31");
    station.messenger.expectText(chat, "当时网络不通，没发出去");
  });

  test("because there is no session, it is tried again in a while, and at once when the rooms are ready", async () => {
    const station = await Station.open();
    station.messenger.loggedIn = false;
    const number = await station.publish({ groups: [groups.bars] });
    expect(await station.states(number)).toEqual([["queued"]]);
    await station.clock.advance({ minutes: 1 });
    expect(station.messenger.tries).toBe(3);
    station.messenger.loggedIn = true;
    await station.delivery.roomsReady();
    await station.clock.settle();
    station.messenger.expectText(bars, "回执31");
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectText(chat, "已发到1个群");
  });
});

describe("when a picture is gone or broken", () => {
  test("the group has the text, the part fails with the reason, nothing is sent twice", async () => {
    const station = await Station.open();
    const attached = await photo(station);
    station.files.lose(attached.media);
    const number = await station.publish({ media: [attached], groups: [groups.bars] });
    await station.clock.advance({ minutes: 1 });
    expect(await station.states(number)).toEqual([["sent", "failed"]]);
    station.messenger.expectText(bars, "回执31");
    station.messenger.expectText(
      chat,
      "“网吧店主群”第2条（图片），图片文件打不开了，重发还不行的话请另发一条通知",
    );
  });
});

describe("the breaker", () => {
  test("1205: stops groups for an hour, tells the officer after a minute, then goes on by itself and sends each part once", async () => {
    const station = await Station.open();
    const number = await station.queue();
    station.messenger.next({ refuse: 1205 });
    station.delivery.wake();
    await station.clock.settle();
    expect(await station.states(number)).toEqual([["queued"], ["queued"], ["queued"]]);
    await station.clock.advance({ seconds: 59 });
    station.messenger.expectNothingElse();
    await station.clock.advance({ seconds: 1 });
    expect(station.messenger.expectText(chat, "1205")).toBe(
      [
        "微信提示发得太频繁（代码1205），【回执31】没发完，先停下，今天15:00自动接着发。",
        "要马上再试回「继续」；不发了回「停 31」；等不及回「全部手工」，由您转发，照样统计。",
      ].join("\n"),
    );
    await station.clock.advance({ minutes: 58 });
    station.messenger.expectNothingElse();
    await station.clock.advance({ minutes: 2 });
    for (const room of [bars, flats, mazes]) station.messenger.expectText(room, "回执31");
    station.messenger.expectText(chat, "已发到3个群");
  });

  test("tries officers three times while they are refused too, then waits", async () => {
    const station = await Station.open();
    await station.queue();
    station.messenger.next({ refuse: 1205 });
    station.messenger.always(chat, { refuse: 1205 });
    station.delivery.wake();
    await station.clock.settle();
    await station.clock.advance({ minutes: 50 });
    expect(station.messenger.tries).toBe(4);
    station.messenger.always(chat, undefined);
    await station.clock.advance({ minutes: 12 });
    station.messenger.expectText(chat, "1205");
    for (const room of [bars, flats, mazes]) station.messenger.expectText(room, "回执31");
    station.messenger.expectText(chat, "已发到3个群");
  });

  test("1101: nothing at all until the rooms of the next login are known", async () => {
    const station = await Station.open();
    const number = await station.queue({ groups: [groups.bars] });
    station.messenger.next({ refuse: 1101 });
    station.delivery.wake();
    await station.clock.settle();
    await station.clock.advance({ hours: 2 });
    expect(station.messenger.tries).toBe(1);
    await station.delivery.roomsReady();
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectText(chat, "登录14:00失效过");
    station.messenger.expectText(bars, "回执31");
    station.messenger.expectText(chat, "已发到1个群");
    expect(await station.states(number)).toEqual([["sent"]]);
  });
});

describe("the day's number", () => {
  test("is told once, and the rest goes in the morning", async () => {
    const station = await Station.open({ dailyMessages: 2 });
    const number = await station.publish();
    await station.clock.advance({ hours: 5 });
    expect(await station.states(number)).toEqual([["sent"], ["sent"], ["queued"]]);
    station.messenger.expectText(bars, "回执31");
    station.messenger.expectText(flats, "回执31");
    expect(station.messenger.expectText(chat, "每天上限")).toBe(
      "今天发到群里的消息满2条了（每天上限），【回执31】剩下的明天08:00自动接着发。等不及请您手工转发。",
    );
    await station.crash();
    await station.clock.advanceTo(instantOf(2026, 11, 24, 7, 59));
    station.messenger.expectNothingElse();
    await station.clock.advance({ minutes: 2 });
    station.messenger.expectText(mazes, "回执31");
    station.messenger.expectText(chat, "已发到3个群");
  });
});

describe("a group that was not recognised", () => {
  test("keeps its parts; after five minutes the officer hears; it is served when it is", async () => {
    const station = await Station.open();
    await station.crash((bindings) => {
      bindings.begin("小助手" as never);
      bindRoom(bindings, groups.bars);
      bindings.bindOfficer(officer, chat);
    });
    const number = await station.publish({ groups: [groups.bars, groups.flats] });
    station.messenger.expectText(bars, "回执31");
    await station.clock.advance({ minutes: 4, seconds: 59 });
    station.messenger.expectNothingElse();
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectText(chat, "还没认出来，先没发：“日租房群”。");
    await station.clock.advance({ hours: 3 });
    station.messenger.expectNothingElse();
    bindRoom(station.bindings, groups.flats);
    await station.delivery.roomsReady();
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectText(flats, "回执31");
    station.messenger.expectText(chat, "已发到2个群，共3家应回复");
    expect(await station.states(number)).toEqual([["sent"], ["sent"]]);
  });
});

describe("a crash", () => {
  test("while a message was under way leaves it unknown, tells the officer, and goes on with the others", async () => {
    const station = await Station.open();
    const number = await station.queue();
    const detained = station.messenger.detainNext();
    station.delivery.wake();
    await detained.begun;
    await station.crash();
    expect((await station.states(number))[0]).toEqual(["unknown"]);
    await station.clock.advance({ seconds: 2 });
    expect(station.messenger.expectText(chat, "程序中断")).toBe(
      [
        "【回执31】发到“网吧店主群”时程序中断，不确定是否发出，其余的群接着发。",
        "请到群里看一眼：没有就回「重发 31」，有就回「已发 31」。",
      ].join("\n"),
    );
    detained.letGo({ cut: true, taken: false });
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectText(flats, "回执31");
    station.messenger.expectText(mazes, "回执31");
    station.messenger.expectText(chat, "不确定是否发出：“网吧店主群”，发送时程序中断。");
    await station.crash();
    await station.clock.advance({ hours: 1 });
  });

  test("while the last message was under way is told in one word", async () => {
    const station = await Station.open();
    const number = await station.queue({ groups: [groups.bars] });
    const detained = station.messenger.detainNext();
    station.delivery.wake();
    await detained.begun;
    await station.crash();
    await station.clock.advance({ minutes: 1 });
    station.messenger.expectText(chat, "【回执31】还没有一个群发完。");
    expect(station.store.book().notices[number]?.notice.recipients).toHaveLength(2);
    detained.letGo({ cut: true, taken: false });
  });

  test("leaves even a part of a notice closed meanwhile in a known state", async () => {
    const station = await Station.open();
    const number = await station.queue({ groups: [groups.bars] });
    const detained = station.messenger.detainNext();
    station.delivery.wake();
    await detained.begun;
    await station.store.update(number, (draft) => {
      const file = draft.notices[number];
      if (file) closeNotice(draft, file, station.clock.now());
    });
    await station.crash();
    expect(await station.states(number)).toEqual([["unknown"]]);
    detained.letGo({ cut: true, taken: false });
    await station.clock.advance({ hours: 1 });
  });

  test("while words to an officer were under way does not say them twice", async () => {
    const station = await Station.open();
    const detained = station.messenger.detainNext();
    await station.store.update("directory", (draft) =>
      say(draft, { key: "answer/1", to: { officer }, text: "好的" }, station.clock.now()),
    );
    station.delivery.wake();
    await detained.begun;
    await station.crash();
    await station.clock.advance({ hours: 1 });
    expect(station.messenger.tries).toBe(1);
    detained.letGo({ cut: true, taken: false });
  });
});

test("without a session nothing is tried, and no group is called unrecognised", async () => {
  const station = await Station.open();
  station.bindings.end();
  const number = await station.queue();
  station.delivery.wake();
  await station.clock.settle();
  await station.clock.advance({ hours: 1 });
  expect(station.messenger.tries).toBe(0);
  expect(station.store.book().outbox.says).toEqual({});
  expect(await station.states(number)).toEqual([["queued"], ["queued"], ["queued"]]);
});

test("a notice from the command line is reported to every officer", async () => {
  const station = await Station.open();
  await station.change(({ directory }) => letColleagueIn(directory));
  station.delivery.wake();
  await station.clock.settle();
  await station.queue({ groups: [groups.bars], createdBy: "o9" as OfficerId });
  station.delivery.wake();
  await station.clock.settle();
  await station.clock.advance({ minutes: 1 });
  station.messenger.expectText(bars, "回执31");
  station.messenger.expectText(chat, "已发到1个群");
  station.messenger.expectText(colleagueChat, "已发到1个群");
});

test("words are said once for each key, to officers also at night", async () => {
  const station = await Station.open({}, instantOf(2026, 11, 23, 23, 0));
  const tell = () =>
    station.change((draft) =>
      say(draft, { key: "answer/1", to: { officer }, text: "好的" }, station.clock.now()),
    );
  await tell();
  station.messenger.expectText(chat, "好的");
  await station.clock.advance({ hours: 1 });
  await tell();
  await station.clock.advance({ hours: 1 });
});

test("when the store refuses, nothing is sent twice and it goes on later", async () => {
  const station = await Station.open();
  const number = await station.queue({ groups: [groups.bars] });
  const update = station.store.update.bind(station.store);
  let calls = 0;
  station.store.update = (scope, change) => {
    calls += 1;
    // The second update stores what came of the message.
    return calls >= 2 && calls <= 4 ? Promise.reject(new Error("disk full")) : update(scope, change);
  };
  station.delivery.wake();
  await station.clock.advance({ minutes: 1 });
  station.messenger.expectText(bars, "回执31");
  station.messenger.expectText(chat, "已发到1个群");
  expect(await station.states(number)).toEqual([["sent"]]);
  expect(calls).toBeGreaterThan(4);
});

test("stopping finishes the message under way and sends no more", async () => {
  const station = await Station.open();
  const number = await station.queue();
  const detained = station.messenger.detainNext();
  station.delivery.wake();
  await detained.begun;
  const stopping = station.delivery.stop();
  detained.letGo();
  await stopping;
  expect(await station.states(number)).toEqual([["sent"], ["queued"], ["queued"]]);
  station.delivery.wake();
  await station.clock.advance({ ms: hourMs });
  station.messenger.expectText(bars, "回执31");
});
