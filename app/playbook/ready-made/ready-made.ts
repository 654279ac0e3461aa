import { type Playbook, playbookSchema } from "../schema.ts";
import b2bSoftware from "./b2b-software.json" with { type: "json" };
import generalClient from "./general-client.json" with { type: "json" };
import homeOfficeService from "./home-office-service.json" with { type: "json" };

/**
 * The playbooks that come with the product, written from practice: a company begins with one of
 * these and changes it. Part of the program itself, so that nothing is read while it runs.
 * @throws ZodError when one of the files is no playbook
 */
export function readyMade(): Playbook[] {
  return [generalClient, b2bSoftware, homeOfficeService].map((document) =>
    playbookSchema.parse(document),
  );
}
