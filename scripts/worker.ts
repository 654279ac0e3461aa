// npm run worker: the process of a server that does the jobs.
import { requireProduction } from "./production.ts";

requireProduction("npm run worker");
await import("../app/worker.ts");
