import { PageHead } from "../components/staff/page-head.tsx";
import { PictureForm } from "../components/staff/picture-form.tsx";
import { useSaidOnce } from "../components/staff/use-said-once.ts";
import { SettingsForm, type SettingsFormProps } from "./settings-form.tsx";
import { words } from "./words.en.ts";

const { settings: said } = words;

/** The company's own settings. */
export function SettingsPage({ company, places, result }: SettingsFormProps) {
  useSaidOnce("saved", said.saved);
  return (
    <div className="max-w-3xl">
      <PageHead title={said.title} lead={said.lead} />
      <section className="card mb-4 p-4" aria-label={said.logo}>
        <h2 className="mb-3">{said.logo}</h2>
        <PictureForm
          to="/settings/logo"
          hint={said.logoHint}
          choose={said.chooseLogo}
          remove={said.removeLogo}
          saved={said.logoSaved}
          removed={said.logoRemoved}
          present={company.logoUrl !== null}
        >
          {company.logoUrl ? (
            <img src={company.logoUrl} alt={company.name} className="max-h-12 max-w-48" />
          ) : (
            <strong className="text-lg">{company.name}</strong>
          )}
        </PictureForm>
      </section>
      <SettingsForm company={company} places={places} result={result} />
    </div>
  );
}
