import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainCalendar } from "../../../tests/support/plan-arbitraries.ts";
import { addWorkingDays } from "../../lib/working-calendar.ts";
import { type RoomTask, roomToMove } from "./room.ts";

const dates = { goLive: "2026-03-20", today: "2026-03-02" };

function task(key: string, due: string | null, after: readonly string[] = [], isDone = false) {
  return { key, due, after, isDone };
}

function roomOf(
  key: string,
  tasks: readonly RoomTask[],
  on: { goLive: string | null; today: string } = dates,
) {
  return roomToMove(tasks, on, plainCalendar).get(key);
}

describe("how far a task can slip", () => {
  test("until the earliest of what comes after it", () => {
    const tasks = [
      task("a", "2026-03-04"),
      task("b", "2026-03-12", ["a"]),
      task("c", "2026-03-10", ["a"]),
    ];
    expect(roomOf("a", tasks)).toEqual({ until: "2026-03-10", workingDays: 4 });
  });

  test("the last ones until go-live", () => {
    expect(roomOf("a", [task("a", "2026-03-18")])).toEqual({ until: "2026-03-20", workingDays: 2 });
  });

  test("nothing holds what comes after go-live, or where no go-live is agreed", () => {
    expect(roomOf("a", [task("a", "2026-03-25")])).toBeUndefined();
    expect(roomOf("a", [task("a", "2026-03-18")], { ...dates, goLive: null })).toBeUndefined();
  });

  test("what is late has used up its room day by day", () => {
    const tasks = [task("a", "2026-03-04"), task("b", "2026-03-06", ["a"])];
    expect(roomOf("a", tasks, { ...dates, today: "2026-03-05" })?.workingDays).toBe(1);
    expect(roomOf("a", tasks, { ...dates, today: "2026-03-09" })?.workingDays).toBe(0);
  });

  test("what is done has none, and holds nothing", () => {
    const tasks = [task("a", "2026-03-04"), task("b", "2026-03-05", ["a"], true)];
    expect(roomOf("b", tasks)).toBeUndefined();
    expect(roomOf("a", tasks)).toEqual({ until: "2026-03-20", workingDays: 12 });
  });

  test("a task that slips by its room is not due after what waits for it", () => {
    const day = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(day, day, (first, later) => {
        const a = addWorkingDays("2026-03-02", first, plainCalendar);
        const b = addWorkingDays(a, later, plainCalendar);
        const room = roomOf("a", [task("a", a), task("b", b, ["a"])]);
        expect(addWorkingDays(a, room?.workingDays ?? -1, plainCalendar)).toBe(b);
      }),
    );
  });
});
