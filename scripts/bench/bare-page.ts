// The yardstick of the timeline page: node:http, the same queries, the same bytes, nothing else.
// argv: a JSON file with { url, port, queries, body }.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";
import { z } from "zod";

const recordedPage = z.object({
  url: z.string(),
  port: z.number(),
  queries: z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) })),
  body: z.string(),
});

const { url, port, queries, body } = recordedPage.parse(
  JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")),
);
const pool = new pg.Pool({ connectionString: url, max: 10 });
const bytes = Buffer.from(body);

createServer(async (_request, response) => {
  for (const { sql, parameters } of queries) await pool.query(sql, parameters);
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-length": bytes.length,
  });
  response.end(bytes);
}).listen(port, "127.0.0.1");
