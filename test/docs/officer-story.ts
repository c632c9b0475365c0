import { scene } from "../media/make-picture.ts";
import { openStation } from "../scenarios/support/station.ts";
import { type Line, recordChat } from "./record-chat.ts";

/** Plays the chats of the officer's guide on a station at work, from Monday, 23 November 2026, 14:00. */
export async function playOfficerStory(): Promise<ReadonlyMap<string, readonly Line[]>> {
  const station = await openStation({
    网吧店主群: { members: ["星空网吧-李强", "蓝天网吧-老孙", "大地网吧-小周", "极速网吧-阿飞", "小何"] },
    密室群: { members: ["谜境密室-小白"] },
  });
  // The puppet most stations run can take back what is younger than two minutes.
  station.messenger.capabilities = { ...station.messenger.capabilities, recall: true };
  await station.addSites("网吧", "星空网吧", "蓝天网吧", "大地网吧", "极速网吧", "红树林网吧");
  await station.addSites("密室", "谜境密室");
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  const chat = recordChat(station);
  const types = (words: string, keep?: RegExp) => chat.types("您", officer, words, keep && { keep });
  const answers = (name: string, words: string) => chat.types(name, station.member(name), words);

  chat.begin("first-day");
  await types("绑定 482913");
  await types("群");
  await types("登记 1 网吧");
  await types("待绑定", /没对上|^\d|是哪家/u);
  await types("1 红树林网吧");

  chat.begin("not printed");
  await chat.waits(1);
  await types("群");
  await types("登记 2 密室");
  await chat.waits(1);

  chat.begin("post");
  await chat.sendsPicture("您", officer, await scene(640, 480).jpeg().toBuffer());
  await types(
    "通知 网吧、密室：今晚请自查灭火器和疏散通道。截止 明天18点",
    /预览|^发到|^应回|^截止|^「发」/u,
  );
  await types("发");
  await chat.waits(2, { keep: /回执|下附|^请在/u });

  chat.begin("look");
  await answers("星空网吧-李强", "收到");
  await answers("小何", "好的收到");
  await answers("蓝天网吧-老孙", "过期的灭火器去哪换？");
  await answers("大地网吧-小周", "这个不归我管");
  await types("统计", /^【|应回|截止/u);
  await types("未回复", /未回|^\d/u);
  await types("待审", /待审|^\d/u);
  await types("回复 1：找原来买的店就能换");
  await chat.skips(1);
  await types("2 不算");

  chat.begin("not printed");
  await answers("谜境密室-小白", "收到");
  await chat.waits(60);

  chat.begin("chase");
  await types("催");
  await chat.waits(1);
  await types("代收 极速 电话 15:05");
  await types("免 大地 停业");

  chat.begin("correct");
  await types("更正 1：演练用的灭火器不用换。截止 周三12点", /^更正/u);

  chat.begin("not printed");
  await chat.waits(2);
  await types("告知 网吧：周六停水");
  await types("立即");
  await chat.waits(1);

  await types("作废 2");
  await chat.skips(1);

  chat.begin("by-hand");
  await types("手工 网吧店主群", /改为手工/u);
  await types("通知 网吧：明早8点停电，请提前关机。", /预览/u);
  await types("发");
  await types("手发 3", /^【|^看到/u);
  await chat.waits(1);
  await types("已发 3 网吧店主群", /记为/u);
  await chat.waits(2);
  await types("粘贴 网吧店主群\n星空网吧-李强 2026/11/23 15:12:05\n收到", /看懂|收到/u);

  chat.begin("not printed");
  await types("确认");
  return chat.chats;
}
