/** Files that are offered for download. */
import { endingOf } from '../lib/paths.ts';

/** By their endings, in lower case. */
export const FILE_TYPES: Readonly<Record<string, { mime: string; name: string }>> = {
  '.pdf': { mime: 'application/pdf', name: 'PDF' },
  '.doc': { mime: 'application/msword', name: 'Word' },
  '.docx': {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word',
  },
  '.xls': { mime: 'application/vnd.ms-excel', name: 'Excel' },
  '.xlsx': { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'Excel' },
  '.ppt': { mime: 'application/vnd.ms-powerpoint', name: 'PowerPoint' },
  '.pptx': {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    name: 'PowerPoint',
  },
  '.odt': { mime: 'application/vnd.oasis.opendocument.text', name: 'OpenDocument' },
  '.ods': { mime: 'application/vnd.oasis.opendocument.spreadsheet', name: 'OpenDocument' },
  '.csv': { mime: 'text/csv; charset=utf-8', name: 'CSV' },
  '.txt': { mime: 'text/plain; charset=utf-8', name: 'Văn bản' },
  '.zip': { mime: 'application/zip', name: 'ZIP' },
  '.jpg': { mime: 'image/jpeg', name: 'Ảnh' },
  '.jpeg': { mime: 'image/jpeg', name: 'Ảnh' },
  '.png': { mime: 'image/png', name: 'Ảnh' },
  '.mp3': { mime: 'audio/mpeg', name: 'Âm thanh' },
  // The name that Apple's directory of podcasts asks for; browsers know it, too.
  '.m4a': { mime: 'audio/x-m4a', name: 'Âm thanh' },
  '.ogg': { mime: 'audio/ogg', name: 'Âm thanh' },
  '.mp4': { mime: 'video/mp4', name: 'Video' },
  '.vtt': { mime: 'text/vtt; charset=utf-8', name: 'Phụ đề' },
};

/** Endings of the files that may be attached: the rest (HTML, SVG, programs) could run in a reader's browser. */
export const ATTACHMENT_ENDINGS: readonly string[] = Object.keys(FILE_TYPES);

/**
 * Packed files that cannot be looked into here and that no phone opens by itself: a ZIP can, and does. What a packed file
 * holds is a reader's risk, so nothing is published unseen.
 */
const OTHER_PACKED =
  /\.(?:rar|r\d\d|7z|7z\.\d+|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|lz|lzma|cab|arj|lzh|ace|zipx|z\d\d|iso)$/i;

export const isPackedOtherwise = (name: string): boolean => OTHER_PACKED.test(name);

/** What a ZIP may hold, beside what may be attached by itself: what is read, seen or heard, and run by no machine. */
const ALSO_PACKED =
  '.webp .avif .gif .bmp .tif .tiff .heic .emf .wmf .odp .rtf .md .json .xml .xsd .geojson .kml .gml .gpx .dwg .dxf .dgn .shp .shx .dbf .prj .cpg .qpj .tab .map .id .dat .wav .mov .webm .p7s .sig .eps .psd .ai .cdr .ttf .otf';

/** What machines leave beside files, and no reader sees. */
const LEFT_BY_MACHINES = /(?:^|\/)(?:__macosx\/|(?:thumbs\.db|desktop\.ini|\.ds_store|\._[^/]*)$)/i;

/** Whether a name in a ZIP is a folder's, or that of a file which is no program in any system. */
export const mayBePacked = (name: string): boolean =>
  name.endsWith('/') ||
  LEFT_BY_MACHINES.test(name) ||
  PACKED_ENDINGS.has(endingOf(name.replaceAll('\\', '/')).toLowerCase());

const PACKED_ENDINGS: ReadonlySet<string> = new Set([
  ...ATTACHMENT_ENDINGS.filter((ending) => ending !== '.zip'),
  ...ALSO_PACKED.split(' '),
]);

/** The media type of a file by its ending. */
export function mediaType(file: string): string {
  return FILE_TYPES[endingOf(file).toLowerCase()]?.mime ?? 'application/octet-stream';
}

/** What people call this type of file: `PDF`, `Word`. */
export function fileTypeName(file: string): string {
  return FILE_TYPES[endingOf(file).toLowerCase()]?.name ?? 'Tệp';
}

/** Photographs of an iPhone, which browsers do not show: `--fix` makes JPEG of them. */
export const HEIC = /\.hei[cf]$/i;

/** Endings of the sounds that an article may bring to be heard. */
export const SOUND_ENDINGS: readonly string[] = ATTACHMENT_ENDINGS.filter((ending) =>
  FILE_TYPES[ending]?.mime.startsWith('audio/'),
);

/** Its ending as people say it: `MP3`. */
export const endingName = (file: string): string => endingOf(file).slice(1).toUpperCase();

/** Endings of the pictures that the site makes its renditions of. SVG is not among them: it may hold code. */
export const PICTURE_ENDINGS: readonly string[] = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'];

/** Without its set of characters: feeds and descriptions for search engines name the type alone. */
export const bareMediaType = (file: string): string => mediaType(file).replace(/;.*/, '');
