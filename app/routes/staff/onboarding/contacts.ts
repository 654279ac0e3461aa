import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { addContact } from "../../../customers/add-contact.server.ts";
import { contactFrom } from "../../../customers/contact-form.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** POST adds a contact to the customer. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    POST: ({ by, form }) => addContact(context.db, by, { onboardingId, ...contactFrom(form) }),
  });
}
