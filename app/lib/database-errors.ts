import pg from "pg";

/** True when a row was refused because another one with the same unique value is there. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "23505";
}
