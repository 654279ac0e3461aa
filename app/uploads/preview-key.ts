/** Where the small picture of a picture lies in the store. */
export function previewKey(storageKey: string): string {
  return `${storageKey}-preview`;
}
