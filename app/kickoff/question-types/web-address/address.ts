/** A web address that can be opened, or one sentence that says how to write it. */
export type WebAddress = { readonly address: string } | { readonly message: string };

const longest = 2000;
const whole = "Write the whole web address, for example www.example.com.";

/**
 * Reads a web address, kept as typed; https:// is added when it says no scheme. Anything but
 * http and https is refused, and so is an address that carries a user name or password.
 */
export function readWebAddress(typed: string): WebAddress {
  if (typed.length > longest)
    return {
      message: `Shorten this to ${longest} characters or fewer. It has ${typed.length} now.`,
    };
  if (/[\s\\<>"\p{Cc}\p{Cf}]/u.test(typed))
    return { message: "Take the spaces and special characters out of the web address." };
  if (hasOtherScheme(typed))
    return { message: "Write a web address that begins with https:// or http://." };
  const address = withScheme(typed);
  if (authorityOf(address).includes("@"))
    return { message: "Write a web address without an @, for example www.example.com." };
  return hasDomain(address) ? { address } : { message: whole };
}

/** "mailto:", "javascript:", "ftp:"; a host with a port ("example.com:8080") has none. */
function hasOtherScheme(typed: string): boolean {
  return /^[a-z][a-z0-9+-]*:(?!\d)/i.test(typed) && !/^https?:\/\//i.test(typed);
}

function withScheme(typed: string): string {
  return /^https?:\/\//i.test(typed) ? typed : `https://${typed.replace(/^\/\//, "")}`;
}

function authorityOf(address: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? "";
}

function hasDomain(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const labels = new URL(address).hostname.replace(/\.$/, "").split(".");
  const last = labels.at(-1) ?? "";
  return labels.length > 1 && labels.every((label) => label !== "") && !/^\d*$/.test(last);
}
