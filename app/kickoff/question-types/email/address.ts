const longest = 254;

/** One sentence when a text cannot be an email address. Any script and any domain will do. */
export function emailProblem(text: string): string | undefined {
  if (/\s/u.test(text)) return "Take the spaces out of the email address.";
  const at = text.lastIndexOf("@");
  const domain = text.slice(at + 1);
  if (at < 1) return "Write the email address with an @, for example name@example.com.";
  if (text.indexOf("@") !== at) return "Write one email address, with one @.";
  if (!/^[^.]+(\.[^.]+)+$/u.test(domain))
    return "Write the whole email address, for example name@example.com.";
  return text.length > longest
    ? `Check this email address: it is longer than ${longest} characters.`
    : undefined;
}
