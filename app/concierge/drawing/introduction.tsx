import { Face } from "../../components/face.tsx";
import type { ConciergeView, PersonView } from "../concierge-view.ts";
import { words } from "../words.en.ts";

/** Introduces the concierge: who it is, why the seller trusts them, how to reach them. */
export function Introduction({ view }: { readonly view: ConciergeView }) {
  const { concierge } = view;
  return (
    <>
      <header className="portrait">
        <Face name={concierge.name} photoUrl={concierge.photoUrl} size="large" />
        <div className="tight">
          <h1>{concierge.name}</h1>
          <p className="lead">{view.since}</p>
          {concierge.title === "" ? null : <p className="quiet">{concierge.title}</p>}
        </div>
      </header>
      <Endorsement paragraphs={view.endorsement} seller={view.seller} />
      <About view={view} />
      <Reach view={view} />
    </>
  );
}

function Endorsement({
  paragraphs,
  seller,
}: {
  readonly paragraphs: readonly string[];
  readonly seller: PersonView;
}) {
  return (
    <figure className="part stack">
      <blockquote>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <figcaption className="person">
        <Face name={seller.name} photoUrl={seller.photoUrl} />
        <div>
          <p>{words.saidBy(seller.name)}</p>
          <p className="quiet">
            {words.stillHere} <a href={`mailto:${seller.email}`}>{seller.email}</a>
            {seller.phone === "" ? null : (
              <>
                {" "}
                {words.or} <Telephone number={seller.phone} />
              </>
            )}
          </p>
        </div>
      </figcaption>
    </figure>
  );
}

function About({ view: { concierge, read } }: { readonly view: ConciergeView }) {
  return (
    <>
      {concierge.about === "" && concierge.goodAt === "" ? null : (
        <section className="part tight">
          {concierge.about === "" ? null : <p className="lines">{concierge.about}</p>}
          {concierge.goodAt === "" ? null : (
            <p>
              <strong>{words.goodAt}:</strong> {concierge.goodAt}
            </p>
          )}
        </section>
      )}
      <section className="part">
        <h2>{words.readTitle(concierge.firstName)}</h2>
        {read.length === 0 ? <p>{words.nothingYet}</p> : null}
        <ul className="list">
          {read.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Reach({ view: { concierge, hours } }: { readonly view: ConciergeView }) {
  return (
    <section className="part stack">
      <h2>{words.reachTitle(concierge.firstName)}</h2>
      <div className="tight">
        {concierge.reach === "" ? null : <p>{concierge.reach}</p>}
        <p className="num">{hours}</p>
      </div>
      <p className="actions">
        <a className="button" href={`mailto:${concierge.email}`}>
          {words.write(concierge.firstName)}
        </a>
        {concierge.phone === "" ? null : (
          <span className="num">
            {words.call} <Telephone number={concierge.phone} />
          </span>
        )}
      </p>
    </section>
  );
}

function Telephone({ number }: { readonly number: string }) {
  return <a href={`tel:${number.replace(/[^+\d]/g, "")}`}>{number}</a>;
}
