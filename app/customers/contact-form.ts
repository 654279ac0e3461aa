import { type ContactInput, contactRoles } from "./contact-input.ts";

/** A contact as a form brings it; the verbs check what it holds. */
export function contactFrom(form: FormData): ContactInput {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const chosen = form.getAll("roles");
  const roles = contactRoles.filter((role) => chosen.includes(role));
  return { name: text("name"), email: text("email"), phone: text("phone"), roles };
}
