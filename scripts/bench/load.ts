import { Agent, get } from "node:http";

const connections = 8;

/**
 * Asks for one page over and over on a few connections.
 * @returns answered requests per second
 * @throws when an answer is not 200
 */
export async function requestsPerSecond(url: string, forMs: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  const counts = await Promise.all(
    Array.from({ length: connections }, async () => {
      let count = 0;
      for (; performance.now() - started < forMs; count += 1) await ask(url, agent);
      return count;
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.on("end", () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
      response.on("error", reject);
      response.resume();
    }).on("error", reject);
  });
}
