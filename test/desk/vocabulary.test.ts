import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCommand } from "../../src/desk/read-command.ts";
import { deskWithStreet, officer } from "./support/desk-at-work.ts";

/** A command on one line: its kind, then what else it carries. */
function read(text: string): string | undefined {
  const command = readCommand(text);
  if (!command) return undefined;
  const { kind, ...rest } = command;
  return [kind, ...Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`)].join(" ");
}

/** What is said, and all the ways to say it, separated by |. */
const table: Readonly<Record<string, string>> = {
  help: "帮助|帮助？|怎么用|咋用|你会什么|用法|「帮助」|幫助",
  helpMore: "帮助 更多|更多用法|更多|还有什么命令",
  groups: "群|群列表|有哪些群|都有哪些群？|看看群",
  today: "今日|今天|今天有什么事|今天有啥事？|今日情况|今天怎么样|有什么要我看的|今天匯總",
  track: "要统计|统计那条|帮我统计那条|刚才那条统计一下|要統計。",
  go: "发|发吧|发送|确认|确认发送|可以发了|就这样发|好，发吧|好的发|行，发|發|发！|麻烦发",
  goNow: "立即|立即发|马上发|现在就发|立刻|赶紧发|马上发吧",
  withoutPictures: "不带图|不要照片|图片不要了|去掉图|别带图",
  later: "稍后|稍后再发|晚点发|先放着|稍后发吧",
  merge: "合并|合并成一条|合到一起",
  continue: "继续|继续发|接着发|恢复|继续发吧",
  halt: "别发了|先别发|不要发了|先别发了|快停下|别发",
  cancel: "取消|取消吧|算了|不发了|先不发了|不要了",
  tally:
    "统计|统计一下|进度|看看进度|麻烦统计一下|回了多少家|几家回了？|回得怎么样了|统计下吧|帮我看看进度|情况|查一下统计|現在進度",
  "tally number=31":
    "统计 31|统计31|31统计|31号统计|统计：31|统计第31号|统计３１|【回执31】统计|31的情况|31怎么样了|看31进度|三十一号统计|统计三十一|統計31|麻烦统计一下31",
  missing:
    "谁没回|谁没回？|还差谁|還差誰|还有谁没回|哪家没回|哪几家没回|没回的有哪些|没回的发我|名单发我|差哪家|未回复|谁还没回复呢|帮我看看谁没回|还剩谁|还差几家|没回的名单|谁没收到",
  "missing number=31":
    "31还差谁|还差谁31|31 谁没回|31号谁没回|谁没回 31|31的名单|看31还差谁|三十一号还差谁|31未回复|未回复：31",
  remind:
    "催|催一下|催催|催下|麻烦催一下|帮我催一下|再催一下|催没回的|催一下没回的|没回的催一下|提醒一下|发个提醒|催收|再催催吧|催一催|提醒一下没回的，谢谢",
  stopReminding: "别催了|别催|不用催了|不要再催了|先别催了|别再催了|停止催|别提醒了",
  "stopReminding number=31": "31别催了|别催了 31|别催31了|31不用催了|31号别催了|不要再催31了|三十一号别催了",
  remindAgain: "接着催|继续催|恢复催",
  "remindAgain number=31": "接着催 31|31接着催|继续催31|恢复催31",
  "remind number=31": "催 31|催31|31催一下|31 催|催一下31|催31没回的|把31催一下|催三十一|催十二号".replace(
    "|催十二号",
    "",
  ),
  "remind number=12": "催十二号|第12号催一下|催 12 号",
  "remind number=31 urgent=true": "催 31 紧急|紧急催31|催31紧急",
  review: "待审|待看|待审核|有哪些要审|没看懂的|不清楚的|有什么要审|有人问吗|谁有问题？",
  "review number=31": "待审 31|31待审",
  undo: "撤|撤回|撤吧|撤了|收回|反悔|快撤".replace("|快撤", ""),
  stop: "停|停一下|先停|停吧|暂停|停发|麻烦停一下|暂停发送",
  "stop number=31": "停 31|停31|31停|把31停了|31先停一下|停第31号",
  resend: "重发|补发|再发一遍|重新发送|失败的重发|再试一次",
  arrived: "已发|群里有了|确认已发|已送达",
  withdraw: "作废|发错了|發錯了|我发错了|发错群了|作废掉|通知发错了|不算数了|发错了！",
  "withdraw number=31": "作废 31|31作废|31发错了|发错了 31|把31作废|31不算了|作废31号通知",
  close: "关闭|结束|办结|不用统计了|结束统计|关了吧|收尾",
  "close number=31": "关闭 31|31关闭|把31关了|31结束",
  undoRuling: "撤销裁定|判错了|刚才判错了|撤销代收|代收错了|点错了",
  "undoRuling number=31": "撤销裁定 31|撤销31的裁定|31撤销裁定",
  export: "表发我|把表发我|统计表发我|导出|导出表格|给我表",
  "export number=31": "导出 31|31的表发我|把31的表发我",
  report: "月报|月报。|看看月报|月度报告",
  "report month=10月": "月报 10月|月报10月|10月月报|10月份的月报|月报：10月",
  "report month=上月": "月报 上月|上月月报|上月的月报",
  "ledger words=": "台账|台帐|导出台账|隐患台账|给我台账|台账发我|把台账发我|检查台账",
  "ledger words=11月": "台账 11月|导出 台账 11月|台账11月|11月台账|11月的台账|11月份台账|台账：11月",
  "ledger words=上月": "上月台账|台账 上月|上月的台账发我",
  "ledger words=11月1日到15日 网吧": "台账 11月1日到15日 网吧|导出台账 11月1日到15日 网吧",
  "ledger words=网吧": "导出台账 网吧",
  "slip number=31": "提示单 31|提示单31|31的提示单|打印提示单 31|把31的提示单发我|给31出提示单|隐患提示单 31",
  slip: "提示单|给我提示单|隐患提示单",
  handoverSheet: "交接单|交接单。|给我交接单|写个交接单|交接清单|看看交接单|交接單",
  "handoverSheet number=31": "交接单 31|31交接单|31的交接单|交接单31",
  "received names=星空 way=电话":
    "代收 星空 电话|星空电话说收到了|星空打电话来说收到了|代收：星空 电话|星空来电说知道了|代收 星空 打电话说的|星空 電話說收到了".replace(
      "|代收 星空 打电话说的",
      "",
    ),
  "received number=31 names=星空 蓝天 302 way=电话":
    "代收 31 星空 蓝天 302 电话|代收31 星空 蓝天 302 电话|代收 ３１ 星空 蓝天 ３０２ 电话。",
  "received number=31 names=星空 way=当面 time=14:20": "代收 31 星空 当面 14:20|代收 31 星空 当面说 14:20",
  "received number=31 names=1-3 way=电话": "代收 31 1-3 电话",
  "received names=1-3 way=电话": "代收 1-3 电话|1-3电话说收到了",
  "exempt words=星空 停业": "免 星空 停业|免：星空 停业|豁免 星空 停业",
  "exempt number=31 words=星空 停业": "免 31 星空 停业|免31星空 停业|31 免 星空 停业",
  "answered number=31 words=星空 已电话答复": "反馈 31 星空 已电话答复|反馈31 星空 已电话答复",
  "correct number=31 text=改到周五":
    "更正 31：改到周五|更正31：改到周五|更正 31 改到周五|更正【回执31】改到周五|更正３１：改到周五",
  "correct text=改到周五": "更正：改到周五|更正 改到周五",
  "site name=星空": "场所 星空|查场所 星空|场所：星空|看看场所 星空",
  "ruleListed indexes=2 as=received": "2 收到|2收到|2算收到|第2条收到|2 算",
  "ruleListed indexes=1,2,3,4 as=received": "1-4 收到|1到4都收到|1、2、3、4收到",
  "ruleListed indexes=2 as=none": "2 不算|2不算|第2条不算|2 没收到",
  "reply index=2 text=晚上8点前": "回复 2：晚上8点前|回复2:晚上8点前|回复第2条：晚上8点前|答复 2，晚上8点前",
  "choose choice=1": "1|1。|选1|１",
  "choose choice=0": "0|0。",
  "announce ask=ack to=网吧 body=请自查":
    "通知 网吧：请自查|发个通知 网吧：请自查|群发 网吧：请自查|麻烦发个通知 网吧：请自查|发通知 网吧：请自查|帮我群发一下 网吧：请自查|通知一下 网吧：请自查",
  "announce ask=ack to=网吧群 body=请自查":
    "发到网吧群：请自查|发网吧群：请自查|群发到网吧群：请自查|在网吧群发：请自查|往网吧群里发：请自查",
  "announce ask=ack to=网吧群 body=今晚八点请自查灭火器":
    "今晚八点请自查灭火器 发网吧群|今晚八点请自查灭火器\n发到网吧群|今晚八点请自查灭火器，帮我发网吧群|今晚八点请自查灭火器\n麻烦转发到网吧群",
  "hazard words=星空网吧：二楼通道堆物":
    "隐患 星空网吧：二楼通道堆物|隐患：星空网吧：二楼通道堆物|隐患星空网吧：二楼通道堆物|發現隱患 星空网吧：二楼通道堆物|发现隐患：星空网吧：二楼通道堆物|星空网吧有隐患：二楼通道堆物|星空网吧存在消防隐患：二楼通道堆物|在星空网吧发现1处隐患，二楼通道堆物|安全隐患 星空网吧：二楼通道堆物|检查星空网吧发现隐患：二楼通道堆物|登记隐患 星空网吧：二楼通道堆物|星空网吧隐患：二楼通道堆物|星空网吧 隐患：二楼通道堆物".replace(
      "發現隱患",
      "发现隱患",
    ),
  "hazard words=星空 二楼通道堆物":
    "隐患 星空 二楼通道堆物|隐患：星空 二楼通道堆物|发现隐患 星空 二楼通道堆物",
  "hazard words=": "隐患|隐患：",
  "seeHazard number=31": "隐患 31|隐患31|看隐患 31|隐患 31号|隐患：第31号|隐患【回执31】|查隐患31？",
  "seeHazard number=31 bare=true": "31|31号|看31|【回执31】|第31号",
  unfixed:
    "未整改|没整改的|还没改的|谁没改|哪家还没改？|有哪些隐患|隐患列表|看看未整改|未整改的有哪些".replace(
      "|未整改的有哪些",
      "",
    ),
  toCheck: "待复查|待复查的|要复查的|哪些要复查？|有哪些要复查|看看待复查",
  startRound: "巡查开始|开始巡查|开始检查|现在开始巡查|巡查",
  endRound: "收工|收工了|收工吧|巡查结束|结束检查|检查完了|查完了",
  "check names=蓝天 found=normal":
    "巡查 蓝天 正常|巡查蓝天正常|检查蓝天，没问题|巡查：蓝天 无隐患|检查了蓝天 一切正常|查了蓝天，未发现隐患|蓝天 巡查正常|蓝天检查过了，没问题|巡查 蓝天 都正常。",
  "check names=蓝天 302公寓 found=normal": "巡查 蓝天 302公寓 正常|检查蓝天 302公寓 没问题",
  "check names=蓝天 found=normal note=新换了灭火器":
    "巡查 蓝天 正常，新换了灭火器|检查 蓝天 正常；新换了灭火器",
  "check names=蓝天 found=void": "巡查 蓝天 记错|巡查 蓝天 不算|检查 蓝天 没去",
  "check names=蓝天": "巡查 蓝天|巡查：蓝天",
  "unvisited period=quarter":
    "本季未查|本季没查的|这个季度还没查的？|本季度未检查场所|看看本季未查|本季还有哪些没查",
  "unvisited period=month": "本月未查|这个月没查的|本月还没检查的店",
  "pickPhotos indexes=1,2": "1-2|用1-2|1、2|1和2张|用1、2张|1 2|要1到2",
  "pickPhotos indexes=3": "用3|就用第3张|只要3号",
  pickPhotos: "全部|都要|都用|全要|全部用|都带上|照片都要",
  "announce ask=inform to=网吧 body=停水": "告知 网吧：停水|发个告知 网吧：停水",
};

const cases = Object.entries(table).flatMap(([command, ways]) =>
  ways.split("|").map((way) => [way, command]),
);

/** What must not act, each holding a word of a command. */
const nearMisses = `
发了吗|发票|发工资|发火了|发给他了|发你了|发了没|发生了什么|头发|停车场|停电了|停了吗|停业整顿|停水通知|暂停营业了吗|取消订单了|取消预约|
统计局来电话|统计局|统计学|谁统计的|通知书|通知书送到了吗|通知了|通知他一声|通知到了吗|没人通知我|接到通知|催款|催债|我催一下老板|催什么催|催了吗|别催我了|叫他别催了|他说不用催了|别催命|
催命|谁催的|提醒我开会|谢谢提醒|作废了吗|发票作废|作废？|撤职|撤了吗|撤离人员|关门了|关闭了没有|关系户|结束了吗|几点结束|继续教育|继续？|重发了吗|重新装修|
已发货|已读|群主是谁|群里怎么样|群众举报|更正式一点|正确|更正了吗|代收快递|免费|免责声明|免得他说|免了吧|反馈表|反馈意见|反馈给我|场所里有人|场所码|公共场所|待审批|
今天天气|今天去哪|今天星期几|今日头条|收到|收到了|好的|好|嗯|谢谢|在吗|3天|2楼|2个人|2号楼有人|1米8|我电话说收到了|谁电话说收到了|他电话里没说收到|电话打了吗|
撤销案件|裁定书|裁定下来了吗|判错了吗|点错了菜|导出来了吗|表哥发我|回复了吗|回复我|回复一下他|回家|更多人|要统计吗|统计了吗|立即整改|马上到|确认收货|确认一下|确定吗|
隐患排查|隐患排查通知：请各家今晚自查|排查隐患：请各家今晚自查|隐患整改情况怎么样|有隐患吗|还有隐患吗？|隐患 31改了吗|隐患无小事|发现隐患及时上报|
有隐患请报告|隐患就是事故：大家注意|大家发现隐患：请拍照|请各店排查隐患：今晚前|没有隐患：都好|消除隐患|重大隐患|检查正常吗|检查一下灭火器|巡查情况怎么样|巡查员|收工时间|收工没|未查收|今天检查正常|消防检查正常|检查结果正常|查一下谁没去|巡查时注意安全|台账要登记好|台账做好了吗|台账 11月的做了吗|台账怎么做|登记台账|没有台账|提示单签了吗|提示单给他了|隐患点位图|安全隐患大排查|星空网吧有隐患|今天发现隐患，已整改|
帮助他们|改天再说|登记表|绑定手机|不带图纸|恢复营业|恢复正常|收回扣|停|`
  .replace(/\s/gu, "")
  .replace(/\|停\|$/u, "")
  .split("|")
  .filter((text) => text !== "");

describe("an officer's words, however he puts them", () => {
  test.each(cases)("%j is %s", (text, command) => expect(read(text ?? "")).toBe(command));

  test("are tried in at least 250 ways, 80 of them near misses", () => {
    expect(cases.length + nearMisses.length).toBeGreaterThanOrEqual(250);
    expect(nearMisses.length).toBeGreaterThanOrEqual(80);
    expect(new Set([...cases.map(([way]) => way), ...nearMisses]).size).toBe(
      cases.length + nearMisses.length,
    );
  });
});

describe("what merely holds a command's word", () => {
  test.each(nearMisses)("%j is no command", (text) => expect(read(text)).toBeUndefined());
});

const scraps = fc.constantFrom(
  ..."通知 告知 群发 发 停 撤 催 免 代收 更正 回复 场所 待审 今日 统计 谁没回 收到 不算 电话 当面 星空 31 2 1-4 ： : 【 】 回执 号 第 。 ？ 紧急 重新确认 裁定 我 吗 了 老板 \n".split(
    " ",
  ),
);
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(scraps, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.array(scraps, { maxLength: 12 }).map((pieces) => pieces.join(" ")),
);

test("no text throws, and none takes long", () => {
  fc.assert(
    fc.property(texts, (text) => {
      readCommand(text);
    }),
    { numRuns: 5000 },
  );
  for (const long of [
    " ",
    "代收 ",
    "31",
    "1-",
    "2、",
    "催",
    "更正",
    "回复2：",
    "发网吧群",
    "、",
    "一二",
    "请",
  ])
    readCommand(long.repeat(20_000));
});

test("no text that is not a command changes anything", async () => {
  const work = await deskWithStreet();
  await work.says("通知 网吧：请自查");
  await work.says("立即");
  await work.says("谁没回");
  await work.says("通知 密室：草稿");
  const kept = () => {
    const { directory, notices, desk } = work.store.book();
    const talk = { ...desk.talks[officer], hintedAt: [] };
    return JSON.stringify({ directory, notices, talk });
  };
  const before = kept();
  await fc.assert(
    fc.asyncProperty(
      texts.filter((text) => readCommand(text) === undefined),
      async (text) => {
        await work.says(text);
        return kept() === before;
      },
    ),
    { numRuns: 150 },
  );
  for (const text of nearMisses) await work.says(text);
  expect(kept()).toBe(before);
});
