import {
  type BrowserContext,
  expect,
  type Page,
  type PlaywrightWorkerArgs,
} from "@playwright/test";
import { words as common } from "../../../app/components/staff/words.en.ts";
import { test as journey } from "./journey.ts";
import { signInLink } from "./product.ts";

export type Role = "sales" | "manager" | "admin";

/** The cookies of somebody who is signed in. */
type Session = Awaited<ReturnType<typeof signIn>>;

type OfTest = {
  /** A page on a desk where nobody is signed in. */
  readonly newDesk: (session?: Session) => Promise<Page>;
  /** A page of the first person with this role, signed in, on a desk of their own. */
  readonly as: (role: Role) => Promise<Page>;
};
type OfWorker = { readonly session: (role: Role) => Promise<Session> };

const desk = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: true } as const;

/** A journey with people of ours in it, beside the customer whose phone is `page`. */
export const test = journey.extend<OfTest, OfWorker>({
  // Sign-ins are counted by address, and all tests come from one: each person signs in once.
  session: [
    async ({ playwright, product }, use) => {
      const known = new Map<Role, Promise<Session>>();
      await use((role) => {
        const session =
          known.get(role) ?? signInLink(product, role).then((link) => signIn(playwright, link));
        known.set(role, session);
        return session;
      });
    },
    { scope: "worker" },
  ],
  newDesk: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (storageState) => {
      const context = await browser.newContext({ ...desk, storageState });
      watch(context);
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  as: async ({ newDesk, session }, use) => {
    await use(async (role) => newDesk(await session(role)));
  },
});

async function signIn({ request }: PlaywrightWorkerArgs["playwright"], link: string) {
  const visitor = await request.newContext();
  const answer = await visitor.post(link, { form: { to: "/team" } });
  expect(answer.url(), "where a sign-in link leads").toMatch(/\/team$/);
  const session = await visitor.storageState();
  await visitor.dispose();
  return session;
}

/** Opens a page of ours and waits until it listens: the browser draws it a little earlier. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await listens(page);
}

/** Waits until a page that was just loaded listens to what is done on it. */
export async function listens(page: Page): Promise<void> {
  const isBound = () =>
    page
      .locator("main")
      .evaluate((main) => Object.keys(main).some((name) => name.startsWith("__reactProps")));
  await expect.poll(isBound, { message: "the page listens", intervals: [20] }).toBe(true);
}

/** Waits for the workbench to say what was just done. */
export async function hear(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole("region", { name: common.notifications })).toContainText(sentence);
}

/** Takes back what the workbench has just said. */
export async function undo(page: Page): Promise<void> {
  await page.getByRole("button", { name: common.undo, exact: true }).click();
}

export { expect };
