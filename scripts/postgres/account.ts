import { execFileSync } from "node:child_process";
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The user and group a process runs as. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root hands it to the owner of the
 * existing folder, or to the user "postgres", who is made when there is none.
 * @returns nothing when it can simply run as the present user
 */
export function accountFor(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  return findAccount() ?? makeAccount();
}

function findAccount(): Account | undefined {
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return undefined;
  }
}

function idOf(flag: "-u" | "-g"): number {
  return Number(
    execFileSync("id", [flag, "postgres"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
}

function makeAccount(): Account {
  try {
    execFileSync("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/bin/false",
      "postgres",
    ]);
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch (cause) {
    throw new Error(
      "PostgreSQL does not run as root, and the user “postgres” could not be made for it. " +
        "Start this as another user, or set DATABASE_URL to a PostgreSQL server you already have.",
      { cause },
    );
  }
}

/** Whether an account may enter a folder: every folder above it has to let it pass. */
export function mayEnter(account: Account, folder: string): boolean {
  const real = realpathSync(folder);
  return passes(account, real) && (real === dirname(real) || mayEnter(account, dirname(real)));
}

function passes({ uid, gid }: Account, folder: string): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}
