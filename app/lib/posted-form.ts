import { Refusal } from "./errors.ts";

/** The form that a request brings. @throws Refusal unreadable for anything else, or half a form */
export async function postedForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal("unreadable", "This did not arrive whole. Go back and send it again.");
  }
}
