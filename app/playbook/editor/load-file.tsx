import { type ChangeEvent, useRef } from "react";
import { Button } from "../../components/staff/button.tsx";
import { useToast } from "../../components/staff/toast.tsx";
import { parsePlaybook } from "../parse.ts";
import { printPlace } from "../place.ts";
import type { Playbook } from "../schema.ts";
import { words } from "./words.en.ts";

const { editor: said } = words;

type LoadFileProps = {
  readonly playbookKey: string;
  readonly onLoad: (playbook: Playbook) => void;
};

/** Takes a playbook document from a file into the editor. Nothing is saved by it. */
export function LoadFile({ playbookKey, onLoad }: LoadFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    currentTarget.value = "";
    const outcome = file ? readPlaybook(await file.text()) : null;
    if (outcome === null) return;
    if ("problem" in outcome) return toast({ text: outcome.problem, tone: "bad" });
    onLoad({ ...outcome.playbook, key: playbookKey });
    toast({ text: said.loaded });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        className="sr-only"
        tabIndex={-1}
        aria-label={said.load}
        onChange={(event) => void read(event)}
      />
      <Button type="button" tone="quiet" onClick={() => input.current?.click()}>
        {said.load}
      </Button>
    </>
  );
}

function readPlaybook(
  text: string,
): { readonly playbook: Playbook } | { readonly problem: string } {
  const json = parseJson(text);
  if (json === undefined) return { problem: said.notJson };
  const parsed = parsePlaybook(json);
  if ("playbook" in parsed) return parsed;
  const [first] = parsed.problems;
  return { problem: first ? `${printPlace(first.place)}: ${first.message}` : said.notJson };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
