/** A number as people write it, or one sentence that says how to write it. */
export type Decimal = { readonly number: number } | { readonly message: string };

const largest = 1e15;
const betweenThousands = /(?<=\d)[\s'’](?=\d{3}(?!\d))/gu;
const groups = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/**
 * Reads a number with at most `decimals` places: "1200", "1 200", "1,200", "1,200.50", "1.200,50".
 * What could mean two things ("1.200" where whole numbers are asked for) is asked again, not guessed.
 */
export function readDecimal(text: string, decimals: number): Decimal {
  const tidy = text
    .normalize("NFKC")
    .trim()
    .replace(betweenThousands, "")
    .replace(/^[−–-]\s*/u, "-");
  const [, sign = "", digits = ""] = /^([+-]?)([\d.,]+)$/.exec(tidy) ?? [];
  const plain = plainDigits(digits);
  if (plain === undefined || !/^(\d+\.?\d*|\.\d+)$/.test(plain))
    return { message: howToWrite(decimals) };
  const places = plain.split(".")[1]?.length ?? 0;
  if (places > decimals) return { message: howToWrite(decimals) };
  const number = Number(`${sign}${plain}`);
  if (Math.abs(number) > largest)
    return { message: "This number is too large. Check it, or write it in words elsewhere." };
  return { number: number === 0 ? 0 : number };
}

/** The digits with a point for the decimals and nothing between thousands. */
function plainDigits(digits: string): string | undefined {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return digits;
  const mark = digits[last] ?? "";
  const whole = digits.slice(0, last);
  const rest = digits.slice(last + 1);
  if (/[.,]/.test(whole)) {
    if (whole.includes(mark)) return groups.test(digits) ? digits.replaceAll(mark, "") : undefined;
    return groups.test(whole) ? `${whole.replace(/[.,]/g, "")}.${rest}` : undefined;
  }
  if (mark === "," && groups.test(digits)) return whole + rest;
  return `${whole}.${rest}`;
}

function howToWrite(decimals: number): string {
  if (decimals === 0) return "Write a whole number in digits, for example 12 or 1200.";
  return `Write a number in digits, with at most ${decimals} after the decimal point, for example 12.5 or 1200.`;
}

/** A number as `readDecimal` reads it. */
export function writeDecimal(number: number, decimals: number): string {
  return Number(number.toFixed(decimals)) === number ? String(number) : number.toFixed(decimals);
}

/** One sentence when a number lies outside its limits; `show` writes a limit. */
export function outside(
  number: number,
  limits: { readonly min?: number | undefined; readonly max?: number | undefined },
  show: (limit: number) => string,
): string | undefined {
  if (limits.min !== undefined && number < limits.min)
    return `This must be ${show(limits.min)} or more.`;
  if (limits.max !== undefined && number > limits.max)
    return `This must be ${show(limits.max)} or less.`;
  return undefined;
}
