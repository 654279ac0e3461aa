import { type KeptConnection, keepConnected } from "../lib/kept-connection.server.ts";
import { changesChannel } from "../onboardings/announce.server.ts";

/**
 * Holds the one listening connection of a process and passes on hints of changed onboardings.
 * `connected` runs each time it is made anew, because hints may have been missed.
 */
export function listenForChanges(
  url: string,
  on: { changed(ids: readonly string[]): void; connected(): void },
): KeptConnection {
  return keepConnected(url, async (client) => {
    client.on("notification", ({ payload }) => on.changed(payload ? payload.split(",") : []));
    await client.query(`listen ${changesChannel}`);
    on.connected();
  });
}
