import type { Person, Room, WebWeChat } from "../stand-in/start-stand-in.ts";
import { type Keeper, type Trade, trades } from "./shops.ts";

/** One trade's group with its people, in the stand-in. */
export interface OpenTrade {
  readonly trade: Trade;
  readonly room: Room;
  /** The keepers of each shop, in order; a stranger under his nickname. */
  readonly people: ReadonlyMap<string, readonly Person[]>;
}

/** The whole street, and the officer, who is a friend of the bot's account and a member of every group. */
export interface Street {
  readonly trades: readonly OpenTrade[];
  readonly officer: Person;
}

/**
 * Puts everyone into the stand-in. The keepers of `wanderers` (names of shops) are members of the last group, too: they answer in the wrong one.
 */
export function openStreet(wechat: WebWeChat, wanderers: ReadonlySet<string>): Street {
  const officer = wechat.addPerson({ nickname: "智军", friend: true });
  const person = ({ nickname }: Keeper): Person => wechat.addPerson({ nickname });
  const casts = trades.map((trade) => ({
    trade,
    people: new Map<string, Person[]>([
      ...trade.shops.map(({ name, keepers }): [string, Person[]] => [name, keepers.map(person)]),
      ...trade.strangers.map((keeper): [string, Person[]] => [keeper.nickname, [person(keeper)]]),
    ]),
  }));
  const open = casts.map(({ trade, people }, index) => {
    const own = [
      ...trade.shops,
      ...trade.strangers.map((keeper) => ({ name: keeper.nickname, keepers: [keeper] })),
    ];
    const members = own.flatMap(({ name, keepers }) =>
      (people.get(name) ?? []).map((one, place) => ({
        person: one,
        groupNickname: keepers[place]?.groupNickname ?? "",
      })),
    );
    const isLast = index === casts.length - 1;
    const guests = casts.flatMap((cast) =>
      isLast ? [...cast.people].flatMap(([shop, keepers]) => (wanderers.has(shop) ? keepers : [])) : [],
    );
    const room = wechat.addRoom({
      topic: trade.topic,
      members: [
        { person: officer, groupNickname: "张警官" },
        ...members,
        ...guests.map((guest) => ({ person: guest })),
      ],
    });
    return { trade, room, people };
  });
  return { trades: open, officer };
}
