import {
  CheckField,
  Field,
  SelectField,
  TextArea,
  TextField,
  tied,
} from "../components/staff/field.tsx";
import { type WayOut, wayOutPart } from "../facts/way-out.ts";
import { answerName } from "./answer-names.ts";
import type {
  BoxControl,
  Choice,
  ChoicesControl,
  Control,
  SealedControl,
  SelectControl,
  TextControl,
} from "./question-types/control.ts";
import type { Entered, Problem } from "./question-types/parsed.ts";
import { words } from "./staff-words.en.ts";

/** A question as staff answer it, in plain data. */
export type AskedQuestion = {
  readonly key: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly control: Control;
  /** What may be said instead of an answer. */
  readonly waysOut?: readonly WayOut[];
  /** The part that holds it, in the row of a list. */
  readonly wayOutPart?: string;
};

/** Where one field of a question stands, and what is in it. */
export type Place = {
  readonly question: AskedQuestion;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  /** Sets fields of the same question apart where it stands twice on a page. */
  readonly idPrefix: string;
};

function fieldOf({ question, entered, problems, idPrefix }: Place, part: string) {
  const name = answerName(question.key, part);
  const error = problems.find((problem) => problem.part === part)?.message;
  return {
    id: `${idPrefix}-${question.key}${part ? `-${part}` : ""}`,
    name,
    defaultValue: entered[part]?.[0] ?? "",
    error,
  };
}

type TextProps = {
  readonly place: Place;
  readonly control: TextControl;
  readonly label: string;
  readonly hint?: string | undefined;
};

export function Text({ place, control, label, hint = control.hint }: TextProps) {
  const field = { ...fieldOf(place, control.part), label, hint, maxLength: control.maxLength };
  if (control.input === "long") return <TextArea {...field} rows={2} />;
  const affixed = control.prefix ?? control.suffix;
  if (affixed === undefined)
    return (
      <TextField
        {...field}
        type={control.input}
        inputMode={control.inputMode}
        autoComplete="off"
        className={width(control)}
      />
    );
  const { name, defaultValue, maxLength, ...rest } = field;
  return (
    <Field {...rest}>
      <span className="flex items-center gap-2">
        {control.prefix}
        <input
          {...tied(rest)}
          name={name}
          defaultValue={defaultValue}
          maxLength={maxLength}
          inputMode={control.inputMode}
          autoComplete="off"
          className={`input ${width(control) || "max-w-40"}`}
        />
        {control.suffix}
      </span>
    </Field>
  );
}

type SealedProps = Omit<TextProps, "control"> & { readonly control: SealedControl };

/** What is kept stays while its box is ticked and nothing is typed anew. */
export function Sealed({ place, control, label, hint = control.hint }: SealedProps) {
  const [sealed] = place.entered[control.kept] ?? [];
  const [shown = ""] = place.entered[control.shown] ?? [];
  const { defaultValue, ...field } = fieldOf(place, control.part);
  return (
    <div className="grid gap-2">
      <TextField
        {...field}
        label={label}
        hint={hint}
        autoComplete="off"
        inputMode={control.inputMode}
      />
      {sealed ? (
        <CheckField
          name={answerName(place.question.key, control.kept)}
          value={sealed}
          label={words.keep(shown)}
          defaultChecked
        />
      ) : null}
    </div>
  );
}

type OneTimeProps = Omit<TextProps, "control"> & { readonly control: BoxControl };

/** What is in the box stays while its box is ticked and nothing is typed anew. */
export function OneTime({ place, control, label, hint }: OneTimeProps) {
  const [box] = place.entered[control.kept] ?? [];
  const { defaultValue, ...field } = fieldOf(place, control.part);
  return (
    <div className="grid gap-2">
      <TextField {...field} label={label} hint={hint} autoComplete="off" />
      {box ? (
        <CheckField
          name={answerName(place.question.key, control.kept)}
          value={box}
          label={words.keepBox}
          defaultChecked
        />
      ) : null}
    </div>
  );
}

function width({ width: wanted = "full" }: TextControl): string {
  return { "2": "max-w-16", "4": "max-w-24", "10": "max-w-40", "20": "max-w-72", full: "" }[wanted];
}

export function Select({
  place,
  control,
  label,
}: {
  readonly place: Place;
  readonly control: SelectControl;
  readonly label: string;
}) {
  const field = fieldOf(place, control.part);
  return (
    <SelectField
      {...field}
      label={label}
      defaultValue={field.defaultValue || (control.initial ?? "")}
    >
      {control.initial === undefined ? <option value="">{words.notKnown}</option> : null}
      <Options choices={control.choices} />
    </SelectField>
  );
}

/** One of several, as a list to pull down: "not known" is one of them. */
export function OneOf({
  place,
  control,
}: {
  readonly place: Place;
  readonly control: ChoicesControl;
}) {
  const { question } = place;
  const revealing = control.choices.find(({ reveals }) => reveals !== undefined)?.reveals;
  return (
    <div className="group/one grid gap-2">
      <SelectField {...fieldOf(place, control.part)} label={question.label} hint={question.help}>
        <option value="">{words.notKnown}</option>
        <Options choices={control.choices} />
      </SelectField>
      {revealing ? (
        <div className="hidden group-has-[.reveals:checked]/one:block">
          <Text place={place} control={revealing} label={revealing.label ?? question.label} />
        </div>
      ) : null}
    </div>
  );
}

/** Whether something is offered as things are. */
export function isThere({ withheld }: Pick<Choice, "withheld">): boolean {
  return !withheld;
}

/** What may be noted instead of an answer. It wins over what stands in the other fields. */
export function WaysOut({ place: { question, entered } }: { readonly place: Place }) {
  const part = question.wayOutPart ?? wayOutPart;
  return (question.waysOut ?? []).map((way) => (
    <CheckField
      key={way}
      name={answerName(question.key, part)}
      value={way}
      label={words.wayOut[way]}
      defaultChecked={entered[part]?.includes(way) ?? false}
    />
  ));
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.filter(isThere).map(({ value, label, reveals }) => (
    <option key={value} value={value} className={reveals ? "reveals" : undefined}>
      {label}
    </option>
  ));
}

export function Several({
  place,
  control,
}: {
  readonly place: Place;
  readonly control: ChoicesControl;
}) {
  const { question, entered, problems } = place;
  const chosen = entered[control.part] ?? [];
  const problem = problems.find(({ part }) => part === control.part);
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{question.label}</legend>
      {question.help ? <p className="mb-1 text-sm text-quiet">{question.help}</p> : null}
      {control.choices.filter(isThere).map(({ value, label, hint, reveals }) => (
        <div key={value} className="group/choice">
          <CheckField
            name={answerName(question.key, control.part)}
            value={value}
            label={label}
            hint={hint}
            defaultChecked={chosen.includes(value)}
          />
          {reveals ? (
            <div className="hidden pl-6 group-has-[:checked]/choice:block">
              <Text place={place} control={reveals} label={reveals.label ?? label} />
            </div>
          ) : null}
        </div>
      ))}
      {problem ? <p className="mt-1 text-sm font-medium text-bad">{problem.message}</p> : null}
    </fieldset>
  );
}
