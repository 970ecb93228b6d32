/** `npm run sbom`: the bill of materials, for who must know what the site is built with. */
import { readFileSync } from 'node:fs';
import { billOfMaterials, type Lockfile } from '../src/build/sbom.ts';
import { runCommand } from '../src/system/command-line.ts';

const help = `Dùng: npm run -s sbom > sbom.json

In danh mục các gói phần mềm của dự án theo CycloneDX 1.6: tên, phiên bản, mã băm, giấy phép, gói nào cần gói nào.
`;

await runCommand({ name: 'npm run sbom', help, options: {} }, (_flags, _words, { print }) => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
  print(JSON.stringify(billOfMaterials(lockfile), null, 2));
  return 0;
});
