/** The address of a stored file. A file never changes, so the address may be kept for ever. */
export function fileUrl(id: string): string {
  return `/files/${id}`;
}
