/** A task of a plan by its parts: "visit[leeds]#2" is the second visit for the item Leeds. */
export type InstanceName = {
  readonly task: string;
  readonly item?: string | undefined;
  readonly number?: number | undefined;
};

/** The key of a task of a plan: that of the playbook, with the item it is for, and which it is of several. */
export function instanceKey({ task, item, number }: InstanceName): string {
  return `${task}${item === undefined ? "" : `[${item}]`}${number === undefined ? "" : `#${number}`}`;
}

/** The parts of such a key. One that is none, of a task added by hand, is all task. */
export function instanceName(key: string): InstanceName {
  const [, task = key, item, number] = /^([^[#]+)(?:\[(.*)\])?(?:#(\d+))?$/.exec(key) ?? [];
  return { task, item, number: number === undefined ? undefined : Number(number) };
}

/** What is recorded under the keys of a plan, by task of the playbook. */
export type ByTask<T> = ReadonlyMap<string, readonly (InstanceName & { readonly value: T })[]>;

/** The same by task of the playbook, for looking up all that there is of one. */
export function byTask<T>(recorded: Readonly<Record<string, T>> | undefined): ByTask<T> {
  const entries = Object.entries(recorded ?? {}).map(([key, value]) => ({
    ...instanceName(key),
    value,
  }));
  return Map.groupBy(entries, ({ task }) => task);
}
