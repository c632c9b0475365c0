import sharp from "sharp";
import { type Opening, openStation, type Speaker, type Station } from "./station.ts";

export const netBars = "网吧店主群";
export const owner = "星空网吧-李强";
export const neighbour = "蓝天网吧-老孙";

/** A station with two hazards' worth of people: the owner, his rivals, an officer. */
export interface Walk {
  readonly station: Station;
  readonly officer: Speaker;
  readonly shop: Speaker;
}

export async function beginWalk(opening: Opening = {}, ...names: readonly string[]): Promise<Walk> {
  const station = await openStation(
    { [netBars]: { tag: "网吧", members: [owner, "星空网吧-小王", neighbour, "网鱼网咖-小周", ...names] } },
    opening,
  );
  return { station, officer: await station.officer("张智军"), shop: station.member(owner) };
}

/** Somebody of the group becomes a friend of the bot's account. */
export async function befriend(station: Station, name: string): Promise<void> {
  station.street.befriend(name);
  await station.seeRooms();
}

/** The officer finds something and has it posted at once; everything said about that is taken as expected. */
export async function found(
  { station, officer }: Pick<Walk, "station" | "officer">,
  typed: string,
  photos: readonly Uint8Array[] = [],
  way: "1" | "2" | "3" = "1",
): Promise<void> {
  for (const photo of photos) await officer.sendsPicture(photo);
  await officer.says(`隐患 ${typed}`);
  if (way !== "1") await officer.says(way);
  await officer.says("立即");
  await station.clock.advance({ minutes: 3 });
  station.overlook();
}

/** A photo of some room: every seed another one. */
export async function photo(seed: number, width = 640, height = 480): Promise<Uint8Array> {
  let state = seed * 7919 + 13;
  const next = (most: number): number => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
  const shapes = Array.from({ length: 40 }, () => {
    const colour = `rgb(${next(256)},${next(256)},${next(256)})`;
    return `<rect x="${next(90)}" y="${next(90)}" width="${5 + next(40)}" height="${5 + next(40)}" fill="${colour}" fill-opacity="0.7"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">${shapes.join("")}</svg>`;
  const noise = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 20 },
    },
  })
    .png()
    .toBuffer();
  return new Uint8Array(
    await sharp(Buffer.from(svg))
      .flatten({ background: "#c0b090" })
      .composite([{ input: noise, blend: "soft-light" }])
      .jpeg({ quality: 90 })
      .toBuffer(),
  );
}

/** The shop says that it is done and shows it; returns what the officer is told, everything else is taken as expected. */
export async function submitted(
  { station, shop, officer }: Walk,
  photos: readonly Uint8Array[],
): Promise<string> {
  await shop.says("改好了");
  for (const bytes of photos) await shop.sendsPicture(bytes);
  await station.clock.advance({ minutes: 1 });
  station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
  const told = officer.isTold("报整改");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  return told;
}

/** The id of the last picture that the bot sent to this officer about a notice. */
export function asSeen(station: Station, officer: string, number: number): string {
  const { outbox, directory } = station.store.store.book();
  const his = Object.values(directory.officers).find(({ name }) => name === officer)?.id;
  const said = Object.values(outbox.says).findLast(
    ({ to, about, part }) =>
      "officer" in to && to.officer === his && about === number && part.content.kind === "picture",
  );
  return said?.part.messageId ?? "";
}
