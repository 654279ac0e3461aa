import type { FormOrigin } from "./conflicts.ts";

/** Hidden fields by which a form says which rendering of it speaks. */
export const revisionName = "_revision";
export const formIdName = "_form";

const longestId = 64;

/** Which form speaks. One that does not say was drawn before anything was saved. */
export function originOf(form: FormData): FormOrigin {
  const formId = form.get(formIdName);
  return {
    revision: revisionOf(form) ?? 0,
    formId: typeof formId === "string" ? formId.slice(0, longestId) : "",
  };
}

/** The revision that a form was drawn from, if it says so. */
export function revisionOf(form: FormData): number | undefined {
  const revision = form.get(revisionName);
  return typeof revision === "string" && /^\d{1,15}$/.test(revision) ? Number(revision) : undefined;
}
