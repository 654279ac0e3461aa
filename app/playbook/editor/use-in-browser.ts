import { useEffect, useState } from "react";

/** False on the server and for the first drawing: for what names of countries, which the two spell differently, appear in. */
export function useInBrowser(): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return isThere;
}
