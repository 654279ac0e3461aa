import { fileFormats } from "../../../uploads/file-formats.ts";
import { bindItem } from "../item-types.ts";

/** What stands in the fields of a row for the file itself: it comes from what we keep, not from the customer. */
export const filePart = {
  id: text("id", "Id"),
  name: text("name", "Name"),
  type: bindItem({
    type: "lookup",
    key: "type",
    label: "Type",
    required: true,
    options: Object.keys(fileFormats).map((format) => ({ value: format, label: format })),
  }),
  bytes: bindItem({ type: "number", key: "bytes", label: "Bytes", required: true, decimals: 0 }),
  uploaded: text("uploaded", "Day on which it was uploaded"),
  locked: bindItem({
    type: "yes_no",
    key: "locked",
    label: "Whether it asks for a password",
    required: false,
  }),
};

function text(key: string, label: string) {
  return bindItem({ type: "short_text", key, label, required: true, max: 200 });
}
