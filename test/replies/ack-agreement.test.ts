import { expect, test } from "vitest";
import { labels } from "../../src/replies/labels.ts";
import { readReply } from "../../src/replies/read-reply.ts";

const training = "【回执31】周四上午九点在街道礼堂举办消防安全培训，每店派一人参加。能到请回复。";
const charging = "【回执32】严禁电动车在楼道、店内充电，请转告员工和租客。收到请回复。";
const fee = "【回执33】下月起统一收取卫生费，有异议请今天内提出，没有异议请回复。";

function read(notice: string, text: string): string {
  return labels[readReply({ kind: "text", text }, { ask: "ack", notice }).kind].ack;
}

test.each([
  [training, "没问题我叫徒弟去听课"],
  [training, "好我到时候自己去"],
  [training, "我们店让阿豪去"],
  [training, "能来"],
  [charging, "跟他们说了不要推上楼"],
  [charging, "已经@所有人了"],
  [charging, "不在店里充，放心"],
  [charging, "我代表光速网咖回复收到"],
  [charging, "极光网咖夜班小陈收到此通知"],
  [fee, "无"],
  [fee, "我家没异议"],
])("whoever agrees, sends someone or has told his people has answered: %s %s", (notice, text) => {
  expect(read(notice, text)).toBe("ack");
});

test.each([
  [training, "礼堂旁边新开了家面馆"],
  [training, "阿豪今天去哪了"],
  [training, "成都好玩吗"],
  [training, "去不了，那天要进货"],
  [charging, "跟你说了不要打我电话"],
  [charging, "已经@你了看下私聊"],
  [charging, "行我晚上把电池给你送过去"],
  [charging, "替对门回一个收到"],
  [charging, "不让充怎么送外卖"],
  [fee, "有异议"],
  [fee, "谁有意见啊"],
])("what only looks like agreement is no receipt: %s %s", (notice, text) => {
  expect(read(notice, text)).not.toBe("ack");
});
