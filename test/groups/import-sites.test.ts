import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importSites, type SiteRow } from "../../src/groups/import-sites.ts";
import {
  type Directory,
  emptyDirectory,
  type GroupId,
  type MemberId,
  type Site,
} from "../../src/groups/types.ts";

type Given = Omit<SiteRow, "row" | "notes">;

describe("two shops of one name", () => {
  it("at two addresses are two sites", () => {
    const directory = emptyDirectory();
    const twins = [
      { name: "星空网吧", category: "网吧", address: "幸福路1号" },
      { name: "星空 网吧", category: "网吧", address: "建设路2号" },
    ];
    expect(did(directory, ...twins)).toEqual(["added", "added"]);
    expect(did(directory, ...twins)).toEqual(["unchanged", "unchanged"]);
  });

  it("of two trades are two sites, and later ones are found by what tells them apart", () => {
    const directory = emptyDirectory();
    did(directory, { name: "星空", category: "网吧" }, { name: "星空", category: "密室" });
    expect(did(directory, { name: "星空", category: "密室", phone: "1" })).toEqual(["updated"]);
    expect(sites(directory).map(({ phone }) => phone)).toEqual([undefined, "1"]);
  });

  it("with nothing to tell them apart are one site, and the second row says with which it was mistaken", () => {
    const directory = emptyDirectory();
    const { outcomes } = importSites(directory, rows({ name: "星空" }, { name: "星空", phone: "1" }), 0);
    expect(outcomes.map(({ did: what }) => what)).toEqual(["added", "refused"]);
    expect(outcomes[1]?.because).toContain("第1行");
    expect(sites(directory)).toHaveLength(1);
    expect(sites(directory)[0]?.phone).toBeUndefined();
  });

  it("the one without category and address is the one that is not taken, wherever it stands", () => {
    const given = [{ name: "星空" }, { name: "星空", category: "网吧" }, { name: "星空", category: "密室" }];
    expect(did(emptyDirectory(), ...given)).toEqual(["refused", "added", "added"]);
  });

  it("are one whose address changed, where person or telephone are the same and the list has no other of that name", () => {
    const directory = emptyDirectory();
    did(directory, { name: "蓝天网吧", category: "网吧", address: "幸福路14号", person: "老孙", phone: "1" });
    expect(did(directory, { name: "蓝天网吧", category: "网吧", address: "新路9号", phone: "1" })).toEqual([
      "updated",
    ]);
    expect(sites(directory).map(({ address }) => address)).toEqual(["新路9号"]);
    expect(did(directory, { name: "蓝天网吧", category: "网吧", address: "旧街3号", phone: "2" })).toEqual([
      "added",
    ]);
    const twins = [
      { name: "海港民宿", address: "甲路1号", person: "阿珍" },
      { name: "海港民宿", address: "乙路2号", person: "阿珍" },
    ];
    expect(did(directory, ...twins)).toEqual(["added", "added"]);
  });

  it("that both fit a row are both left alone", () => {
    const directory = emptyDirectory();
    did(directory, { name: "星空", address: "幸福路1号" }, { name: "星空", address: "建设路2号" });
    const { outcomes } = importSites(directory, rows({ name: "星空", phone: "1" }), 0);
    expect(outcomes[0]).toMatchObject({ did: "refused", because: expect.stringContaining("建设路2号") });
    expect(sites(directory).every(({ phone }) => phone === undefined)).toBe(true);
  });

  it("that were there alike are each given one of the rows", () => {
    const directory = emptyDirectory();
    did(directory, { name: "星空", category: "网吧" });
    const twin = { ...sites(directory)[0], id: "s9" } as Site;
    directory.sites[twin.id] = twin;
    const row = { name: "星空", category: "网吧" };
    expect(did(directory, row, row)).toEqual(["unchanged", "unchanged"]);
  });

  it("flats 3-2 and 32 are two", () => {
    expect(did(emptyDirectory(), { name: "3-2" }, { name: "32" }, { name: "３－２" })).toEqual([
      "added",
      "added",
      "refused",
    ]);
  });

  it("a second shop of a name already known says that there is another", () => {
    const directory = emptyDirectory();
    did(directory, { name: "星空", address: "幸福路1号" });
    const { outcomes } = importSites(directory, rows({ name: "星空", address: "建设路2号" }), 0);
    expect(outcomes[0]?.notes).toEqual([expect.stringContaining("幸福路1号")]);
  });
});

describe("a row that is known", () => {
  it("changes only what it says, and says what", () => {
    const directory = emptyDirectory();
    did(directory, { name: "星空", category: "网吧", person: "李强", phone: "1", aliases: ["老星空"] });
    const { outcomes } = importSites(
      directory,
      rows({ name: "星空", category: "网吧", address: "幸福路1号", phone: "2" }),
      5,
    );
    expect(outcomes[0]?.changes).toEqual([
      { field: "address", before: "", after: "幸福路1号" },
      { field: "phone", before: "1", after: "2" },
    ]);
    expect(sites(directory)).toEqual([
      {
        id: "s1",
        name: "星空",
        category: "网吧",
        address: "幸福路1号",
        person: "李强",
        phone: "2",
        aliases: ["老星空"],
        addedAt: 0,
      },
    ]);
  });

  it("gives a category to a site that had none, and is found by its address", () => {
    const directory = emptyDirectory();
    did(directory, { name: "星空", address: "幸福路1号" });
    expect(did(directory, { name: "星空", address: "幸福路 １号", category: "网吧" })).toEqual(["updated"]);
    expect(sites(directory)).toHaveLength(1);
  });

  it("does not change when only spaces, width or the order of aliases differ", () => {
    const directory = emptyDirectory();
    did(directory, { name: "KTV", address: "A座1层", aliases: ["甲", "乙"] });
    expect(did(directory, { name: "ＫＴＶ", address: "a 座１层", aliases: ["乙", "甲"] })).toEqual([
      "unchanged",
    ]);
  });
});

describe("groups", () => {
  it("are found by name, with or without 群, and by id", () => {
    const directory = withGroups("网吧店主群", "密室群");
    did(directory, { name: "星空", groups: ["网吧店主", "g2"] });
    expect(sites(directory)[0]?.groups).toEqual(["g1", "g2"]);
  });

  it("that are not registered, or of which there are two, are counted and left out", () => {
    const directory = withGroups("店主群", "店主群", "密室群");
    const imported = importSites(
      directory,
      rows({ name: "甲", groups: ["店主群"] }, { name: "乙", groups: ["工厂群", "密室群"] }),
      0,
    );
    expect([...imported.ambiguousGroups]).toEqual([["店主群", 1]]);
    expect([...imported.unknownGroups]).toEqual([["工厂群", 1]]);
    expect(sites(directory).map(({ groups }) => groups)).toEqual([undefined, ["g3"]]);
  });

  it("members are placed at sites that came with the list", () => {
    const directory = withGroups("网吧店主群");
    const id = "m1" as MemberId;
    const group = "g1" as GroupId;
    directory.members[id] = { id, group, nickname: "星空网吧-李强", sites: [], firstSeenAt: 0 };
    const imported = importSites(directory, rows({ name: "星空网吧", groups: ["网吧店主群"] }), 0);
    expect(imported.placed).toBe(1);
    expect(directory.members[id]?.sites).toEqual(["s1"]);
  });
});

it("a category is written as the tag is, so that the group's notices reach it", () => {
  const directory = withGroups("歌厅群");
  Object.assign(directory.groups["g1" as GroupId] ?? {}, { tags: ["KTV"] });
  did(directory, { name: "星空", category: "ktv" });
  expect(sites(directory)[0]?.category).toBe("KTV");
});

const choice = (...words: string[]) => fc.constantFrom({}, ...words);
const given = (field: keyof Given, ...words: string[]) =>
  choice(...words).map((word) => (typeof word === "string" ? { [field]: word } : {}));
const anyRow: fc.Arbitrary<Given> = fc
  .tuple(
    fc.constantFrom("甲", "乙"),
    given("category", "网吧", "密室"),
    given("address", "一号", "二号"),
    given("phone", "1", "2"),
  )
  .map(([name, ...facts]) => Object.assign({ name }, ...facts));

it("the same rows again change nothing, whatever was there and in whatever order they stand", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), fc.array(anyRow, { maxLength: 8 }), (before, wanted) => {
      const directory = emptyDirectory();
      for (const row of before) importSites(directory, rows(row), 0);
      importSites(directory, rows(...wanted), 1);
      const once = structuredClone(directory);
      const again = did(directory, ...wanted);
      expect(directory).toEqual(once);
      expect(again.filter((what) => what === "added" || what === "updated")).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

function rows(...given: readonly Given[]): SiteRow[] {
  return given.map((row, index) => ({ ...row, row: index + 1, notes: [] }));
}

function did(directory: Directory, ...given: readonly Given[]): string[] {
  return importSites(directory, rows(...given), 0).outcomes.map(({ did: what }) => what);
}

function sites(directory: Directory): Site[] {
  return Object.values(directory.sites);
}

function withGroups(...names: readonly string[]): Directory {
  const directory = emptyDirectory();
  for (const [index, name] of names.entries()) {
    const id = `g${index + 1}` as GroupId;
    directory.groups[id] = { id, name, tags: [], channel: "by hand", registeredAt: 0 };
  }
  return directory;
}
