import { electronicFormatIBAN, isValidIBAN } from "ibantools";

/** How one kind of number is written, and what tells a mistyped one. */
export type Format = {
  readonly hint: string;
  readonly numeric: boolean;
  /** Without spaces and dashes, in capital letters. */
  readonly shape: RegExp;
  /** What to do when it does not have this shape. */
  readonly reshape: string;
  readonly check?: (text: string) => boolean;
  /** What to do when it has the shape and cannot be. */
  readonly recheck: string;
};

const recheck =
  "One of the characters is mistyped. Compare it with the document, and type it again.";

/** The formats by the name that playbooks call them. */
export const formats = {
  us_ssn: {
    hint: "9 digits, such as 123-45-6789",
    numeric: true,
    shape: /^\d{9}$/,
    reshape: "A Social Security number has 9 digits. Type it again.",
    check: (text) => !/^(000|666|9)|^...00|0000$/.test(text),
    recheck: "No Social Security number is written like this. Type it again.",
  },
  us_ein: {
    hint: "9 digits, such as 12-3456789",
    numeric: true,
    shape: /^\d{9}$/,
    reshape: "An employer identification number has 9 digits. Type it again.",
    check: (text) => !text.startsWith("00"),
    recheck: "No employer identification number begins with 00. Type it again.",
  },
  ca_sin: {
    hint: "9 digits, such as 123 456 789",
    numeric: true,
    shape: /^\d{9}$/,
    reshape: "A social insurance number has 9 digits. Type it again.",
    check: (text) => !text.startsWith("0") && luhn(text),
    recheck,
  },
  uk_nino: {
    hint: "2 letters, 6 digits and a letter, such as QQ 12 34 56 C",
    numeric: false,
    shape: /^[A-Z]{2}\d{6}[A-D]$/,
    reshape:
      "A National Insurance number has 2 letters, 6 digits and a letter from A to D. Type it again.",
    check: (text) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/.test(text),
    recheck: "No National Insurance number begins with these letters. Type it again.",
  },
  any_id: {
    hint: "As it stands on the document",
    numeric: false,
    shape: /^[\p{L}\p{N}./]{3,40}$/u,
    reshape: "Type 3 to 40 letters and digits.",
    recheck,
  },
  bank_account: {
    hint: "The account number alone, without the sort code or routing number",
    numeric: true,
    shape: /^[A-Z\d]{4,34}$/,
    reshape: "An account number has 4 to 34 digits or letters. Type it again.",
    recheck,
  },
  routing_number: {
    hint: "9 digits, such as 123456789",
    numeric: true,
    shape: /^\d{9}$/,
    reshape: "A routing number has 9 digits. Type it again.",
    check: (text) => /^(0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(text) && aba(text),
    recheck,
  },
  sort_code: {
    hint: "6 digits, such as 12-34-56",
    numeric: true,
    shape: /^\d{6}$/,
    reshape: "A sort code has 6 digits. Type it again.",
    recheck,
  },
  iban: {
    hint: "Begins with two letters for the country, such as DE",
    numeric: false,
    shape: /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/,
    reshape:
      "An IBAN begins with two letters and two digits, and has 15 to 34 characters. Type it again.",
    check: (text) => isValidIBAN(electronicFormatIBAN(text) ?? ""),
    recheck,
  },
} as const satisfies Readonly<Record<string, Format>>;

/** What can be wrong with a number. */
export type Fault = "shape" | "check";

/** A number without the spaces and dashes that people set between its groups. */
export function tidied(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\u200b-\u200f\u2060\ufeff]/gu, "")
    .toUpperCase();
}

/** What is wrong with a tidied number. */
export function faultIn({ shape, check }: Format, text: string): Fault | undefined {
  if (!shape.test(text)) return "shape";
  return check === undefined || check(text) ? undefined : "check";
}

/** The check digit of ISO/IEC 7812. */
function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The check digit of the American Bankers Association. */
function aba(digits: string): boolean {
  const weights = [3, 7, 1];
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (weights[place % 3] ?? 0),
    0,
  );
  return sum % 10 === 0;
}
