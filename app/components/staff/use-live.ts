import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Keeps a page about one onboarding up to date: the stream says a version, and the page reads itself again. */
export function useLive(onboardingId: string, version: number): void {
  const { revalidate } = useRevalidator();
  const shown = useRef(version);
  shown.current = version;
  useEffect(() => {
    const stream = new EventSource(`/onboardings/${onboardingId}/live`);
    stream.onmessage = ({ data }) => {
      if (Number(data) > shown.current) revalidate();
    };
    return () => stream.close();
  }, [onboardingId, revalidate]);
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
