/** The language and the customs that dates are written in. */
export const locale = "en-GB";
