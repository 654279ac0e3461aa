import type { RowControl, SaidInstead, SelectControl } from "./control.ts";
import type { Entered, Problem } from "./parsed.ts";

/** The form fields for a cell of a spreadsheet, or one sentence that says what to write instead. */
export type FromCell = { readonly entered: Entered } | { readonly message: string };

/** What can be done with rows that come from a spreadsheet. */
export type Table = {
  /**
   * The fields of a form, with what its page did not repeat of those before. A text that was
   * pasted anew takes the place of the former one and of everything said about it.
   */
  settle(before: Entered, posted: Entered): Entered;
  /** The same fields without the spreadsheet: what was typed by hand stays. */
  withoutSheet(entered: Entered): Entered;
  /** What has been read of the spreadsheet; nothing when none was pasted. */
  read(entered: Entered): SheetRead | undefined;
};

/** What has been read of a spreadsheet, as plain data for a page. */
export type SheetRead = UnreadableSheet | ReadableSheet;

export type UnreadableSheet = {
  /** Why nothing could be read. */
  readonly message: string;
  readonly carried: Entered;
};

export type ReadableSheet = {
  readonly rows: number;
  /** What is asked about the spreadsheet: where its headings and its columns are. */
  readonly headed: SelectControl;
  readonly matches: readonly { readonly control: SelectControl; readonly sample: string }[];
  /** Whether every column was found, or every heading is one, so that nobody needs to look. */
  readonly matched: boolean;
  /** The first rows as they were understood. */
  readonly first: readonly { readonly number: number; readonly text: string }[];
  /** What is to be mended here, and what stood there. */
  readonly wrong: readonly SheetFix[];
  readonly problems: readonly Problem[];
  /** How many things are to be mended, with those that the page does not show yet. */
  readonly toMend: number;
  /** What the fields of the parts above hold. */
  readonly fields: Entered;
  /** What was said of the spreadsheet that stands in none of these fields. */
  readonly carried: Entered;
};

/** A cell to be mended, or the order of the dates in a column to be told. */
export type SheetFix = {
  readonly label: string;
  readonly found: string;
  readonly control: RowControl;
  readonly instead?: SaidInstead | undefined;
};
