import { type Chance, oneOf } from "../../demo/photos/chance.ts";
import { isWorkday } from "../../src/workdays.ts";
import { dayMs, hourMs, localTime, minuteMs, startOfDay } from "../../src/zone.ts";
import { trades } from "./lay-out-town.ts";
import type { Town } from "./open-town.ts";
import type { Delivered } from "./witness.ts";

/** Who announces, who inspects, and the 所领导, in the order in which they are added. */
export const officers = ["张智军", "李明", "王所长"] as const;
const [announcer, inspector] = officers;

const bodies = [
  "请自查灭火器和疏散通道，严禁堵塞、上锁",
  "请核对从业人员登记，新来的当天登记",
  "请检查监控是否能正常回放，录像保存30天",
  "夜间请安排专人值守，发现异常及时报警",
  "请张贴反诈宣传单，收银台一张、门口一张",
  "请清理楼梯间杂物，电动车不得进楼道充电",
] as const;
const deadlines = [
  "。截止 明天18点",
  "。截止 三天后",
  "",
  "。截止 周五18点",
  "。截止 明天10点",
  "。截止 下周一12点",
] as const;
const wanting = ["二楼楼梯间堆放纸箱", "灭火器压力不足", "安全出口指示灯不亮", "插线板串接使用"] as const;

/** What the officers have asked for. */
export interface Wishes {
  notices: number;
  hazards: number;
}

/** The officers of the town. */
export interface Officers {
  readonly wishes: Wishes;
  /** Plans their month, up to an instant. */
  plan(until: number): void;
  /** Something arrived: they answer what they are asked. */
  notice(one: Delivered): void;
}

/** Puts the officers on duty. */
export function putOnDuty(town: Town, chance: Chance): Officers {
  const wishes: Wishes = { notices: 0, hazards: 0 };
  const at = (instant: number, act: () => void): void => {
    town.clock.wakeAt(instant, act);
  };
  const soon = (minutes: number, act: () => void): void => at(town.clock.now() + minutes * minuteMs, act);

  /** He types it as soon as there is somebody to hear it. */
  function type(officer: string, ...lines: readonly string[]): void {
    const [line, ...rest] = lines;
    if (line === undefined) return;
    if (!town.isHearing()) {
      soon(30, () => type(officer, ...lines));
      return;
    }
    town.whispers(officer, line);
    soon(1, () => type(officer, ...rest));
  }

  function announce(isLate: boolean): void {
    const index = wishes.notices;
    wishes.notices += 1;
    const to = index % 3 === 0 ? "全部" : `${oneOf(chance, trades)}`;
    const body = bodies[index % bodies.length] ?? "";
    const deadline = isLate ? "。截止 三天后" : deadlines[index % deadlines.length];
    // In the night it asks whether to wait for the morning.
    type(announcer, `通知 ${to}：${body}${deadline}`, "发", ...(isLate ? ["2"] : []));
  }

  function inspect(): void {
    const group = town.groups[Math.floor(chance() * town.groups.length)];
    const shop = group?.shops[Math.floor(chance() * group.shops.length)];
    if (!shop) return;
    wishes.hazards += 1;
    type(inspector, `隐患 ${shop.name}：${oneOf(chance, wanting)}。期限 3天`, "发");
  }

  return {
    wishes,
    plan(until) {
      const begin = town.clock.now();
      at(begin + hourMs, () => type(announcer, "栏目 防诈 发全部 每周三10点", "发"));
      for (let day = startOfDay(begin); day < until; day += dayMs) {
        const { weekday } = localTime(day);
        const plan = (hour: number, act: () => void): void => {
          if (day + hour * hourMs > begin && day + hour * hourMs < until) at(day + hour * hourMs, act);
        };
        if (weekday === 1) plan(10, () => announce(false));
        if (weekday === 3) plan(15.5, () => announce(false));
        // Every other week the third one is thought of late at night.
        const isLate = Math.floor((day - begin) / (7 * dayMs)) % 2 === 1;
        if (weekday === 5) plan(isLate ? 21.5 : 16.75, () => announce(isLate));
        if ((weekday === 2 || weekday === 4) && isWorkday(day)) plan(14, inspect);
      }
    },
    notice({ kind, to, numbers, text }) {
      const [number] = numbers;
      if (kind === "question") soon(7, () => type(to, "1"));
      if (kind === "submission" && number !== undefined && text.includes("整改")) {
        soon(40, () => type(inspector, `通过 ${number}`));
      }
      if (kind === "escalation" && to === announcer && number !== undefined && chance() < 0.7) {
        soon(26 * 60, () => type(announcer, `结束 ${number}`));
      }
    },
  };
}
