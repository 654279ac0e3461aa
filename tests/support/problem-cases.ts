import { describe, expect, test } from "vitest";
import type { ProblemCode } from "../../app/playbook/problem-code.ts";
import type { Playbook, PlaybookInput } from "../../app/playbook/schema.ts";
import { found } from "./diagnosed.ts";

/** The smallest document that has a problem, and the same without it. */
type Case = {
  readonly wrong: Playbook;
  readonly at: string;
  readonly fix: string;
  readonly right: Playbook;
  readonly severity?: "warning";
};

/** Cases of every one of these problems: the compiler asks for a row when one is added. */
export type Problems<Code extends ProblemCode> = Readonly<Record<Code, readonly [Case, ...Case[]]>>;

type Work = NonNullable<PlaybookInput["tasks"][number]["work"]>;
type Option = Extract<Work, { type: "decision" }>["options"][number];

/** A decision among these. */
export function decision(...options: Option[]): Work {
  return { type: "decision", options };
}

export const go: Option = { value: "go", label: "Go" };
export const later: Option = { value: "later", label: "Later", again: true };
export const files = { type: "files" } as const;

/** Tests that each document is named for its problem alone, and that nothing is said of the other. */
export function testProblems<Code extends ProblemCode>(problems: Problems<Code>): void {
  const rows = Object.entries<Problems<Code>[Code]>(problems).flatMap(([code, cases]) =>
    cases.map((one, index) => ({ ...one, code, name: `${code} ${index + 1}` })),
  );
  describe.each(rows)("$name", ({ wrong, at, fix, right, severity = "error", code }) => {
    test("is named where it stands, with what to do", () => {
      expect(found(wrong)).toEqual([[severity, code, at, fix]]);
    });
    test("is not said of what just does not have it", () => {
      expect(found(right)).toEqual([]);
    });
  });
}
