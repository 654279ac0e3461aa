/** What the sign-in pages say. */
export const words = {
  title: "Sign in",
  company: (name: string) => `${name}, for staff`,
  email: "Email address",
  byEmail: "Email me a way in",
  byEmailHint: "You get an email with a link and a code. Both work once.",
  byPassword: "Use a password instead",
  password: "Password",
  withPassword: "Sign in",
  linkTitle: "Sign in",
  linkText:
    "One more tap, and you are in. It is here because mail programs open links to check them.",
  linkButton: "Sign in",
  askAgain: "Ask for a new email",
  codeTitle: "Look at your email",
  codeText: (email: string) =>
    `If ${email} belongs to somebody who works here, an email is on its way. Open its link, or enter its code here.`,
  codeTextUnknown: "Enter your address and the code from the email.",
  code: "Code",
  codeHint: "Six digits",
  codeButton: "Sign in",
  noMail: "This server sends no email. On the machine it runs on, npm run links prints a way in.",
};
