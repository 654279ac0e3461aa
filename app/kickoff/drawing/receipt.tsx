import { LinkedText } from "../../components/linked-text.tsx";
import type { ReceiptView } from "../receipt-view.server.ts";
import { words } from "../words.en.ts";
import { AnswersLetter } from "./answers-letter.tsx";

/** The receipt: it can be printed and kept. */
export function Receipt({ view, portal }: { readonly view: ReceiptView; readonly portal: string }) {
  return (
    <>
      <h1>{view.closing ? words.receipt.ended : words.receipt.title}</h1>
      <div className="card part tight">
        <p className="quiet">{words.receipt.reference}</p>
        <p className="reference num">{view.reference}</p>
        <p className="quiet small num">{view.sent}</p>
      </div>
      {view.closing ? (
        <section className="part stack">
          <h2>{view.closing.title}</h2>
          <LinkedText text={view.closing.text} />
        </section>
      ) : (
        <Next next={view.next} portal={portal} />
      )}
      <section className="part">
        <h2>{words.receipt.copyTitle}</h2>
        <p className="quiet">{words.receipt.copy}</p>
        <AnswersLetter sections={view.sections} heading="h3" />
      </section>
    </>
  );
}

function Next({ next, portal }: Pick<ReceiptView, "next"> & { readonly portal: string }) {
  return (
    <section className="part stack">
      <h2>{words.receipt.thenTitle}</h2>
      <ol className="path">
        {next.map(({ name, about }, index) => (
          <li key={name} className={index === 0 ? "step now" : "step"}>
            <p>{name}</p>
            <p className="quiet small num">{about}</p>
          </li>
        ))}
      </ol>
      <p className="actions">
        <a className="button" href={`${portal}/timeline`}>
          {words.receipt.timeline}
        </a>
      </p>
    </section>
  );
}
