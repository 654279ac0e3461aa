const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for text in the form of a UUID (RFC 9562); anything else would be refused by PostgreSQL as an id. */
export function isUuid(text: string): boolean {
  return form.test(text);
}
