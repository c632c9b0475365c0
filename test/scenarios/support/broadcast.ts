import { type Opening, openStation, type Speaker, type Station } from "./station.ts";

/** A group for each trade, with one shop in it. */
export const threeGroups = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
  日租房群: { tag: "日租房", members: ["云栖公寓-李姐"] },
};

/** A station and its officer. */
export interface Scene {
  readonly station: Station;
  readonly officer: Speaker;
}

/** Three groups and an officer who has said nothing yet. */
export async function openScene(opening: Opening = {}): Promise<Scene> {
  const station = await openStation(threeGroups, opening);
  return { station, officer: await station.officer("张智军") };
}

/** He looks at the preview of a notice to all three. */
export async function drafted(opening: Opening = {}): Promise<Scene> {
  const { station, officer } = await openScene(opening);
  await officer.says("通知 全部：请自查");
  officer.isTold("【预览】");
  return { station, officer };
}

/** He has typed 发: it begins in a minute. */
export async function released(opening: Opening = {}): Promise<Scene> {
  const { station, officer } = await drafted(opening);
  await officer.says("发");
  officer.isTold("1分钟后开始发");
  return { station, officer };
}
