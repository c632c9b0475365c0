import { expect, test } from "vitest";
import { watchRooms } from "../../src/bot/rooms-watch.ts";
import { createSteppingClock } from "./stepping-clock.ts";

function watched() {
  const clock = createSteppingClock();
  const world = { list: "a", announced: 0, fails: false };
  const describe = async () => {
    if (world.fails) throw new Error("cut");
    return world.list;
  };
  const watch = watchRooms(clock, describe, () => {
    world.announced += 1;
  });
  return { clock, world, watch };
}

test("rooms can be bound once the list has been steady for a while, and only once", async () => {
  const { clock, world, watch } = watched();
  watch.begin();
  await clock.advance({ seconds: 8 });
  world.list = "a b";
  await clock.advance({ seconds: 8 });
  expect(world.announced).toBe(0);
  await clock.advance({ seconds: 6 });
  expect(world.announced).toBe(1);
  await clock.advance({ minutes: 10 });
  expect(world.announced).toBe(1);
});

test("the puppet's own word that it is ready is enough", async () => {
  const { clock, world, watch } = watched();
  watch.begin();
  await clock.advance({ seconds: 2 });
  watch.ready();
  expect(world.announced).toBe(1);
  await clock.advance({ minutes: 1 });
  expect(world.announced).toBe(1);
});

test("a room that appears later is told within some seconds", async () => {
  const { clock, world, watch } = watched();
  watch.begin();
  await clock.advance({ seconds: 20 });
  world.list = "a b";
  await clock.advance({ seconds: 8 });
  expect(world.announced).toBe(2);
});

test("a list that cannot be read counts for nothing", async () => {
  const { clock, world, watch } = watched();
  world.fails = true;
  watch.begin();
  await clock.advance({ minutes: 1 });
  expect(world.announced).toBe(0);
  world.fails = false;
  await clock.advance({ seconds: 14 });
  expect(world.announced).toBe(1);
});

test("each session is told anew, and none after its end", async () => {
  const { clock, world, watch } = watched();
  watch.begin();
  await clock.advance({ seconds: 12 });
  watch.end();
  await clock.advance({ minutes: 1 });
  expect(world.announced).toBe(1);
  watch.begin();
  await clock.advance({ seconds: 12 });
  expect(world.announced).toBe(2);
});
