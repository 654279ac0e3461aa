import { diagnoseChecks } from "./diagnose/checks.ts";
import { diagnoseComputed } from "./diagnose/computed.ts";
import { diagnoseConditions } from "./diagnose/conditions.ts";
import { diagnoseFormTexts } from "./diagnose/form-texts.ts";
import { diagnoseKeys } from "./diagnose/keys.ts";
import { diagnoseLists } from "./diagnose/lists.ts";
import { diagnosePageWeight } from "./diagnose/page-weight.ts";
import { diagnoseReferences } from "./diagnose/references.ts";
import { diagnoseRows } from "./diagnose/rows.ts";
import { diagnoseSecrets } from "./diagnose/secrets.ts";
import { diagnoseTexts } from "./diagnose/texts.ts";
import { diagnoseUnnamed } from "./diagnose/unnamed.ts";
import { diagnoseWhoAnswers } from "./diagnose/who-answers.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Playbook } from "./schema.ts";

/** Everything that is wrong with a playbook of the right shape, errors first. */
export function diagnose(playbook: Playbook): Diagnosis[] {
  const found = [
    ...diagnoseKeys(playbook),
    ...diagnoseReferences(playbook),
    ...diagnoseConditions(playbook),
    ...diagnoseUnnamed(playbook),
    ...diagnoseChecks(playbook),
    ...diagnoseWhoAnswers(playbook),
    ...diagnoseComputed(playbook),
    ...diagnoseLists(playbook),
    ...diagnoseRows(playbook),
    ...diagnoseTexts(playbook),
    ...diagnoseSecrets(playbook),
    ...diagnoseFormTexts(playbook),
    ...diagnosePageWeight(playbook),
  ];
  return found.toSorted(
    (a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"),
  );
}
