import type { ReactNode } from "react";
import { Button } from "../../components/staff/button.tsx";
import { ShortDate } from "../../components/staff/moment.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import type { RedatePreview } from "./preview-redate.server.ts";
import { words } from "./words.en.ts";

const { redating: said } = words;

type RedateMovesProps = {
  readonly preview: RedatePreview;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The new dates and what moves along, before anything is moved. */
export function RedateMoves({ preview, onBack, onClose, onDone }: RedateMovesProps) {
  const { run, busy } = useAct();
  const { redates, moves, undated } = preview;
  const apply = () => {
    const tasks = redates.map(({ onboardingId, taskId, from, due }) => ({
      onboardingId,
      taskId,
      from,
      due,
    }));
    const fields = { tasks: JSON.stringify(tasks) };
    run(
      { to: "/work/due-dates", method: "PUT", fields, said: words.said.redated(tasks.length) },
      onDone,
    );
  };
  return (
    <div className="grid gap-4">
      <Dates caption={said.dates}>
        {redates.map(({ taskId, title, customer, from, due }) => (
          <DateRow key={taskId} title={title} customer={customer} from={from} to={due} />
        ))}
      </Dates>
      {moves.length > 0 ? (
        <Dates caption={said.along}>
          {moves.map((move) => (
            <DateRow key={`${move.customer} ${move.title}`} {...move} />
          ))}
        </Dates>
      ) : (
        <p className="text-quiet">{said.nothingAlong}</p>
      )}
      {undated.length > 0 ? <p>{said.undated(undated)}</p> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button type="button" tone="quiet" onClick={onBack}>
          {said.back}
        </Button>
        <Button
          type="button"
          tone="primary"
          autoFocus
          disabled={busy}
          onClick={redates.length > 0 ? apply : onClose}
        >
          {said.apply}
        </Button>
      </div>
    </div>
  );
}

function Dates({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    <table className="table">
      <caption className="text-left font-semibold">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.task}</th>
          <th scope="col">{said.from}</th>
          <th scope="col">{said.to}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

type DateRowProps = {
  readonly title: string;
  readonly customer: string;
  readonly from: string | null;
  readonly to: string | null;
};

function DateRow({ title, customer, from, to }: DateRowProps) {
  return (
    <tr>
      <td>
        {title}
        <span className="block text-sm text-quiet">{customer}</span>
      </td>
      <td>{from ? <ShortDate date={from} /> : words.noDate}</td>
      <td>{to ? <ShortDate date={to} /> : words.noDate}</td>
    </tr>
  );
}
