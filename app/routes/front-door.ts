import { redirect } from "@remix-run/server-runtime";

/** Staff begin at the list of onboardings; whoever is not signed in is asked to there. */
export function loader() {
  return redirect("/onboardings");
}
