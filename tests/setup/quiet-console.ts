import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

// What is written to console.error is a fault somebody should see: a test that does so fails.
// One that expects it spies on console.error itself.
let written: MockInstance<typeof console.error>;

beforeEach(() => {
  written = vi.spyOn(console, "error");
});

afterEach(() => {
  const calls = written.mock.calls;
  written.mockRestore();
  expect(calls, "nothing is written to console.error").toEqual([]);
});
