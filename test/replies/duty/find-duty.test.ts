import { describe, expect, test } from "vitest";
import { findDuty } from "../../../src/replies/duty/find-duty.ts";
import { noticeFacts } from "../../../src/replies/notice-facts.ts";

function duty(notice: string, text: string): string | undefined {
  return findDuty({ text, asked: false }, noticeFacts(notice).duties);
}

const check = "请今晚自查灭火器和插座，老化的马上更换。收到请回复。";
const clear = "请把店外的物品搬进屋、关好门窗。收到请回复。";
const forbid = "严禁燃放烟花爆竹，不得存放。收到请回复。";

describe("what the notice asks is done or accepted in other words too", () => {
  test.each([
    [check, "查过了"],
    [check, "插座都看过了"],
    [check, "灭火器没问题"],
    [check, "老化的那个换掉了"],
    [clear, "都收进来了"],
    [clear, "窗户关好了"],
    ["请各店交营业执照复印件，交了的回复“已交”。", "已交"],
    ["请核对名单，无误的回复“无误”。", "没错"],
  ])("%s %s", (notice, text) => {
    expect(duty(notice, text)).toBe("done");
  });

  test.each([
    [check, "今晚就查"],
    [clear, "马上搬"],
    [forbid, "不放"],
    [forbid, "坚决不存"],
    ["周六开会，请参加。", "准时到"],
    ["请转告员工。", "明天跟员工说"],
  ])("%s %s will be done", (notice, text) => {
    expect(duty(notice, text)).toBe("promise");
  });
});

describe("what is no acceptance", () => {
  test.each([
    [clear, "搬不动"],
    [clear, "不用搬"],
    [check, "不查"],
    ["请各店交营业执照复印件。", "还没交"],
    ["请各店交营业执照复印件。", "执照丢了"],
  ])("%s %s is declined", (notice, text) => {
    expect(duty(notice, text)).toBe("declined");
  });

  test.each([
    [check, "应该查过了"],
    [check, "隔壁查过了"],
    [check, "查了一半"],
    [forbid, "我早就存放了"],
  ])("%s %s is left open", (notice, text) => {
    expect(duty(notice, text)).toBe("maybe");
  });

  test.each([
    [check, "手机换好了"],
    [check, "来检查了"],
    [check, "查到几家"],
    [check, "没查的赶紧查"],
    [check, "请转达老李"],
    [clear, "东西丢了"],
    ["周六开会，请参加。", "去旅游的报名啦"],
  ])("%s %s speaks of something else", (notice, text) => {
    expect(duty(notice, text)).toBeUndefined();
  });
});
