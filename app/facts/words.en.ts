/** What files with answers say, in English. */
export const words = {
  customer: "Customer",
  columns: ["Question", "Answer", "Source", "By", "On"],
  sources: { sales: "Sales", customer: "Customer", staff: "Staff" },
} as const;
