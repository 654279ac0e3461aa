import { TextArea } from "../../../components/staff/field.tsx";
import { words } from "../words.en.ts";
import { itemsFrom, linesOf } from "./lines.ts";
import type { WorkFormProps } from "./work-form-props.ts";

const { work: said } = words;

/** What has to be confirmed before the task is done. */
export function ChecksForm({ work, onChange }: WorkFormProps<"checks">) {
  const write = (text: string) => {
    const items = itemsFrom(linesOf(text).slice(0, 50), work.items);
    // A script of nothing is none: the last line stays until there is another.
    if (items.length > 0) onChange({ ...work, items });
  };
  return (
    <TextArea
      id="work-items"
      label={said.items}
      hint={said.onePerLine}
      rows={6}
      defaultValue={work.items.map(({ text }) => text).join("\n")}
      onChange={({ currentTarget }) => write(currentTarget.value)}
    />
  );
}
