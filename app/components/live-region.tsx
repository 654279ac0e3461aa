import type { ReactNode } from "react";

type Props = {
  /** The address of the stream that tells when the page has changed. */
  readonly address: string;
  /** What the page shows; the stream tells of newer ones. */
  readonly version: number;
  /** The latest news in one sentence, for people who hear the page. */
  readonly news: string | undefined;
  /** Whether something is being written that a reload would lose. */
  readonly pause: boolean;
  readonly children: ReactNode;
};

const reloadSeconds = 30;

/** A part of the page that changes by itself: at once with the script, by reloading without it. */
export function LiveRegion({ address, version, news, pause, children }: Props) {
  return (
    <>
      {pause ? null : (
        <noscript>
          <meta httpEquiv="refresh" content={String(reloadSeconds)} />
        </noscript>
      )}
      <div id="live" data-live={address} data-version={version} data-news={news}>
        {children}
      </div>
      <p className="hidden" role="status" id="said" />
    </>
  );
}
