/** A form can only post: by this field it says that it takes the completion away. */
export const reopening = { name: "_method", value: "delete" } as const;
