import { z } from "zod";
import { changeStaffInput } from "./staff-input.ts";

/** What the access form may say; either part may be missing. */
export const accessForm = z.object({
  role: changeStaffInput.shape.role,
  active: z.stringbool().optional(),
});
