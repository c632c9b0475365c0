import { describe, expect, test } from "vitest";
import { readCommand } from "../../src/desk/read-command.ts";

/** A command on one line: its kind, then what else it carries. */
function read(text: string): string | undefined {
  const command = readCommand(text);
  if (!command) return undefined;
  const { kind, ...rest } = command;
  return [kind, ...Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`)].join(" ");
}

const pass = "ruleHazards as=pass numbers";
const back = "ruleHazards as=sendBack numbers";
const extend = "ruleHazards as=extend numbers";

/** What is said of a hazard, and the ways to say it, separated by |. */
const table: Readonly<Record<string, string>> = {
  [`${pass}= words=`]: "通过|通过。|复查通过|复查合格|通过了|ok通过|OK通过|可以通过|请通过|通過|好的，通过",
  [`${pass}= words= loose=true`]: "过|合格|可以了|过了|合格了",
  [`${pass}= words= all=true`]: "都通过|全部通过",
  [`${pass}=31 words=`]:
    "通过 31|通过31|31通过|31号通过|通过：31|通过31号|【回执31】通过|通过 ３１|31 复查合格|复查 31 合格|复查31通过|验收 31 合格",
  [`${pass}=31 words= loose=true`]: "过 31|31 合格|31过了|31可以了",
  [`${pass}=31 words= onSpot=true`]:
    "现场通过 31|现场复查通过 31|现场复查 通过 31|31 现场通过|现场看过，通过 31|上门复查合格 31|现场合格 31|现场复查 31 合格|现场复查31通过|现场复查 31 没问题",
  [`${pass}=31,32,33 words=`]: "通过 31-33|通过31、32、33|31-33通过|31到33都通过",
  [`${back}= words=`]: "退回|打回|驳回|复查不通过",
  [`${back}=31 words=没拍到通道`]:
    "退回 31 没拍到通道|退回31没拍到通道|退回31：没拍到通道|31 退回 没拍到通道|31退回：没拍到通道|打回 31 没拍到通道|退回 【回执31】 没拍到通道|复查不合格 31，没拍到通道",
  [`${back}=31 words=没拍到通道 2天内`]: "退回 31 没拍到通道 2天内",
  [`${back}=31 words=没拍到通道（东侧）`]: "退回 31 没拍到通道（东侧）",
  [`${back}= words=没拍到通道`]: "退回 没拍到通道|退回没拍到通道|退回：没拍到通道",
  [`${back}= words=2楼还堆着`]: "退回 2楼还堆着",
  [`${back}=31 words=没拍到，重拍`]: "31 没拍到，重拍|31没拍到，重拍",
  [`${back}=31 words=太模糊`]: "31 太模糊|31：太模糊",
  [`${back}=31 words=照片看不清`]: "31 照片看不清",
  [`${back}=31 words=没改到位，重拍 loose=true`]: "没改到位，重拍 31",
  [`${back}=31 words=还堆着 loose=true`]: "不行 31 还堆着|31 不行，还堆着|不合格 31 还堆着",
  [`${back}= words=还堆着 loose=true`]: "不行，还堆着|不合格：还堆着|没改好，还堆着",
  [`${back}= words= loose=true`]: "不行|不合格|没改好",
  [`${back}= words=请重新拍照 loose=true`]: "重拍|重新拍",
  [`${extend}=31 words=3天`]:
    "延期 31 3天|延期31 3天|31延期3天|31 延期 3天|宽限 31 3天|31再给3天|延期 31号 3天",
  [`${extend}= words=三天`]:
    "延期三天|延期 三天|宽限三天|再给三天|再给他三天|再给三天时间|再宽限三天|延期三天吧",
  [`${extend}=31 words=周五`]: "延期 31 周五|延期 31 到周五|31延期到周五",
  [`${extend}= words=26号`]: "延期到26号|延期26号",
  [`${extend}=31 words=`]: "延期 31|宽限31",
  [`${extend}= words= agreed=true loose=true`]: "同意|可以|准予|批准",
  [`${extend}= words= agreed=true`]: "同意延期|同意宽限|准予延期|可以延期|同意店里延期申请",
  [`${extend}=31 words= agreed=true`]: "同意延期 31|31 同意延期|31同意延期",
  [`${extend}=31 words= agreed=true loose=true`]: "同意 31|31 同意|31可以",
  "seeHazard number=31": "现场复查 31|复查 31|复查31",
  "ruleHazards as=transfer numbers=31 words=消防大队":
    "移交 31 消防大队|移交31给消防大队|31移交消防大队|移送 31 消防大队",
  "ruleHazards as=transfer numbers= words=消防大队": "移交消防大队|移交给消防大队",
  "ruleHazards as=document numbers=31 words=某公（消）责〔2026〕12号":
    "文书 31 某公（消）责〔2026〕12号|文书31 某公（消）责〔2026〕12号|文书编号 31 某公（消）责〔2026〕12号|法律文书 31：某公（消）责〔2026〕12号",
  "ruleHazards as=document numbers= words=某公（消）责〔2026〕12号": "文书 某公（消）责〔2026〕12号",
  "ruleListed indexes=2 as=done": "2 已整改|2已整改|第2条改好了|2 改好",
  "ruleListed indexes=1,2,3 as=done": "1-3 已整改|1、2、3都已整改",
  "ruleListed indexes=2 as=promise": "2 在改|2正在改|2 正在整改",
  "ruleListed indexes=2 as=cannot": "2 不能|2 改不了|2不能改|2 要延期",
  "ruleListed indexes=2 as=received": "2 收到",
  "ruleListed indexes=2 as=none": "2 不算",
};

describe("several rulings in one line", () => {
  test.each([
    ["31通过，32退回没拍到", ["pass 31", "sendBack 32 没拍到"]],
    ["通过 31；延期 32 3天", ["pass 31", "extend 32 3天"]],
    ["31 通过\n32 移交消防大队\n33 现场通过", ["pass 31", "transfer 32 消防大队", "pass 33"]],
    ["31通过，32退回没拍到通道，2楼还堆着", undefined],
    ["通过31，32", undefined],
    ["退回 31 没拍到通道，3处都没拍", undefined],
  ])("%j", (text, rulings) => {
    const command = readCommand(text);
    const read =
      command?.kind === "ruleSeveral"
        ? command.rulings.map(({ as, numbers, words }) => [as, numbers.join(), words].join(" ").trim())
        : undefined;
    expect(read).toEqual(rulings);
  });
});

/** What merely holds such a word. */
const talk =
  "过两天再说|过几天|过了两天|可以了吗|可以了吗？|不行啊我在忙|不行啊|合格证带来|不合格的有几家？|通过了吗|通过率|31通过了吗？|退回来了|退回去吧|延期吗|延期开学的通知|再给我看看|移交了吗|移交单在哪|文书工作做好|重拍一张给我吗|没改好吗|过会儿说|不通过的话怎么办？|过年|复查一下|现场看看|同意吗|同意书带来|可以吗？|太模糊了吗|可以的话明天来|同意他们的意见吗";

describe("what an officer says of a hazard", () => {
  test.each(
    Object.entries(table).flatMap(([command, phrases]) =>
      phrases.split("|").map((phrase): [string, string] => [phrase, command]),
    ),
  )("“%s” is a ruling", (phrase, command) => {
    expect(read(phrase)).toBe(command);
  });

  test.each(talk.split("|"))("“%s” rules on nothing", (phrase) => {
    expect(read(phrase) ?? "").not.toMatch(/^ruleHazards|^ruleListed/u);
  });
});
