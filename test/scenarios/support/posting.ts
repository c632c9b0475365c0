import { openStation, type Speaker, type Station } from "./station.ts";

const cast = {
  网吧店主群: {
    tag: "网吧",
    members: ["星空网吧-李强", "星空网吧 前台", "蓝天网吧-老孙", "极速网吧-阿飞", "路人", "张智军"],
  },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白", "黑匣子密室-店长"] },
  日租房群: { tag: "日租房", members: ["云栖公寓-李姐"] },
  业主闲聊群: { members: ["星空网吧-李强"] },
};
/** An officer who posts, and a look at who has answered. */
export interface Posting {
  readonly station: Station;
  readonly officer: Speaker;
  /** Posts a notice at once, and takes what is said about that as expected. */
  posts(to: string, body: string): Promise<void>;
  /** The shops that have answered. */
  acknowledged(number: number): Promise<string[]>;
}

/** A street of cafés, escape rooms and lets, with nothing posted. */
export const openPosting = async (): Promise<Posting> => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  const posts = async (to: string, body: string) => {
    await officer.says(`通知 ${to}：${body}`);
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
  };
  const acknowledged = async (number: number) => station.names((await station.tally(number)).acknowledged);
  return { station, officer, posts, acknowledged };
};
/** The same with notice 1 posted to cafés and escape rooms. */
export const posted = async (): Promise<Posting> => {
  const opened = await openPosting();
  await opened.posts("网吧、密室", "请自查灭火器");
  return opened;
};
