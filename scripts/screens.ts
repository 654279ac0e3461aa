// npm run screens: pictures of every page, phone and desktop, light and dark, from the demo data.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { readLocalEnv } from "../app/lib/env.ts";
import { type Addresses, listAddresses } from "./addresses.ts";
import { findBrowser } from "./browser.ts";
import { main } from "./main.ts";
import { build, isBuildStale } from "./product-build.ts";
import { say, step } from "./progress.ts";
import { startTemporaryProduct } from "./temporary-product.ts";

type Shot = { readonly name: string; readonly path: string };

const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;
const themes = ["light", "dark"] as const;

const staffPages: readonly Shot[] = [
  { name: "onboardings", path: "/onboardings" },
  { name: "onboardings-late", path: "/onboardings?late=1" },
  { name: "hand-over", path: "/onboardings/new" },
  { name: "playbooks", path: "/playbooks" },
  { name: "playbook", path: "/playbooks/b2b-software" },
  { name: "outbox", path: "/outbox" },
  { name: "team", path: "/team" },
  { name: "settings", path: "/settings" },
];

await main(async () => {
  const folder = join(readLocalEnv(process.env).DATA_DIR, "screens");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (isBuildStale()) await step("Building pages and emails", () => build());
  await using ends = new AsyncDisposableStack();
  const product = await step("Starting the product", () => startTemporaryProduct({ demo: true }));
  ends.defer(() => product.stop());
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  ends.defer(() => browser.close());
  for (const theme of themes) {
    for (const size of ["phone", "desktop"] as const) {
      const addresses = await listAddresses(product);
      await step(`Pictures, ${size}, ${theme}`, () =>
        picture(browser, addresses, { folder, theme, size, url: product.APP_URL }),
      );
    }
  }
  say(`Pictures are in ${folder}`);
});

type Series = {
  readonly folder: string;
  readonly theme: "light" | "dark";
  readonly size: keyof typeof sizes;
  readonly url: string;
};

async function picture(browser: Browser, addresses: Addresses, series: Series): Promise<void> {
  const options = {
    viewport: sizes[series.size],
    colorScheme: series.theme,
    baseURL: series.url,
    locale: "en-GB",
  };
  const context = await browser.newContext(options);
  await takeAll(context, customerPages(addresses), series);
  await takeAll(
    context,
    [
      { name: "sign-in", path: "/sign-in" },
      { name: "wrong-link", path: "/p/not-a-link" },
    ],
    series,
  );
  await signIn(context, addresses);
  await takeAll(context, staffPages, series);
  await takeFirstOnboardings(context, series);
  await context.close();
}

function customerPages({ customers }: Addresses): Shot[] {
  return customers.flatMap(({ name, portal }) => {
    const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    const { pathname } = new URL(portal);
    return ["", "/kickoff", "/kickoff/check", "/kickoff/receipt", "/timeline", "/concierge"].map(
      (page) => ({
        name: `customer-${slug}${page.replaceAll("/", "-") || "-home"}`,
        path: `${pathname}${page}`,
      }),
    );
  });
}

async function signIn(context: BrowserContext, { staff }: Addresses): Promise<void> {
  const admin = staff.find(({ role }) => role === "admin");
  if (!admin) throw new Error("The demo data has no admin.");
  const page = await context.newPage();
  await page.goto(admin.signIn);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/onboardings/);
  await page.close();
}

async function takeFirstOnboardings(context: BrowserContext, series: Series): Promise<void> {
  const page = await context.newPage();
  await page.goto("/onboardings");
  const links = page.locator("main a[href^='/onboardings/']:not([href$='/new'])");
  const paths = await links.evaluateAll((found) => [
    ...new Set(found.map((link) => link.getAttribute("href") ?? "")),
  ]);
  await page.close();
  await takeAll(
    context,
    paths.slice(0, 4).map((path, index) => ({ name: `onboarding-${index + 1}`, path })),
    series,
  );
}

async function takeAll(
  context: BrowserContext,
  shots: readonly Shot[],
  series: Series,
): Promise<void> {
  const page = await context.newPage();
  for (const shot of shots) await take(page, shot, series);
  await page.close();
}

async function take(
  page: Page,
  { name, path }: Shot,
  { folder, size, theme }: Series,
): Promise<void> {
  await page.goto(path, { waitUntil: "load" });
  await page.screenshot({ path: join(folder, `${name}.${size}.${theme}.png`), fullPage: true });
}
