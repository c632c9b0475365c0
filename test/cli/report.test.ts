import { expect, it } from "vitest";
import { openStation } from "./station.ts";

it("a month in which nothing was posted says so, and as JSON counts nothing", async () => {
  const station = await openStation();
  expect((await station.run("report")).stdout).toBe("【月报】2026年11月（到现在）：没有发过通知。\n");
  expect(await station.json("report", "--month", "2026-10", "--json")).toMatchObject({
    year: 2026,
    month: 10,
    notices: 0,
    medianMinutes: null,
  });
});

it("a month that has not begun is refused with what to write", async () => {
  const station = await openStation();
  const { code, stderr } = await station.run("report", "--month", "2026-12");
  expect(code).toBe(1);
  expect(stderr).toContain("请写成 2026-10");
});

it("the 所领导 is one of the officers, shown in their list, or nobody", async () => {
  const station = await openStation();
  await station.run("officers", "add", "王所");
  const named = await station.run("officers", "leader", "王所");
  expect(named.stdout).toBe("所领导是王所：过了截止三天还差的，名单也发给他。他绑定以后才收得到。\n");
  expect((await station.run("officers")).stdout).toContain("王所（所领导）");
  expect((await station.run("officers", "leader", "李四")).stderr).toContain("没有叫“李四”的民警");
  expect(station.store.book().directory.leader).toBe("o1");
  await station.run("officers", "leader", "none");
  expect(station.store.book().directory.leader).toBeUndefined();
});
