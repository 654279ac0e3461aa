import type { SubmissionResult } from "@conform-to/react";
import { Face } from "../components/staff/face.tsx";
import { PageHead } from "../components/staff/page-head.tsx";
import { PictureForm } from "../components/staff/picture-form.tsx";
import { Tag } from "../components/staff/tag.tsx";
import { useSaidOnce } from "../components/staff/use-said-once.ts";
import { AccessCard } from "./access-card.tsx";
import { PasswordCard } from "./password-card.tsx";
import type { PlaceChoices } from "./place-choices.server.ts";
import { ProfileForm } from "./profile-form.tsx";
import type { StaffMember } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { member: said } = words;

type MemberPageProps = {
  readonly member: StaffMember;
  readonly isSelf: boolean;
  readonly isAdmin: boolean;
  /** Whether the person looking at their own page has a password; null for anybody else's. */
  readonly hasPassword: boolean | null;
  readonly timeZones: PlaceChoices["timeZones"];
  readonly result: SubmissionResult | undefined;
};

/** One person of the team: what others read of them, and what they may do. */
export function MemberPage({
  member,
  isSelf,
  isAdmin,
  hasPassword,
  timeZones,
  result,
}: MemberPageProps) {
  useSaidOnce("saved", said.saved);
  const mayEdit = isSelf || isAdmin;
  return (
    <div className="max-w-5xl">
      <PageHead title={member.name} lead={member.email}>
        <Tag>{words.roles[member.role]}</Tag>
        {member.active ? null : <Tag tone="warn">{words.team.inactive}</Tag>}
      </PageHead>
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_320px]">
        <ProfileForm member={member} mayEdit={mayEdit} timeZones={timeZones} result={result} />
        <div className="grid gap-4">
          {mayEdit ? <Photo member={member} /> : null}
          {hasPassword === null ? null : <PasswordCard hasOne={hasPassword} email={member.email} />}
          {isAdmin ? <AccessCard key={`${member.role}${member.active}`} member={member} /> : null}
        </div>
      </div>
    </div>
  );
}

function Photo({ member }: { readonly member: StaffMember }) {
  return (
    <section className="card p-4" aria-label={said.photo}>
      <PictureForm
        to={`/team/${member.id}/photo`}
        hint={said.photoHint}
        choose={said.choosePhoto}
        remove={said.removePhoto}
        saved={said.photoSaved}
        removed={said.photoRemoved}
        present={member.photoUrl !== null}
      >
        <Face name={member.name} photoUrl={member.photoUrl} size="large" />
      </PictureForm>
    </section>
  );
}
