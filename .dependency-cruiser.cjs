// Who may import whom. Imports run: routes → domains → components → lib → db.
const domains =
  "^app/(playbook|facts|kickoff|plan|timeline|concierge|handoff|customers|onboardings|staff|uploads)/";
const tests = "\\.test\\.tsx?$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment:
        "Two files that import each other, by whatever way round, are one thing in two files.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-missing",
      comment: "An import leads to a file or to a package of package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "routes-leave-the-database-alone",
      comment:
        "A route reads the request, authorises and calls one domain function. Queries and verbs touch the database.",
      severity: "error",
      from: { path: "^app/routes/", pathNot: tests },
      to: { path: ["^db/", "node_modules/(kysely|pg)/"] },
    },
    {
      name: "domains-know-no-routes",
      comment: "A domain does not know how it is reached.",
      severity: "error",
      from: { path: domains, pathNot: tests },
      to: { path: ["^app/(routes|http)/", "^app/(server|worker|root|routes)\\.tsx?$"] },
    },
    {
      name: "shared-parts-know-no-domain",
      comment: "Components and lib are what any product could use.",
      severity: "error",
      from: { path: "^app/(components|lib)/", pathNot: tests },
      to: { path: [domains, "^app/(routes|http)/"] },
    },
    {
      name: "lib-knows-no-components",
      severity: "error",
      from: { path: "^app/lib/", pathNot: tests },
      to: { path: "^app/components/" },
    },
    {
      name: "db-knows-no-app",
      comment:
        "The database stands below everything. Only the demo data speaks the words of the domains.",
      severity: "error",
      from: { path: "^db/", pathNot: ["^db/seeds/", tests] },
      to: { path: "^(app|emails|scripts)/" },
    },
    {
      name: "emails-know-no-app",
      comment: "Emails take finished sentences and addresses.",
      severity: "error",
      from: { path: "^emails/", pathNot: tests },
      to: { path: "^(app|db|scripts)/" },
    },
    {
      name: "pure-files-do-no-io",
      comment:
        "What is not named *.server.ts in a domain is a rule: no database, no files, no network.",
      severity: "error",
      from: { path: domains, pathNot: ["\\.server\\.tsx?$", tests] },
      to: {
        path: [
          "\\.server\\.tsx?$",
          "^db/client\\.ts$",
          "node_modules/(pg|graphile-worker|resend)/",
          "^(node:)?(fs|fs/promises|http|https|net|child_process)$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-server-in-browser",
      comment: "Scripts that a browser loads on their own reach no server code.",
      severity: "error",
      from: { path: "\\.client\\.tsx?$|/enhance/", pathNot: tests },
      to: { path: ["\\.server\\.tsx?$", "^db/"] },
    },
    {
      name: "the-product-knows-no-tools",
      comment: "Scripts and tests use the product, not the other way round.",
      severity: "error",
      from: { path: "^(app|db|emails)/", pathNot: tests },
      to: { path: "^(scripts|tests)/" },
    },
    {
      name: "node-runs-no-jsx",
      comment:
        "Node runs these .ts files as they are, which it cannot do with JSX. Emails are built for the worker.",
      severity: "error",
      from: { path: ["^scripts/", "^app/(server|worker)\\.ts$", "^app/http/"], pathNot: tests },
      to: { path: "\\.tsx$", pathNot: "^emails/", reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|\\.data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
