import { expect, it } from "vitest";
import type { GroupId } from "../../src/groups/types.ts";
import { freezeRecipients } from "../../src/notices/freeze-recipients.ts";
import { recordAnswer } from "../../src/notices/record-answer.ts";
import { recordRecall } from "../../src/notices/record-recall.ts";
import { closeNotice } from "../../src/notices/stop-notice.ts";
import type { AccountId, Heard } from "../../src/ports.ts";
import { openStation, type RunningBot, roomOf, type Station } from "./station.ts";

const shops = roomOf("网吧店主群", "星空网吧-张", "蓝天网吧", "路人");

/** Notice 1, asked and delivered in the one group of two shops and a passer-by. */
async function openStreet(): Promise<
  Station & { bot: RunningBot; says: (who: string, text: string) => Promise<void> }
> {
  const station = await openStation();
  const bot = station.startBot([shops]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  await station.run("sites", "add", "星空网吧", "蓝天网吧", "白云网吧", "--category", "网吧");
  await station.run(
    "publish",
    "--to",
    "网吧",
    "--text",
    "请自查灭火器。今晚要查。",
    "--due",
    "今天18点",
    "--now",
  );
  const group = bot.bindings.groupOf(shops.room);
  if (group === undefined) throw new Error("the group is not bound");
  const deliver = async () =>
    await station.store.update(1, (draft) => {
      freezeRecipients(draft, 1, group, station.clock.now());
      for (const part of draft.notices[1]?.sheets[group]?.parts ?? []) {
        part.state = "sent";
        part.at = station.clock.now();
      }
    });
  await deliver();
  let said = 0;
  return Object.assign(station, {
    bot,
    async says(who: string, text: string, kind: Heard["kind"] = "text") {
      const speaker = shops.members.find(({ groupNickname }) => groupNickname === who);
      if (!speaker) throw new Error(`nobody is called ${who}`);
      await station.clock.advance({ minutes: 5 });
      said += 1;
      const at = station.clock.now();
      const message = { account: "a" as AccountId, messageId: `m${said}`, at, group, speaker, kind, text };
      await station.store.update(1, (draft) => recordAnswer(draft, message, bot.bindings, at));
    },
  });
}

const answer = {
  kind: "text",
  photos: [],
  because: expect.any(String),
  which: expect.any(String),
  source: "group",
  recalled: false,
};

it("a notice is shown with everything that became of it, nothing missing", async () => {
  const street = await openStreet();
  await street.says("星空网吧-张", "收到");
  await street.says("路人", "收到");
  expect(await street.json("show", "1", "--json")).toEqual({
    number: 1,
    ask: "ack",
    title: "请自查灭火器",
    body: "请自查灭火器。今晚要查。",
    corrections: [],
    status: "open",
    createdAt: "2026-11-23T14:00:00+08:00",
    dueAt: "2026-11-23T18:00:00+08:00",
    sendAt: "2026-11-23T14:00:00+08:00",
    photos: [],
    groups: [
      {
        name: "网吧店主群",
        tags: ["网吧"],
        deliveredAt: "2026-11-23T14:00:00+08:00",
        parts: [{ kind: "text", state: "sent", at: "2026-11-23T14:00:00+08:00", error: null }],
      },
    ],
    recipients: [
      {
        name: "星空网吧",
        kind: "site",
        groups: ["网吧店主群"],
        nobodyThere: false,
        state: "acknowledged",
        acknowledgedAt: "2026-11-23T14:05:00+08:00",
        late: false,
        overdue: false,
        answers: [
          {
            ...answer,
            at: "2026-11-23T14:05:00+08:00",
            by: "星空网吧-张",
            text: "收到",
            reading: "received",
          },
        ],
        reminders: [],
      },
      expect.objectContaining({ name: "蓝天网吧", state: "awaiting", acknowledgedAt: null, answers: [] }),
      expect.objectContaining({ name: "白云网吧", state: "awaiting", nobodyThere: true }),
    ],
    unplaced: [
      {
        by: "路人",
        group: "网吧店主群",
        answers: [
          { ...answer, at: "2026-11-23T14:10:00+08:00", by: "路人", text: "收到", reading: "received" },
        ],
      },
    ],
  });
});

it("people read who has not answered, what has to be looked at, and whom nobody knows", async () => {
  const street = await openStreet();
  await street.says("蓝天网吧", "什么时候来查？");
  await street.says("路人", "收到");
  expect((await street.run("show", "【回执1】")).stdout).toBe(
    [
      "【回执1】请自查灭火器",
      "进行中，要回“收到”，今天14:00发起，截止11月23日（周一）18:00",
      "",
      "投递：",
      "  网吧店主群  已发1/1",
      "",
      "已收到0家，应回3家",
      "还没回（2家）：星空网吧、白云网吧（无人在群）",
      "要您看一下（1家）：",
      "  蓝天网吧  今天14:05 “什么时候来查？”（是在问问题，没有说收到）",
      "不知道是哪家的（1人）：",
      "  路人  今天14:10 “收到”（写明收到）",
      "",
    ].join("\n"),
  );
});

it("the list counts every state, closed notices included", async () => {
  const street = await openStreet();
  await street.says("星空网吧-张", "收到");
  await street.run("publish", "--to", "网吧", "--text", "第二条", "--inform");
  await street.store.update(1, (draft) => {
    const file = draft.notices[1];
    if (file) closeNotice(draft, file, street.clock.now());
  });
  expect(await street.json("notices", "--json")).toEqual([
    {
      number: 1,
      ask: "ack",
      title: "请自查灭火器",
      status: "closed",
      createdAt: "2026-11-23T14:00:00+08:00",
      dueAt: "2026-11-23T18:00:00+08:00",
      groups: ["网吧店主群"],
      counts: {
        informed: 0,
        awaiting: 2,
        acknowledged: 1,
        exempt: 0,
        promised: 0,
        submitted: 0,
        cannot: 0,
        passed: 0,
        transferred: 0,
      },
      parts: { queued: 0, sending: 0, sent: 1, failed: 0, unknown: 0 },
    },
    expect.objectContaining({
      number: 2,
      ask: "inform",
      status: "scheduled",
      dueAt: null,
      counts: {
        informed: 0,
        awaiting: 0,
        acknowledged: 0,
        exempt: 0,
        promised: 0,
        submitted: 0,
        cannot: 0,
        passed: 0,
        transferred: 0,
      },
      parts: { queued: 1, sending: 0, sent: 0, failed: 0, unknown: 0 },
    }),
  ]);
  const [, first, second] = (await street.run("notices")).stdout.split("\n");
  expect(first).toMatch(/^1 +已关闭 +1\/3 +0 +1\/1 +今天18:00 +网吧店主群 +请自查灭火器$/);
  expect(second).toMatch(/^2 +待发 +不用回 +0 +0\/1 +网吧店主群 +第二条$/);
});

it("people are shown the newest twenty and told that there are more", async () => {
  const street = await openStreet();
  for (let number = 2; number <= 23; number += 1) {
    await street.run("publish", "--to", "网吧", "--text", `第${number}条`);
  }
  const { stdout, stderr } = await street.run("notices");
  expect(stdout.trimEnd().split("\n")).toHaveLength(21);
  expect(stdout).toContain("第23条");
  expect(stderr).toContain("3条");
  expect(await street.json<unknown[]>("notices", "--json")).toHaveLength(23);
});

it("a recalled 收到 is shown as recalled, and counts no more", async () => {
  const street = await openStreet();
  await street.says("星空网吧-张", "收到");
  const recall = { account: "a" as AccountId, messageId: "m1", at: street.clock.now() };
  await street.store.update(1, (draft) =>
    Object.keys(draft.directory.groups).map((group) => recordRecall(draft, group as GroupId, recall)),
  );
  expect(await street.json("show", "1", "--json")).toMatchObject({
    recipients: [
      { name: "星空网吧", state: "awaiting", answers: [{ text: "收到", recalled: true }] },
      {},
      {},
    ],
  });
  expect((await street.run("show", "1")).stdout).toContain("还没回（3家）：星空网吧");
});

it("what could not be sent is shown with the reason", async () => {
  const street = await openStreet();
  await street.store.update(1, (draft) => {
    for (const sheet of Object.values(draft.notices[1]?.sheets ?? {})) {
      for (const part of sheet.parts) {
        part.state = "failed";
        part.error = { code: 1205, sentence: "发得太快，被微信限制" };
      }
    }
  });
  expect((await street.run("show", "1")).stdout).toContain(
    "网吧店主群  已发0/1，没发出1，发得太快，被微信限制",
  );
  expect(await street.json("show", "1", "--json")).toMatchObject({
    groups: [{ parts: [{ state: "failed", error: { code: 1205, sentence: "发得太快，被微信限制" } }] }],
  });
});

it("a number nobody gave is refused", async () => {
  const station = await openStation();
  expect(await station.run("show", "7", "--json")).toMatchObject({ code: 1, stdout: "" });
  expect((await station.run("show", "0")).code).toBe(2);
  expect((await station.run("show", "x")).code).toBe(2);
});
