import { useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import { useToast } from "./toast.tsx";

/**
 * Says something once after a form has sent the reader here: the address carries the name, and
 * loses it again so that a reload stays silent.
 */
export function useSaidOnce(name: string, text: string): void {
  const [search, setSearch] = useSearchParams();
  const toast = useToast();
  const said = search.has(name);
  useEffect(() => {
    if (!said) return;
    toast({ text });
    const silent = (now: URLSearchParams) => {
      now.delete(name);
      return now;
    };
    setSearch(silent, { replace: true, preventScrollReset: true });
  }, [said, name, text, toast, setSearch]);
}
