/** Files that are offered for download. */
import { extname } from 'node:path';

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
  '.rar': { mime: 'application/vnd.rar', name: 'RAR' },
  '.jpg': { mime: 'image/jpeg', name: 'Ảnh' },
  '.jpeg': { mime: 'image/jpeg', name: 'Ảnh' },
  '.png': { mime: 'image/png', name: 'Ảnh' },
  '.mp3': { mime: 'audio/mpeg', name: 'Âm thanh' },
  '.mp4': { mime: 'video/mp4', name: 'Video' },
};

/** Endings of the files that may be attached: the rest (HTML, SVG, programs) could run in a reader's browser. */
export const ATTACHMENT_ENDINGS: readonly string[] = Object.keys(FILE_TYPES);

/** The media type of a file by its ending. */
export function mediaType(file: string): string {
  return FILE_TYPES[extname(file).toLowerCase()]?.mime ?? 'application/octet-stream';
}

/** What people call this type of file: `PDF`, `Word`. */
export function fileTypeName(file: string): string {
  return FILE_TYPES[extname(file).toLowerCase()]?.name ?? 'Tệp';
}

/** Endings of the pictures that the site makes its renditions of. SVG is not among them: it may hold code. */
export const PICTURE_ENDINGS: readonly string[] = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'];
