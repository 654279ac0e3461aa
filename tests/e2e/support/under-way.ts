import { tasksOf } from "./found.ts";
import { facts, playbook } from "./general-client.ts";
import type { Product, TestCustomer } from "./product.ts";
import { sendKickoff } from "./sent.ts";
import { test as withStaff } from "./staff.ts";

/** A journey that begins with a customer who has sent the kickoff. */
export const test = withStaff.extend<{ readonly customer: TestCustomer }>({
  customer: async ({ product, newCustomer }, use) => {
    const customer = await newCustomer(playbook.key);
    await sendKickoff(product, customer, playbook, facts);
    await use(customer);
  },
});

/** Tasks that are ours once the kickoff is sent. */
export const ours = {
  read: "Read every answer and write down three questions for the call",
  welcome: "Check that the welcome has reached the customer",
} as const;

/** @returns the id of a customer's task */
export async function idOf(
  product: Product,
  customer: TestCustomer,
  title: string,
): Promise<string> {
  const found = (await tasksOf(product, customer)).find((task) => task.title === title);
  if (!found) throw new Error(`There is no task “${title}”.`);
  return found.id;
}
