import pg from "pg";
import { Refusal } from "./errors.ts";

/** True when a row was refused because another one with the same unique value is there. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "23505";
}

/**
 * Waits for a write that another row with the same unique value may stop.
 * @throws Refusal conflict, with this sentence about this field
 */
export async function unlessTaken<Result>(
  write: Promise<Result>,
  sentence: string,
  field: string,
): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    throw isDuplicate(error) ? new Refusal("conflict", sentence, field) : error;
  }
}
