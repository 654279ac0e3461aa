// npm run serve: the web process of a server.
import { requireProduction } from "./production.ts";

requireProduction("npm run serve");
await import("../app/server.ts");
