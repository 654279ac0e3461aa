import { Link } from "@remix-run/react";
import { words } from "./words.en.ts";

type PaginationProps = {
  readonly page: number;
  readonly pages: number;
  readonly to: (page: number) => string;
};

/** Ways to the pages before and after; nothing where there is only one. */
export function Pagination({ page, pages, to }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={words.pages} className="mt-3 flex items-center justify-end gap-2">
      <span className="text-quiet">{words.pageOf(page, pages)}</span>
      {page > 1 ? (
        <Link className="btn" rel="prev" to={to(page - 1)}>
          {words.previous}
        </Link>
      ) : null}
      {page < pages ? (
        <Link className="btn" rel="next" to={to(page + 1)}>
          {words.next}
        </Link>
      ) : null}
    </nav>
  );
}
