import { expect, test } from "vitest";
import { labels } from "../../src/replies/labels.ts";
import { readReply } from "../../src/replies/read-reply.ts";
import { listStreetLines, streetNotice } from "./street-lines.ts";

const read = listStreetLines().map((line) => ({
  ...line,
  got: labels[readReply(line, { ask: "ack", notice: streetNotice }).kind].ack,
}));

test("nothing the street says is counted as 收到 unless a careful officer would", () => {
  expect(read.filter(({ label, got }) => got === "ack" && label !== "ack")).toEqual([]);
});

test("a line is read as the officer would, or left to him", () => {
  expect(read.filter(({ label, got }) => got !== label && got !== "unclear")).toEqual([]);
});

test("at least 96 of 100 receipts of the street are counted", () => {
  const acks = read.filter(({ label }) => label === "ack");
  const counted = acks.filter(({ got }) => got === "ack");
  const unsure = read.filter(({ label, got }) => got === "unclear" && label !== "unclear");
  console.info(
    `street: ${counted.length} of ${acks.length} receipts counted; ${unsure.length} lines left to the officer`,
  );
  expect(counted.length / acks.length).toBeGreaterThanOrEqual(0.96);
});
