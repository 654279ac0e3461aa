import type { Locator, Page } from "@playwright/test";
import { words } from "../../../app/onboardings/words.en.ts";
import { words as taskWords } from "../../../app/plan/words.en.ts";
import { words as timelineWords } from "../../../app/timeline/words.en.ts";
import type { TestCustomer } from "./product.ts";
import { open } from "./staff.ts";

/** The address of a customer's onboarding for staff. */
export function pathOf({ onboardingId }: TestCustomer): string {
  return `/onboardings/${onboardingId}`;
}

/** A task on the page of an onboarding, by its title. */
export function taskOn(page: Page, title: string): Locator {
  return page
    .getByRole("region", { name: words.page.sections.work })
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: title, exact: true }) });
}

/** The button that completes a task. */
export function tickOf(page: Page, title: string): Locator {
  return page.getByRole("button", { name: taskWords.complete(title), exact: true });
}

/** Opens an onboarding, and on it a task with everything about it. */
export async function openTask(
  page: Page,
  customer: TestCustomer,
  title: string,
): Promise<Locator> {
  await open(page, pathOf(customer));
  const task = taskOn(page, title);
  await task.getByRole("button", { name: title, exact: true }).click();
  return task;
}

/** The steps on the customer's timeline. */
export function stepsOn(page: Page): Locator {
  return page.getByRole("region", { name: timelineWords.path });
}
