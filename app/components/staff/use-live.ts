import { useFetchers, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";

/**
 * Keeps a page about one onboarding up to date: the stream says a version, and the page reads
 * itself again. While it is being read anyway, as after every change made on it, that is waited
 * for: it mostly brings the version already.
 */
export function useLive(onboardingId: string, version: number): void {
  const { revalidate, state } = useRevalidator();
  const isReading = useFetchers().some((fetcher) => fetcher.state !== "idle") || state !== "idle";
  const [newest, setNewest] = useState(version);
  useEffect(() => {
    const stream = new EventSource(`/onboardings/${onboardingId}/live`);
    stream.onmessage = ({ data }) => setNewest(Number(data));
    return () => stream.close();
  }, [onboardingId]);
  useEffect(() => {
    if (newest > version && !isReading) revalidate();
  }, [newest, version, isReading, revalidate]);
}

/** Reads the page again now and then, while somebody is looking at it. */
export function useRefreshEvery(milliseconds: number): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, revalidate]);
}
