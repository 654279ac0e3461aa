import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { AnswerChanged, answerChangedSubject } from "./answer-changed.tsx";
import { CustomerNote, customerNoteSubject } from "./customer-note.tsx";
import { LinkRenewed, linkRenewedSubject } from "./link-renewed.tsx";
import type { Brand, Email } from "./props.ts";
import { Receipt, receiptSubject } from "./receipt.tsx";
import { rooms, shorten } from "./shorten.ts";
import { SignIn, signInSubject } from "./sign-in.tsx";
import { Welcome, welcomeSubject } from "./welcome.tsx";

export type Rendered = { readonly subject: string; readonly html: string; readonly text: string };

/** Mail programs cut off what is longer; ours stay well below. */
const mostBytes = 30_000;
const mostOfSubject = 120;

/** Writes an email out: its subject in one line, its HTML below 30 KB, its text to be read alone. */
export async function renderEmail(email: Email, brand: Brand): Promise<Rendered> {
  let html = "";
  for (const room of rooms) {
    html = await render(elementOf(shorten(email, room), brand));
    if (Buffer.byteLength(html) < mostBytes) break;
  }
  return { subject: oneLine(subjectOf(email, brand)), html, text: toPlainText(html, textOptions) };
}

function elementOf(email: Email, brand: Brand): ReactElement {
  switch (email.template) {
    case "welcome":
      return <Welcome {...email.props} brand={brand} />;
    case "receipt":
      return <Receipt {...email.props} brand={brand} />;
    case "answer-changed":
      return <AnswerChanged {...email.props} brand={brand} />;
    case "sign-in":
      return <SignIn {...email.props} brand={brand} />;
    case "link-renewed":
      return <LinkRenewed {...email.props} brand={brand} />;
    case "customer-note":
      return <CustomerNote {...email.props} brand={brand} />;
  }
}

function subjectOf(email: Email, brand: Brand): string {
  switch (email.template) {
    case "welcome":
      return welcomeSubject(email.props);
    case "receipt":
      return receiptSubject(email.props);
    case "answer-changed":
      return answerChangedSubject(email.props);
    case "sign-in":
      return signInSubject(email.props, brand);
    case "link-renewed":
      return linkRenewedSubject(email.props, brand);
    case "customer-note":
      return customerNoteSubject(email.props);
  }
}

/** A subject is one header line: a line break in it would begin another header. */
function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length <= mostOfSubject
    ? line
    : `${line.slice(0, mostOfSubject - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

// A character of no width belongs to its word.
const textOptions = {
  whitespaceCharacters: " \t\r\n\f",
  selectors: [
    { selector: "h1", options: { uppercase: false } },
    { selector: "h2", options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 } },
    { selector: "ul", options: { itemPrefix: "- " } },
  ],
};
