/** A script that makes a page nicer once it is there; the page works without it. */
export function PageScript({ src }: { readonly src: string }) {
  return <script src={src} defer />;
}
