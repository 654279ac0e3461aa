import type { Brand, Email } from "./props.ts";

/** One example of every email, for previews and tests. */
export const sampleBrand: Brand = {
  company: "Harbour & Lane",
  accent: "#2f6f5e",
  onAccent: "#ffffff",
};

const portalUrl =
  "https://onboarding.example.com/p/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const onboardingUrl =
  "https://onboarding.example.com/onboardings/0b0f2c2e-6b1c-4b62-9a43-6f9d7c0f3c11";

export const samples: readonly Email[] = [
  {
    template: "welcome",
    props: {
      contact: "Ruth",
      customer: "Fern & Fold Bakeries",
      concierge: {
        name: "Priya Nair",
        title: "Implementation lead",
        goodAt: "I have moved more than sixty bakeries and cafés from paper rotas to ours.",
        reach: "You reach me on weekdays from 9:00 to 17:30, by answering this email.",
      },
      seller: "Tom Okafor",
      endorsement:
        "Priya is better at this than I am.\nShe will spot in ten minutes what took us two calls.",
      portalUrl,
      nextStep: { title: "Tell us how your shops work", minutes: 8 },
    },
  },
  {
    template: "receipt",
    props: {
      contact: "Ruth",
      concierge: "Priya Nair",
      reference: "K7MX-42QD",
      sections: [
        {
          title: "Your shops",
          answers: [
            { question: "How many shops do you run?", answer: "4" },
            { question: "Who plans the shifts?", answer: "Ruth Ferreira\nand Sam on Sundays" },
          ],
        },
        {
          title: "Your systems",
          answers: [{ question: "What do you use for payroll?", answer: "BrightPay" }],
        },
      ],
      next: [
        "Priya reads your answers today.",
        "By Thursday 12 March you have a date for the kickoff call.",
      ],
      portalUrl,
    },
  },
  {
    template: "answer-changed",
    props: {
      name: "Marek",
      customer: "Fern & Fold Bakeries",
      question: "What do you use for payroll?",
      before: "BrightPay",
      after: "Xero",
      changedBy: "Ruth Ferreira",
      consequences: ["Added: Connect Xero payroll.", "No longer needed: Connect BrightPay."],
      onboardingUrl,
    },
  },
  {
    template: "sign-in",
    props: {
      name: "Marek",
      link: "https://onboarding.example.com/sign-in/link/Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
      code: "402917",
      minutes: 15,
    },
  },
  {
    template: "link-renewed",
    props: { contact: "Ruth", concierge: "Priya Nair", portalUrl, until: "30 June 2026" },
  },
  {
    template: "customer-note",
    props: {
      name: "Priya",
      customer: "Fern & Fold Bakeries",
      writer: "Ruth Ferreira",
      task: "Send us last month's rota",
      note: "The Mill Road shop keeps its rota on the wall.\nWould a photo do?",
      onboardingUrl,
    },
  },
];
