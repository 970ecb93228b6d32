/** The components that an editor's `.mdx` file may name. The check knows the same names (src/check). */
import ContactList from './ContactList.astro';
import EditorialBoard from './EditorialBoard.astro';
import OfficeAddress from './OfficeAddress.astro';

export const mdxComponents = { ContactList, EditorialBoard, OfficeAddress };
