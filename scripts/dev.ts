// npm run dev: everything on this computer, with pages that reload as they are edited.
import { main } from "./main.ts";
import { runProduct } from "./run-product.ts";

await main(() => runProduct("npm run dev", "development"));
