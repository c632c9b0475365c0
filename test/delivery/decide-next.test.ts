import { describe, expect, test } from "vitest";
import { decideNext } from "../../src/delivery/decide-next.ts";
import { gapBefore } from "../../src/delivery/pace-gap.ts";
import { defaultPaceRules, type PaceRules } from "../../src/delivery/pace-rules.ts";
import { say } from "../../src/delivery/say.ts";
import { type DeliveryBook, emptyOutbox } from "../../src/delivery/types.ts";
import { emptyDirectory, type GroupId } from "../../src/groups/types.ts";
import { createNotice, type NewNotice } from "../../src/notices/create-notice.ts";
import type { PartState } from "../../src/notices/types.ts";
import { hourMs, instantOf, isoDate, minuteMs } from "../../src/zone.ts";
import { fillDirectory, groups, officer, wanted } from "./station.ts";

const noon = instantOf(2026, 11, 23, 12, 0);
const night = instantOf(2026, 11, 23, 22, 30);
const morning = instantOf(2026, 11, 24, 8, 0);
const rules: PaceRules = { ...defaultPaceRules, dailyMessages: 10 };
const everyone = { group: () => true, officer: () => true, member: () => true };
const photo = { kind: "picture", media: { hash: "a", type: "jpg", size: 1 } } as const;

/** A book with one notice, 31, unless told otherwise. */
function bookWith(change: (book: DeliveryBook) => void = () => undefined, first = noon): DeliveryBook {
  const book: DeliveryBook = { directory: emptyDirectory(), notices: {}, outbox: emptyOutbox() };
  fillDirectory(book.directory);
  publish(book, first);
  change(book);
  return book;
}

function publish(book: DeliveryBook, now: number, changes: Partial<NewNotice> = {}): void {
  createNotice(book, wanted(now, changes), now);
}

function mark(book: DeliveryBook, key: string, state: PartState): void {
  for (const { sheets } of Object.values(book.notices)) {
    for (const { parts } of Object.values(sheets)) {
      for (const part of parts) if (part.key === key) part.state = state;
    }
  }
}

function without(...missing: GroupId[]) {
  return { ...everyone, group: (group: GroupId) => !missing.includes(group) };
}

/** What is sent, or `wait …`/`idle …` with the reason. */
function next(
  book: DeliveryBook,
  now: number,
  bound = everyone as typeof everyone | ReturnType<typeof without>,
) {
  const decided = decideNext(book, bound, rules, now);
  return decided.is === "send" ? decided.part.key : `${decided.is} ${decided.because}`;
}

function until(book: DeliveryBook, now: number): number | undefined {
  const decided = decideNext(book, everyone, rules, now);
  return decided.is === "wait" ? decided.until : undefined;
}

describe("the order", () => {
  test("is the oldest notice, group by group, part by part", () => {
    const book = bookWith((draft) => publish(draft, noon, { media: [photo], groups: [groups.bars] }));
    const said: string[] = [];
    for (let key = next(book, noon); !key.includes(" "); key = next(book, noon)) {
      said.push(key);
      mark(book, key, "sent");
    }
    expect(said).toEqual(["31/g1/0", "31/g2/0", "31/g3/0", "32/g1/0", "32/g1/1"]);
    expect(next(book, noon)).toBe("idle nothing queued");
  });

  test("puts words to officers before everything, and words to a group before notices", () => {
    const book = bookWith((draft) => {
      say(draft, { key: "group", to: { group: groups.bars }, text: "提醒" }, noon);
      say(draft, { key: "officer", to: { officer }, text: "好的" }, noon);
    });
    expect(next(book, noon)).toBe("officer");
    delete book.outbox.says.officer;
    expect(next(book, noon)).toBe("group");
  });
});

describe("a group that cannot be served does not hold up the next", () => {
  test.each<[string, PartState]>([
    ["whose part failed", "failed"],
    ["where nobody knows whether it arrived", "unknown"],
    ["whose part is under way", "sending"],
  ])("%s", (_, state) => {
    const book = bookWith((draft) => publish(draft, noon, { media: [photo] }));
    for (const key of ["31/g1/0", "31/g2/0", "31/g3/0"]) mark(book, key, "sent");
    mark(book, "32/g1/0", state);
    expect(next(book, noon)).toBe("32/g2/0");
    mark(book, "32/g2/0", "sent");
    mark(book, "32/g2/1", "sent");
    mark(book, "32/g3/0", "sent");
    mark(book, "32/g3/1", "sent");
    expect(next(book, noon)).toBe("idle nothing queued");
  });

  test("that is not bound", () => {
    const book = bookWith();
    expect(next(book, noon, without(groups.bars))).toBe("31/g2/0");
    expect(next(book, noon, without(...Object.values(groups)))).toBe("idle not bound");
  });

  test("that is served by hand", () => {
    const book = bookWith((draft) => {
      const group = draft.directory.groups[groups.bars];
      if (group) group.channel = "by hand";
    });
    expect(next(book, noon)).toBe("31/g2/0");
  });
});

describe("a notice that must not go", () => {
  test.each(["stoppedAt", "closedAt", "withdrawnAt"] as const)("(%s) lets the next one go", (fact) => {
    const book = bookWith((draft) => {
      publish(draft, noon);
      const file = draft.notices[31];
      if (file) file.notice[fact] = noon;
    });
    expect(next(book, noon)).toBe("32/g1/0");
  });

  test("waits for its time to be taken back", () => {
    const book = bookWith((draft) => {
      delete draft.notices[31];
      publish(draft, noon, { sendAt: noon + minuteMs });
    });
    expect(next(book, noon)).toBe("wait not before");
    expect(until(book, noon)).toBe(noon + minuteMs);
    expect(next(book, noon + minuteMs)).toBe("32/g1/0");
  });
});

describe("pace", () => {
  const leftLast = (kind: "text" | "picture", toGroup: boolean) =>
    bookWith((draft) => {
      draft.outbox.pace.last = { at: noon, kind, toGroup };
    });

  test("keeps the gap of what comes next, whatever came last", () => {
    const book = leftLast("picture", true);
    const part = book.notices[31]?.sheets[groups.bars]?.parts[0];
    if (!part) throw new Error("no part");
    const gap = gapBefore(part, true, rules);
    expect(until(book, noon)).toBe(noon + gap);
    expect(next(book, noon + gap - 1)).toBe("wait pace");
    expect(next(book, noon + gap)).toBe("31/g1/0");
  });

  test("draws the gap from the span of the kind, the same each time", () => {
    for (let index = 0; index < 200; index += 1) {
      const key = `31/g1/${index}`;
      const text = gapBefore({ key, content: { kind: "text", text: "" } }, true, rules);
      const picture = gapBefore({ key, content: photo }, true, rules);
      const private_ = gapBefore({ key, content: { kind: "text", text: "" } }, false, rules);
      expect(text).toBe(gapBefore({ key, content: { kind: "text", text: "" } }, true, rules));
      expect(text).toBeGreaterThanOrEqual(3_000);
      expect(text).toBeLessThanOrEqual(8_000);
      expect(picture).toBeGreaterThanOrEqual(5_000);
      expect(picture).toBeLessThanOrEqual(12_000);
      expect(private_).toBeGreaterThanOrEqual(1_000);
      expect(private_).toBeLessThanOrEqual(2_000);
    }
    const gaps = new Set(
      [...Array(50).keys()].map((n) => gapBefore({ key: `${n}`, content: photo }, true, rules)),
    );
    expect(gaps.size).toBeGreaterThan(40);
  });

  test("to officers is never slower than to groups", () => {
    const fast = { ...rules, textGap: { min: 0, max: 100 } };
    const content = { kind: "text", text: "" } as const;
    expect(gapBefore({ key: "a", content }, false, fast)).toBeLessThanOrEqual(100);
  });

  test("is not held for hours by a clock that was set back", () => {
    const book = leftLast("text", true);
    expect(next(book, noon - 2 * hourMs)).toBe("wait not before");
    const notBefore = book.notices[31]?.sheets[groups.bars]?.parts[0];
    if (notBefore) notBefore.notBefore = 0;
    expect(next(book, noon - 2 * hourMs)).toBe("31/g1/0");
  });
});

describe("quiet hours", () => {
  test("keep notices for the morning, but never words to officers", () => {
    const book = bookWith(() => undefined, night);
    expect(next(book, night)).toBe("wait quiet hours");
    expect(until(book, night)).toBe(morning);
    expect(next(book, morning)).toBe("31/g1/0");
    say(book, { key: "officer", to: { officer }, text: "好的" }, night);
    expect(next(book, night)).toBe("officer");
  });

  test("do not keep an urgent notice, nor make it wait for one that is kept", () => {
    const book = bookWith((draft) => publish(draft, night, { urgent: true }), night);
    expect(next(book, night)).toBe("32/g1/0");
  });

  test.each([
    ["20:59:59", night - 91 * minuteMs, "31/g1/0"],
    ["21:00", night - 90 * minuteMs, "wait quiet hours"],
    ["midnight", instantOf(2026, 11, 24), "wait quiet hours"],
    ["07:59", morning - minuteMs, "wait quiet hours"],
    ["08:00", morning, "31/g1/0"],
  ])("at %s", (_, now, expected) => {
    expect(
      next(
        bookWith(() => undefined, noon),
        now,
      ),
    ).toBe(expected);
  });

  test("that do not run over midnight, and none at all", () => {
    const book = bookWith();
    const siesta = { ...rules, quietHours: { from: 12 * 60, to: 14 * 60 } };
    expect(decideNext(book, everyone, siesta, noon)).toMatchObject({ is: "wait", until: noon + 2 * hourMs });
    expect(decideNext(book, everyone, siesta, noon + 2 * hourMs)).toMatchObject({ is: "send" });
    const never = { ...rules, quietHours: undefined };
    expect(decideNext(book, everyone, never, night)).toMatchObject({ is: "send" });
  });
});

describe("the day's number of messages", () => {
  const spent = () =>
    bookWith((draft) => {
      draft.outbox.pace.today = { date: isoDate(noon), count: 10 };
    });

  test("once reached keeps groups until the next morning, officers never", () => {
    const book = spent();
    expect(next(book, noon)).toBe("wait daily messages");
    expect(until(book, noon)).toBe(morning);
    say(book, { key: "officer", to: { officer }, text: "好的" }, noon);
    expect(next(book, noon)).toBe("officer");
  });

  test("counts anew each Shanghai day", () => {
    expect(next(spent(), morning)).toBe("31/g1/0");
  });

  test("keeps an urgent notice only until midnight", () => {
    const book = spent();
    delete book.notices[31];
    publish(book, noon, { urgent: true });
    expect(until(book, noon)).toBe(instantOf(2026, 11, 24));
  });
});

describe("the breaker", () => {
  const open = (code: number, ends?: number, more: object = {}) =>
    bookWith((draft) => {
      draft.outbox.pace.breaker = {
        code,
        since: noon,
        ...(ends === undefined ? {} : { until: ends }),
        ...more,
      };
    });
  const answer = (book: DeliveryBook): DeliveryBook => {
    say(book, { key: "officer", to: { officer }, text: "好的" }, noon);
    return book;
  };

  test("keeps groups until its time has passed", () => {
    const book = open(1205, noon + hourMs);
    expect(until(book, noon)).toBe(noon + hourMs);
    expect(next(book, noon)).toBe("wait breaker");
    expect(next(book, noon + hourMs)).toBe("31/g1/0");
  });

  test("lets officers be told after a minute, and groups still not", () => {
    const book = answer(open(1205, noon + hourMs));
    expect(until(book, noon)).toBe(noon + minuteMs);
    expect(next(book, noon + minuteMs)).toBe("officer");
  });

  test("waits another minute when a word to an officer was refused, and gives up after three", () => {
    const refused = (times: number) =>
      answer(open(1205, noon + hourMs, { refusedAt: noon + 10 * minuteMs, officerRefusals: times }));
    expect(until(refused(2), noon + 10 * minuteMs)).toBe(noon + 11 * minuteMs);
    expect(until(refused(3), noon + 10 * minuteMs)).toBe(noon + hourMs);
  });

  test("that waits for a login keeps everything", () => {
    expect(next(answer(open(1101)), noon + 24 * hourMs)).toBe("idle breaker");
  });

  test("that ends at night leaves notices for the morning", () => {
    expect(until(open(1203, night), noon)).toBe(morning);
  });
});
