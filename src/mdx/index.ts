/** The components that an editor's `.mdx` file may name. The check knows the same names (src/schemas/components.ts). */
import BarChart from '../components/prose/BarChart.astro';
import ContactCard from '../components/prose/ContactCard.astro';
import FileList from '../components/prose/FileList.astro';
import MapLink from '../components/prose/MapLink.astro';
import Note from '../components/prose/Note.astro';
import OrgChart from '../components/prose/OrgChart.astro';
import Steps from '../components/prose/Steps.astro';
import Video from '../components/prose/Video.astro';
import ContactList from './ContactList.astro';
import EditorialBoard from './EditorialBoard.astro';
import OfficeAddress from './OfficeAddress.astro';
import Organisation from './Organisation.astro';

export const mdxComponents = {
  ContactList,
  EditorialBoard,
  OfficeAddress,
  Organisation,
  Note,
  Steps,
  FileList,
  OrgChart,
  BarChart,
  Video,
  ContactCard,
  MapLink,
};
