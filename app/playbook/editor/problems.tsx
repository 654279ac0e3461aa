import type { Diagnosis } from "../diagnosis.ts";
import type { Playbook } from "../schema.ts";
import { words } from "./words.en.ts";

/** Problems beside what causes them: what is wrong, and what to do. */
export function Problems({ problems }: { readonly problems: readonly Diagnosis[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1">
      {problems.map(({ severity, code, message, fix }) => (
        <li
          key={`${code}${message}`}
          className={`rounded-md px-3 py-1.5 ${severity === "error" ? "bg-bad-tint text-bad" : "bg-warn-tint text-warn"}`}
        >
          <span className="font-medium">{message}</span> {fix}
        </li>
      ))}
    </ul>
  );
}

/** What is wrong outside of the tasks, with where it stands. */
export function OtherProblems({
  playbook,
  problems,
}: {
  readonly playbook: Playbook;
  readonly problems: readonly Diagnosis[];
}) {
  const others = problems.filter(({ place }) => place[0] !== "tasks");
  if (others.length === 0) return null;
  return (
    <section className="mt-4">
      <h2>{words.editor.otherProblems}</h2>
      {others.map((problem) => (
        <div key={`${problem.code}${problem.message}${problem.place.join(".")}`} className="mt-2">
          <p className="text-sm text-quiet">{nameOf(playbook, problem)}</p>
          <Problems problems={[problem]} />
        </div>
      ))}
    </section>
  );
}

function nameOf({ sections, phases, clocks }: Playbook, { place }: Diagnosis): string {
  const [kind, at, , inner] = place;
  const index = Number(at);
  if (kind === "sections") {
    const section = sections[index];
    const question = section?.questions[Number(inner)];
    return question?.label ?? section?.title ?? "";
  }
  return (kind === "phases" ? phases : kind === "clocks" ? clocks : [])[index]?.title ?? "";
}
