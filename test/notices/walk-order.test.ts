import { describe, expect, test } from "vitest";
import { compareOnFoot, streetOf } from "../../src/notices/walk-order.ts";

describe("the street of an address", () => {
  test.each([
    ["幸福路12号", "幸福路"],
    ["XX市城关区幸福路12号3楼", "XX市城关区幸福路"],
    ["江城市城关区幸福路12号3楼", "幸福路"],
    ["城关区幸福路12号", "幸福路"],
    ["幸福小区3栋201", "幸福小区"],
    ["东门市场2楼", "东门市场"],
    ["幸福路 十二号", "幸福路"],
    ["万达广场", "万达广场"],
    ["", ""],
  ])("of %s is %s", (address, street) => {
    expect(streetOf(address)).toBe(street);
  });
});

test("an officer walks street by street, by number, and looks last for those without an address", () => {
  const addresses = ["幸福路102号", undefined, "人民路1号", "城关区幸福路9号", "幸福路12号"];
  expect(
    addresses
      .map((address) => ({ address }))
      .sort((one, other) => compareOnFoot(one.address, other.address))
      .map(({ address }) => address),
  ).toEqual(["人民路1号", "城关区幸福路9号", "幸福路12号", "幸福路102号", undefined]);
});
