import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { Refusal } from "../../../lib/errors.ts";
import { filesIn } from "../../../lib/posted-files.server.ts";
import { receiveTaskFiles } from "../../../plan/files/receive.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { uploadTools } from "../../../uploads/upload-tools.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST hands in files for a task. */
export function action(args: ActionFunctionArgs) {
  const tools = uploadTools(args.context);
  return actingByMethod(args, {
    POST: async ({ by, form }) => {
      const files = filesIn(form, "files").map((file) => ({ name: file.name, content: file }));
      const { refused } = await receiveTaskFiles(tools, by, { ...taskIn(args), files });
      if (refused.length > 0) throw new Refusal("invalid", refused.join(" "), "files");
    },
  });
}
