import { ButtonLink } from "../components/staff/button.tsx";
import { Empty } from "../components/staff/empty.tsx";
import { PageHead } from "../components/staff/page-head.tsx";
import { HandOverForm, type HandOverFormProps } from "./hand-over-form.tsx";
import { words } from "./hand-over-words.en.ts";

/** The page on which sales passes a customer on. */
export function HandOver(props: HandOverFormProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {props.playbooks.length > 0 ? (
        <HandOverForm {...props} />
      ) : (
        <Empty title={words.emptyTitle} text={words.emptyText}>
          <ButtonLink to="/playbooks" tone="primary">
            {words.toPlaybooks}
          </ButtonLink>
        </Empty>
      )}
    </>
  );
}
