import type { PlaceChoices } from "../../staff/place-choices.server.ts";
import type { OnboardingPage } from "../onboarding-page.server.ts";

export type OnboardingViewProps = OnboardingPage & {
  readonly staff: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  /** Every question of the playbook, for what becomes known on the way. */
  readonly questions: readonly { readonly key: string; readonly label: string }[];
  /** The ids of those who hold the roles of the playbook. */
  readonly holders: Readonly<Record<string, string>>;
  /** Whether the reader may change the plan and the people. */
  readonly inCharge: boolean;
  /** Where the customer could be, for who may change it. */
  readonly places: PlaceChoices | null;
  /** Whether the reader may read what is kept sealed. */
  readonly mayReveal: boolean;
  /** The id of the reader. */
  readonly me: string;
};
