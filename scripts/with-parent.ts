// Loaded into web and worker when npm start runs them: they end when it is gone, even when it was
// killed without a chance to say so and their own orderly stop gets stuck.
const patienceMs = 3_000;

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), patienceMs).unref();
});
