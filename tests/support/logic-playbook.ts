import { playbookWith } from "./playbooks.ts";

/** A playbook whose answers may be left unsure, taken over, checked, asked of staff, and end it early. */
export const logicPlaybook = {
  ...playbookWith(
    [
      {
        key: "firm",
        title: "Your firm",
        questions: [
          { type: "short_text", key: "rating", label: "Credit rating", askedOf: "staff" },
          { type: "number", key: "people", label: "How many people work there?" },
          { type: "address", key: "home", label: "Business address", country: "GB" },
          {
            type: "address",
            key: "billing",
            label: "Billing address",
            country: "GB",
            sameAs: "home",
          },
        ],
        offRamp: {
          when: { "<": [{ var: "people" }, 5] },
          title: "We are not the right firm for this",
          text: "We work with firms of five or more.\n\nhttps://example.com/small may help you.",
        },
      },
      {
        key: "project",
        title: "Your project",
        questions: [
          { type: "date", key: "start", label: "When does it start?" },
          { type: "date", key: "end", label: "When does it end?" },
          {
            type: "short_text",
            key: "provider",
            label: "Who hosts your website?",
            mayBe: ["not_sure", "not_applicable"],
          },
          {
            type: "short_text",
            key: "domain",
            label: "What is your domain?",
            when: { in: ["website", { var: "sold" }] },
          },
        ],
        checks: [
          {
            that: { ">=": [{ var: "end" }, { var: "start" }] },
            message: "The end must not be before the start.",
            at: "end",
          },
        ],
      },
    ],
    {
      key: "logic",
      name: "Logic",
      services: [
        { key: "website", title: "Website" },
        { key: "audit", title: "Audit" },
      ],
      tasks: [
        { key: "begin", phase: "start", title: "Begin", owner: "concierge" },
        {
          key: "find_out",
          phase: "start",
          title: "Find out together who hosts the website",
          owner: "concierge",
          customerLine: "We find out together who hosts your website",
          when: { "==": [{ var: "provider.not" }, "sure"] },
        },
        {
          key: "rated",
          phase: "start",
          title: "Ask for payment in advance",
          owner: "customer",
          when: { "==": [{ var: "rating" }, "C"] },
        },
      ],
    },
  ),
};
