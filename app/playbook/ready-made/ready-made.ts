import { type Playbook, playbookSchema } from "../schema.ts";
import accountingPractice from "./accounting-practice.json" with { type: "json" };
import b2bSoftware from "./b2b-software.json" with { type: "json" };
import conciergeMedicine from "./concierge-medicine.json" with { type: "json" };
import generalClient from "./general-client.json" with { type: "json" };
import homeBuilding from "./home-building.json" with { type: "json" };
import homeOfficeService from "./home-office-service.json" with { type: "json" };
import lawFirm from "./law-firm.json" with { type: "json" };
import logisticsAccount from "./logistics-account.json" with { type: "json" };
import managedItServices from "./managed-it-services.json" with { type: "json" };
import mortgageLending from "./mortgage-lending.json" with { type: "json" };
import payrollAndHr from "./payroll-and-hr.json" with { type: "json" };
import webAgency from "./web-agency.json" with { type: "json" };

const documents = [
  generalClient,
  b2bSoftware,
  homeOfficeService,
  payrollAndHr,
  accountingPractice,
  lawFirm,
  mortgageLending,
  conciergeMedicine,
  homeBuilding,
  logisticsAccount,
  webAgency,
  managedItServices,
];

let read: readonly Playbook[] | undefined;

/**
 * The playbooks that come with the product, written from practice: a company begins with one of
 * these and changes it. Part of the program itself, so that nothing is read while it runs.
 * @throws ZodError when one of the files is no playbook
 */
export function readyMade(): readonly Playbook[] {
  read ??= documents.map((document) => playbookSchema.parse(document));
  return read;
}
