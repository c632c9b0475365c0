import { expect, it } from "vitest";
import { officerWithCode } from "../../src/groups/officers.ts";
import { openStation } from "./station.ts";

interface NewOfficer {
  readonly name: string;
  readonly code: string;
  readonly expiresAt: string;
}

it("an officer gets a code of six digits that pairs him and is kept nowhere", async () => {
  const station = await openStation();
  const added = await station.json<NewOfficer>("officers", "add", "张智军", "--json");
  expect(added).toEqual({
    name: "张智军",
    code: expect.stringMatching(/^\d{6}$/),
    expiresAt: "2026-11-24T14:00:00+08:00",
  });
  const { directory } = station.store.book();
  expect(officerWithCode(directory, added.code, station.clock.now())?.name).toBe("张智军");
  expect(JSON.stringify(directory)).not.toContain(`"${added.code}"`);
  expect(JSON.stringify(station.log.lines)).not.toContain(added.code);
});

it("people are told the code, until when it works and what to type", async () => {
  const station = await openStation();
  const { stdout } = await station.run("officers", "add", "张智军");
  const code = /\d{6}/.exec(stdout)?.[0];
  expect(stdout).toBe(
    `张智军的绑定码：${code}（明天14:00前有效，只能用一次）\n请他用自己的微信加机器人为好友，私聊发：绑定 ${code}\n`,
  );
});

it("a known officer gets a new code, and the old one stops working", async () => {
  const station = await openStation();
  const first = await station.json<NewOfficer>("officers", "add", "张智军", "--json");
  const second = await station.json<NewOfficer>("officers", "add", " 张智军 ", "--json");
  const { directory } = station.store.book();
  expect(Object.keys(directory.officers)).toEqual(["o1"]);
  expect(officerWithCode(directory, second.code, station.clock.now())?.id).toBe("o1");
  if (first.code !== second.code) {
    expect(officerWithCode(directory, first.code, station.clock.now())).toBeUndefined();
  }
});

it("the list says who is bound and whose code has expired", async () => {
  const station = await openStation();
  expect((await station.run("officers")).stdout).toContain("officers add");
  await station.run("officers", "add", "张智军");
  expect(await station.json("officers", "--json")).toEqual([
    {
      id: "o1",
      name: "张智军",
      bound: false,
      addedAt: "2026-11-23T14:00:00+08:00",
      boundAt: null,
      groups: null,
      codeExpiresAt: "2026-11-24T14:00:00+08:00",
    },
  ]);
  expect((await station.run("officers")).stdout).toContain("等他绑定");
  await station.clock.advance({ days: 1 });
  expect((await station.run("officers")).stdout).toContain("已过期");
});

it.each(["", "  ", "——", "长".repeat(41), "张\u0007军"])("%j is no name for an officer", async (name) => {
  const station = await openStation();
  expect((await station.run("officers", "add", name)).code).toBe(1);
  expect(station.store.book().directory.officers).toEqual({});
});
