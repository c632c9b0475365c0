import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawPhoto, seePicture } from "./support/draw-photo.ts";
import type { NoticeShown } from "./support/notice-shown.ts";
import { Station, trades } from "./support/station.ts";

// One station's life from the first command on, told by whoever keeps it running. The tests build on one another.

let station: Station;

beforeAll(async () => {
  station = await Station.open(1);
  await writeFile(join(station.folder, "通道.jpg"), await drawPhoto("red"));
  await writeFile(join(station.folder, "灭火器.png"), await drawPhoto("blue"));
});
afterAll(async () => await station.close());

async function json<T>(...args: string[]): Promise<T> {
  return JSON.parse(await station.cli(...args, "--json")) as T;
}

interface GroupListed {
  readonly name: string;
  readonly registered: boolean;
  readonly bound: boolean;
  readonly tags: readonly string[];
  readonly sites: number;
}

test("before the bot ever ran: shops and officers can be added, the rest says what is missing", async () => {
  for (const { tag } of trades) await station.cli("sites", "add", `101号${tag}`, "--category", tag);
  expect(await json<unknown[]>("sites")).toHaveLength(3);
  const officer = await json<{ code: string }>("officers", "add", "张智军");
  expect(officer.code).toMatch(/^\d{6}$/);
  expect(await json<unknown[]>("groups")).toEqual([]);
  expect(await json<unknown[]>("notices")).toEqual([]);
  const tagged = await station.tryCli(["groups", "tag", "网吧店主群", "网吧"]);
  expect(tagged).toMatchObject({ code: 1, stdout: "" });
  expect(tagged.stderr).not.toBe("");
  expect(await station.tryCli(["publish", "--to", "网吧", "--text", "请自查"])).toMatchObject({ code: 1 });
  expect(await station.tryCli(["show", "1"])).toMatchObject({ code: 1 });
});

test("while it runs: the groups it sees are listed and tagged", async () => {
  station.start();
  await station.wechat.scan();
  await expect
    .poll(async () => (await json<GroupListed[]>("groups")).map(({ name }) => name).sort(), {
      timeout: 60_000,
    })
    .toEqual(trades.map(({ topic }) => topic).sort());
  for (const { topic, tag } of trades) await station.cli("groups", "tag", topic, tag);
  for (const group of await json<GroupListed[]>("groups")) {
    expect(group).toMatchObject({ registered: true, bound: true, sites: 1 });
  }
});

test("while it runs: a notice with photos is published, and nobody needs a chat for it", async () => {
  const photos = ["通道.jpg", "灭火器.png"].flatMap((file) => ["--photo", join(station.folder, file)]);
  const printed = await station.cli(
    "publish",
    "--to",
    "网吧,密室",
    "--text",
    "请今晚自查。",
    "--due",
    "明天18点",
    ...photos,
  );
  expect(printed).toBe("1\n");
  const shown = await station.showWhen(1, ({ groups }) =>
    groups.every(({ parts }) => parts.every(({ state }) => state === "sent")),
  );
  expect(shown.groups.map(({ name }) => name)).toEqual(["网吧店主群", "密室逃脱经营者群"]);
  for (const room of station.rooms) {
    const posted = station.postedTo(room, 1);
    expect(posted.map(({ kind }) => kind)).toEqual(
      room.topic === "日租房群" ? [] : ["text", "picture", "picture"],
    );
    const pictures = await Promise.all(
      posted.slice(1).map(({ bytes }) => seePicture(bytes ?? Buffer.alloc(0))),
    );
    expect(pictures.map(({ format, colour }) => `${format} ${colour}`)).toEqual(
      posted.length === 0 ? [] : ["jpeg red", "jpeg blue"],
    );
  }
});

test("while it runs: what was said is shown, and the doctor finds nothing wrong", async () => {
  const [shop] = station.shops;
  shop?.keeper.says(shop.room, "收到");
  await station.showWhen(1, ({ recipients }) => recipients.some(({ state }) => state === "acknowledged"));
  expect(await json<NoticeShown>("show", "1")).toEqual(await station.show(1));
  expect(await json<unknown[]>("notices")).toEqual([
    expect.objectContaining({ number: 1, counts: expect.objectContaining({ awaiting: 1, acknowledged: 1 }) }),
  ]);
  expect(await station.tryCli(["doctor"])).toMatchObject({ code: 0 });
});

test("after it was stopped: everything is still there, and what is published waits for the next start", async () => {
  const before = await json<NoticeShown>("show", "1");
  expect(await station.bot.stop()).toBe(0);
  expect(await json<NoticeShown>("show", "1")).toEqual(before);
  const { stdout, stderr, code } = await station.tryCli(
    ["publish", "--to", "日租房", "--text", "-", "--inform", "--now"],
    "明天停水。",
  );
  expect({ stdout, code }).toEqual({ stdout: "2\n", code: 0 });
  expect(stderr).not.toBe("");
  expect(station.posted.filter(({ text }) => text.includes("明天停水"))).toEqual([]);
  expect(await station.tryCli(["doctor"])).toMatchObject({ code: 0 });

  station.start();
  const posted = await station.wechat.nextSent(({ text }) => text.includes("明天停水"), { limitMs: 60_000 });
  expect("topic" in posted.to && posted.to.topic).toBe("日租房群");
  await station.showWhen(2, ({ groups }) =>
    groups.every(({ parts }) => parts.every(({ state }) => state === "sent")),
  );
  expect(station.posted.filter(({ text }) => text.includes("明天停水"))).toHaveLength(1);
});
