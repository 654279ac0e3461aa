import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { add, countPlaywright, countRun, countVitest, inWords } from "./test-counts.ts";

const folder = mkdtempSync(join(tmpdir(), "onward-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const vitest = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [],
};
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 0 }, errors: [] };

function reportFile(report: unknown): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe("counting tests", () => {
  it("adds up what the runners report", () => {
    const sum = add([countVitest(vitest), countPlaywright(playwright)]);
    expect(inWords(sum)).toBe("7 passed, 2 failed, 2 skipped");
  });

  it("counts a test file that could not be loaded as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
    ];
    expect(countVitest({ ...vitest, testResults }).failed).toBe(2);
  });

  it("counts a flaky test and a trouble outside of tests as failures", () => {
    expect(
      countPlaywright({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 }, errors: [{}] })
        .failed,
    ).toBe(2);
  });

  it("counts a runner that crashed as a failure", () => {
    expect(countRun(join(folder, "none.json"), countVitest, 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
    const half = join(folder, "half.json");
    writeFileSync(half, '{"numPassedTests": 3,');
    expect(countRun(half, countVitest, 1).failed).toBe(1);
    const file = reportFile({ ...vitest, numFailedTests: 0 });
    expect(countRun(file, countVitest, 1).failed).toBe(1);
    expect(countRun(file, countVitest, 0).failed).toBe(0);
  });

  it("leaves out the skipped when there are none", () => {
    expect(inWords({ passed: 1, failed: 0, skipped: 0 })).toBe("1 passed, 0 failed");
  });
});
