/** A letter on paper. Mail programs want styles on the elements; colours that darken also have a class. */
const serif = 'ui-serif, "Iowan Old Style", "Palatino Linotype", Georgia, serif';
const sans = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif";

export const look = {
  paper: { backgroundColor: "#fbf9f5", margin: "0", padding: "24px 0" },
  column: { maxWidth: "560px", margin: "0 auto", padding: "0 20px", fontFamily: sans },
  company: { color: "#5c5f66", fontSize: "15px", lineHeight: "24px", margin: "0 0 24px" },
  heading: {
    color: "#22252b",
    fontFamily: serif,
    fontSize: "26px",
    fontWeight: 600,
    lineHeight: "32px",
    margin: "0 0 16px",
  },
  subheading: {
    color: "#22252b",
    fontFamily: serif,
    fontSize: "20px",
    fontWeight: 600,
    lineHeight: "26px",
    margin: "32px 0 8px",
  },
  text: { color: "#22252b", fontSize: "17px", lineHeight: "26px", margin: "0 0 16px" },
  quiet: { color: "#5c5f66", fontSize: "15px", lineHeight: "24px", margin: "0 0 16px" },
  quote: { borderLeft: "3px solid #c9c3b6", margin: "0 0 16px", padding: "0 0 0 16px" },
  code: {
    color: "#22252b",
    fontSize: "30px",
    fontWeight: 600,
    letterSpacing: "6px",
    lineHeight: "40px",
    margin: "0 0 16px",
  },
  button: {
    borderRadius: "10px",
    display: "inline-block",
    fontSize: "17px",
    fontWeight: 600,
    padding: "14px 22px",
    textDecoration: "none",
  },
  rule: { border: "none", borderTop: "1px solid #e2ddd2", margin: "32px 0 16px" },
} as const;

/** For mail programs that honour it; the others keep the light letter or darken it themselves. */
export const darkStyle = `@media (prefers-color-scheme: dark) {
.paper { background-color: #16181d !important; }
.ink { color: #eceae5 !important; }
.soft { color: #b3b1ab !important; }
}`;
