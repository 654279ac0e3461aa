/** Who does something: a member of staff, a contact of the customer, or the product itself. */
export type Actor =
  | { readonly kind: "staff"; readonly id: string; readonly name: string; readonly role: StaffRole }
  | { readonly kind: "contact"; readonly id: string; readonly name: string }
  | { readonly kind: "system"; readonly name: string };

export type StaffRole = "sales" | "manager" | "admin";
export type StaffActor = Extract<Actor, { kind: "staff" }>;
export type ContactActor = Extract<Actor, { kind: "contact" }>;
