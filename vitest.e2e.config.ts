import { defineConfig } from "vitest/config";

/** The real puppet against the stand-in: one file at a time, each with its own servers and bot processes. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
