type PersonOptionsProps = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** People to choose one of. */
export function PersonOptions({ people }: PersonOptionsProps) {
  return people.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
