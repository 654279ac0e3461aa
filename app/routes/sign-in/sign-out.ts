import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { signOut } from "../../staff/session.server.ts";

/** Opened as a page, it does nothing: only a post signs out. */
export const loader = () => redirect("/");

export async function action({ context, request }: ActionFunctionArgs) {
  return redirect("/sign-in", { headers: await signOut(context, request) });
}
