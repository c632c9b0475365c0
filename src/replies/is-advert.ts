import { containsWord, wordSet } from "./cover.ts";

/** What only someone who sells, hires or calls for guests writes. */
const advertWords = wordSet(
  "厂家 直销 批发 私聊 加微信 加我微信 加v 团购 拼团 拼单 特价 包邮 明码标价 欢迎光临 欢迎来玩 欢迎惠顾 欢迎选购 无理由 月薪 包吃住 转租 面议 招聘 招工 代办 兼职 日结 低价 清仓 甩卖 专业上门 到货 新到一批 上新 下单 出二手 充值送 买一送一 出售 转卖 量大从优 支持一下 帮砍 砍一刀 投票链接 先到先得 现货 诚招 旺铺 扫码进群 互粉 点击链接 优惠价 半价 打八折 打九折 开业大吉 新店开业 全场 第一家 首选 预订的 要的联系 要的私 需要的联系 需要联系 联系我 店铺转让 网吧转让 整店转让 旺铺转让 急转 接手就 接手即 转让费 价格实惠 价格公道 欢迎咨询 八成新 九成新 包上门 上门安装 上门服务 便宜处理 高价回收 上门回收 长期回收 拎包入住 押一付 便宜卖 便宜出 价格优惠 价格从优 专业清洗 专业维修 专业安装 快印 免费上门 一室一厅 两室一厅 三室一厅 单间出租 整租 合租 招学徒 招服务员 急招 诚聘 急聘 加盟 有房出租 近地铁".split(
    " ",
  ),
);

const telephone = /1[3-9][0-9]{9}/;

/** Whether the words sell, hire or call for guests. A mobile number stands in hardly anything else. */
export function isAdvert(said: string): boolean {
  return containsWord(said, advertWords) || telephone.test(said);
}
