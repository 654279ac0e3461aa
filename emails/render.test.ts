import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Email, emailSchema } from "./props.ts";
import { renderEmail } from "./render.tsx";
import { sampleBrand, samples } from "./samples.ts";

const byName = samples.map((email) => [email.template, email] as const);

/** Every text of an email replaced; addresses and codes as they are. */
function withTexts(email: Email, text: string): Email {
  const replace = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((part: unknown) => replace(part));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, replace(part, name)]),
      );
    }
    return typeof value === "string" && !/Url$|^link$|^code$/.test(key) ? text : value;
  };
  return emailSchema.parse({ ...email, props: replace(email.props) });
}

/** The elements of a page, by name; text does not count. */
function elements(html: string): string[] {
  return [...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, name]) => String(name));
}

it("has an example of every template", () => {
  const templates = emailSchema.options.map(({ shape }) => shape.template.value);
  expect(samples.map(({ template }) => template).sort()).toEqual([...templates].sort());
});

describe.each(byName)("%s", (_name, email) => {
  it("has a subject, one heading, one button, and its link in the text part", async () => {
    const { subject, html, text } = await renderEmail(email, sampleBrand);
    const [link] = Object.values(email.props).filter((value) =>
      String(value).startsWith("https://"),
    );
    expect(subject).toMatch(/^\S.{5,119}$/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain(`href="${link}"`);
    expect(text).toContain(String(link));
    expect(text).not.toMatch(/<[a-z]|&[a-z]+;|undefined|null/);
  });

  it.each([
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><style>body{display:none}</style>",
    "<!--[if mso]><a href='https://evil.test'>x</a><![endif]-->",
    "&lt;b&gt; & {{7*7}} {% raw %}",
    "</a><a href='javascript:alert(1)'>here</a>",
  ])("shows %s as text", async (hostile) => {
    const plain = await renderEmail(withTexts(email, "plain"), sampleBrand);
    const attacked = await renderEmail(withTexts(email, hostile), {
      ...sampleBrand,
      company: hostile,
    });
    expect(elements(attacked.html)).toEqual(elements(plain.html));
    expect(attacked.text).toContain(hostile);
  });

  it.each(["a\r\nBcc: all@evil.test", "a\nb", "a\u2028b", "a\0b", "a\u202eb"])(
    "keeps %j out of other headers",
    async (text) => {
      const { subject } = await renderEmail(withTexts(email, text), {
        ...sampleBrand,
        company: text,
      });
      expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    },
  );

  it("stays below 30 KB and whole, however long its texts are", async () => {
    const long = withTexts(email, `${'&"<😀'.repeat(20_000)}`);
    const { html, subject } = await renderEmail(long, sampleBrand);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
    expect(html).toContain("</html>");
    expect(subject.isWellFormed() && html.isWellFormed()).toBe(true);
  });
});

it("stays below 30 KB with hundreds of answers, and keeps the link", async () => {
  const receipt = samples.find(({ template }) => template === "receipt");
  const answers = Array.from({ length: 60 }, () => ({
    question: "Why? ".repeat(50),
    answer: "Because & so. ".repeat(500),
  }));
  const sections = Array.from({ length: 40 }, () => ({ title: "Part", answers }));
  const email = emailSchema.parse({ ...receipt, props: { ...receipt?.props, sections } });
  const { html, text } = await renderEmail(email, sampleBrand);
  expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  expect(text).toContain("https://onboarding.example.com/p/");
});

it("keeps the sign-in code out of what a locked phone shows", async () => {
  const signIn = samples.find(({ template }) => template === "sign-in");
  if (!signIn) throw new Error("no example");
  const { subject, html } = await renderEmail(signIn, sampleBrand);
  expect(subject).not.toContain("402917");
  expect(html.slice(0, html.indexOf("<h1"))).not.toContain("402917");
});

it("writes the same email the same way every time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), fc.string(), async (email, text) => {
      const given = withTexts(email, text);
      expect(await renderEmail(given, sampleBrand)).toEqual(await renderEmail(given, sampleBrand));
    }),
    { numRuns: 15 },
  );
});
