/** A room as 群 lists it. */
export interface RoomLine {
  readonly topic: string;
  /** People without the bot. */
  readonly members: number;
  /** The trade its topic speaks of; absent when it tells none. */
  readonly trade?: string | undefined;
  /** Absent for a room nobody registered. */
  readonly registered?: {
    readonly tags: readonly string[];
    readonly sites: number;
    readonly byHand: boolean;
  };
}

/** A registered group not found among the rooms of this session. */
export interface LostGroup {
  readonly name: string;
  readonly tags: readonly string[];
  readonly byHand: boolean;
}

/** The lines of 群; rooms are numbered from 1 in the order given. `his` are the tags he may use, absent for any; empty when he may use none. */
export function groupLines(
  rooms: readonly RoomLine[],
  lost: readonly LostGroup[],
  his?: readonly string[],
): string[] {
  const numbered = rooms.map((room, index) => ({ ...room, index: index + 1 }));
  const known = numbered.filter(({ registered }) => registered !== undefined);
  const fresh = numbered.filter(({ registered }) => registered === undefined);
  const [first] = fresh;
  const firstFresh = first?.index;
  const unbound = lost.filter(({ byHand }) => !byHand);
  const lines: string[] = [];
  if (known.length > 0) {
    lines.push(
      "已登记：",
      ...known.map(
        ({ index, topic, registered }) =>
          `${index} ${topic}（${tagsText(registered?.tags ?? [])}，${registered?.sites ?? 0}家${registered?.byHand ? "，手工" : ""}）`,
      ),
    );
  }
  if (unbound.length > 0) {
    lines.push(
      "已登记，这次登录没认出：",
      ...unbound.map(({ name, tags }) => `· ${name}（${tagsText(tags)}）`),
    );
  }
  const byHand = lost.filter((group) => group.byHand);
  if (byHand.length > 0) {
    lines.push("人工转发的：", ...byHand.map(({ name, tags }) => `· ${name}（${tagsText(tags)}）`));
  }
  if (fresh.length > 0) {
    lines.push("没登记：", ...fresh.map(({ index, topic, members }) => `${index} ${topic}（${members}人）`));
  }
  if (lines.length === 0) return [groupTexts.noRooms()];
  if (unbound.length > 0 && firstFresh !== undefined) {
    lines.push(`没认出的群如果在上面改了名，回「绑定确认 ${firstFresh} ${unbound[0]?.name ?? ""}」`);
  }
  if (first?.trade !== undefined) {
    lines.push(`登记回「登记 ${first.index} ${first.trade}」，后面可写几个标签`);
  } else if (first && his) {
    lines.push(
      his[0] === undefined
        ? "登记群请找管理员"
        : `登记请写编号和您的标签，例如「登记 ${first.index} ${his[0]}」`,
    );
  } else if (first) {
    lines.push(`登记请写编号和行业，例如「登记 ${first.index} 网吧」，后面可写几个标签`);
  }
  if (fresh.length === 0) lines.push("还有群没列出来的，请在群里随便发一句话，再回「群」");
  return lines;
}

/** The lines of 群 while the rooms cannot be read, for an officer with groups: those registered, without numbers, since nothing can be done with them by number. */
export function registeredLines(groups: readonly LostGroup[]): string[] {
  const isAllByHand = groups.every(({ byHand }) => byHand);
  return [
    "已登记：",
    ...groups.map(({ name, tags, byHand }) => `· ${name}（${tagsText(tags)}${byHand ? "，手工" : ""}）`),
    isAllByHand ? groupTexts.notConnected() : groupTexts.notRead(),
  ];
}

/** What is said about groups. */
export const groupTexts = {
  noRooms: (): string => "还没看到任何群：请把机器人拉进群，在群里随便发一句话，再回「群」。",
  notRead: (): string => "群列表这会儿读不到，请过一分钟再回「群」。",
  notConnected: (): string => "这会儿没有机器人连着微信，看不到别的群。",
  howToRegister: (): string => "请先回「群」看编号，再写编号和标签，例如「登记 2 网吧」。",
  noTags: (index: number): string => `请在编号后面写上标签，例如「登记 ${index} 网吧」。`,
  badTag: (tag: string): string => `“${tag}”不能当标签，请用行业名，例如「登记 2 网吧」。`,
  /** `his` are the tags he may use. */
  tagNotHis: (tag: string, his: readonly string[]): string =>
    his.length === 0
      ? `“${tag}”不在您的标签里，登记群请找管理员。`
      : `“${tag}”不在您的标签里，您能用的是：${his.join("、")}；要用别的请找管理员。`,
  listAgain: (): string => "群的编号只在看过列表后30分钟内有效，请先回「群」，再按新编号打一遍。",
  noSuchIndex: (index: number, most: number): string =>
    `列表里没有第${index}个，只有1到${most}，请按列表里的编号再打一遍。`,
  gone: (): string => "这个群现在看不到了，请在群里随便发一句话，再回「群」看新编号。",
  registered: (name: string, tags: readonly string[], members: number, sites: number): string =>
    `已登记“${name}”（${tagsText(tags)}）：${members}人，对上${sites}家店。请在机器人手机上把这个群保存到通讯录。`,
  tagged: (name: string, tags: readonly string[], members: number, sites: number): string =>
    `“${name}”现在的标签：${tagsText(tags)}；${members}人，对上${sites}家店。`,
  maybeKnown: (topic: string, index: number): string =>
    `“${topic}”以前登记过，只是这次没认出，请回「绑定确认 ${index}」，不用再登记。`,
  howToConfirm: (): string => "请先回「群」看编号，再写编号和原来的群名，例如「绑定确认 2 网吧店主群」。",
  nothingUnbound: (): string => "登记过的群都认出来了，不用绑定确认；登记新群回「登记 2 网吧」。",
  whichGroup: (index: number, names: readonly string[]): string =>
    `请写明是哪个群，例如「绑定确认 ${index} ${names[0] ?? ""}」；没认出的有：${names.join("、")}。`,
  alreadyBound: (topic: string): string =>
    `“${topic}”已经认出来了，不用绑定确认；要确认别的群，请回「群」看编号再打。`,
  confirmed: (before: string, topic: string, members: number, sites: number): string =>
    `记住了：“${topic}”就是登记过的“${before}”，${members}人，对上${sites}家店，没发的会接着发。`,
} as const;

function tagsText(tags: readonly string[]): string {
  return tags.length === 0 ? "没有标签" : tags.join("、");
}
