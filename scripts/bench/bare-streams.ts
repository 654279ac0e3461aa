// The yardstick of the live streams: node:http with a set of open responses. POST tells them all.
// argv: the port.
import { createServer, type ServerResponse } from "node:http";

const streams = new Set<ServerResponse>();
let version = 0;

createServer((request, response) => {
  if (request.method === "POST") {
    version += 1;
    for (const stream of streams) stream.write(`data: ${version}\n\n`);
    response.end();
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(`data: ${version}\n\n`);
  streams.add(response);
  response.on("close", () => streams.delete(response));
}).listen(Number(process.argv[2]), "127.0.0.1");
