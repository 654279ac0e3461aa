// npm start: everything on this computer, as built.
import { main } from "./main.ts";
import { runProduct } from "./run-product.ts";

await main(() => runProduct("npm start", "production"));
