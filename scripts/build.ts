// npm run build
import { main } from "./main.ts";
import { build } from "./product-build.ts";
import { step } from "./progress.ts";

await main(() => step("Building pages and emails", () => build()));
