/** The address of the portal that an address lies in. */
export function portalPath({ token = "" }: { readonly token?: string }): string {
  return `/p/${token}`;
}
