import { Link } from "@remix-run/react";
import { PageHead } from "../../components/staff/page-head.tsx";
import type { SheetRows } from "../../facts/answers-as-rows.ts";
import { words } from "../words.en.ts";

const { known: said } = words;

type TableRowsProps = {
  readonly label: string;
  readonly rows: SheetRows;
  /** The address of the onboarding. */
  readonly onboarding: string;
  readonly fact: string;
};

/** All rows of a table that a customer filled. */
export function TableRows({
  label,
  rows: [headings = [], ...rows],
  onboarding,
  fact,
}: TableRowsProps) {
  return (
    <>
      <p className="mb-2">
        <Link to={onboarding} className="link text-quiet">
          {said.backToCustomer}
        </Link>
      </p>
      <PageHead title={label} lead={said.rows(rows.length)}>
        <a className="btn" href={`${onboarding}/facts/${fact}/rows.csv`} download>
          {said.download}
        </a>
      </PageHead>
      <div className="card overflow-x-auto">
        <table className="table">
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(rows).map(({ number, cells }) => (
              <tr key={number}>
                {cells.map((cell, column) => (
                  <td key={headings[column]} dir="auto" className="whitespace-pre-line">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function numbered(rows: SheetRows) {
  return rows.map((cells, index) => ({ number: index + 1, cells }));
}
