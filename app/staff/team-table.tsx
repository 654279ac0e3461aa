import { Link } from "@remix-run/react";
import { Face } from "../components/staff/face.tsx";
import { Tag } from "../components/staff/tag.tsx";
import type { StaffMember } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { team } = words;

/** Everybody of the company, those who work here first. */
export function TeamTable({ people }: { readonly people: readonly StaffMember[] }) {
  return (
    <div className="card overflow-x-auto">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{team.name}</th>
            <th scope="col">{team.role}</th>
            <th scope="col" className="max-sm:hidden">
              {team.jobTitle}
            </th>
            <th scope="col" className="max-md:hidden">
              {team.email}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ person }: { readonly person: StaffMember }) {
  return (
    <tr>
      <td>
        <Link to={`/team/${person.id}`} className="flex items-center gap-2 font-medium">
          <Face name={person.name} photoUrl={person.photoUrl} />
          {person.name}
          {person.active ? null : <Tag>{team.inactive}</Tag>}
        </Link>
      </td>
      <td>{words.roles[person.role]}</td>
      <td className="text-quiet max-sm:hidden">{person.title}</td>
      <td className="text-quiet max-md:hidden">{person.email}</td>
    </tr>
  );
}
