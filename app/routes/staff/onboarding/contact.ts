import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { changeContact } from "../../../customers/change-contact.server.ts";
import { contactFrom } from "../../../customers/contact-form.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** PUT changes what is known of a contact. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const { id: onboardingId = "", contact: contactId = "" } = params;
  return actingByMethod(args, {
    PUT: ({ by, form }) =>
      changeContact(context.db, by, { onboardingId, contactId, ...contactFrom(form) }),
  });
}
