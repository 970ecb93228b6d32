/** Names of the components that an editor's `.mdx` file may use; `src/mdx/index.ts` gives them to it. */
export const MDX_COMPONENTS: readonly string[] = ['ContactList', 'EditorialBoard', 'OfficeAddress'];
