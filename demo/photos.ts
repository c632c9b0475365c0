import { localTime } from "../src/zone.ts";
import { type Chance, chanceOf, oneOf } from "./photos/chance.ts";
import { drawCorridor } from "./photos/corridor.ts";
import { drawExtinguisher } from "./photos/extinguisher.ts";
import { drawCafe, drawNoticeOnWall, drawSockets } from "./photos/shop.ts";
import { takePhoto } from "./photos/take-photo.ts";

/** What the officer photographed: a fire door behind cardboard boxes. JPEG of 1080 × 1440, its camera's stamp showing `at`. */
export async function drawBlockedExit(at: number = Date.now()): Promise<Uint8Array> {
  const chance = chanceOf(31);
  return takePhoto(await drawCorridor(chance, true), {
    chance,
    at,
    place: "幸福路88号 二楼北侧通道",
    width: 1080,
  });
}

/** The same exit once the boxes are gone. JPEG of 1080 × 1440, its camera's stamp showing `at`. */
export async function drawClearedExit(at: number = Date.now()): Promise<Uint8Array> {
  const chance = chanceOf(31);
  return takePhoto(await drawCorridor(chance, false), {
    chance,
    at,
    place: "幸福路88号 二楼北侧通道",
    width: 1080,
  });
}

/** What he photographed next: an extinguisher long past its inspection, the needle in the red. JPEG of 1080 × 1440. */
export async function drawExpiredExtinguisher(at: number = Date.now()): Promise<Uint8Array> {
  const chance = chanceOf(119);
  const year = localTime(at).year;
  const state = { pressure: "red", inspected: `${year - 3}年5月`, validUntil: `${year - 2}年5月` } as const;
  return takePhoto(await drawExtinguisher(chance, state), {
    chance,
    at,
    place: "幸福路88号 二楼楼梯口",
    width: 1080,
  });
}

/** What a shopkeeper answers with; the same `seed` and `at` give the same picture. JPEG of 720 × 960. */
export async function drawPhoto(seed: number, at: number = Date.now()): Promise<Uint8Array> {
  const chance = chanceOf(seed + 1000);
  const scene = await drawScene(seed, chance, localTime(at).year);
  const street = oneOf(chance, ["幸福路", "建设街", "青年路", "和平巷"]);
  const place = `${street}${1 + Math.floor(chance() * 180)}号`;
  return takePhoto(scene, { chance, at, place, width: 720 });
}

async function drawScene(seed: number, chance: Chance, year: number): Promise<string> {
  switch (((seed % 5) + 5) % 5) {
    case 0:
      return drawCorridor(chance, false);
    case 1:
      return drawExtinguisher(chance, {
        pressure: "green",
        inspected: `${year}年1月`,
        validUntil: `${year + 1}年1月`,
      });
    case 2:
      return drawNoticeOnWall(chance);
    case 3:
      return drawSockets(chance);
    default:
      return drawCafe(chance);
  }
}
