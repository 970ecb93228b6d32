/** Text that was copied from anywhere, a message or a table: lines, tabs between the cells of a table, signs before points. */
import { TEXT_BYTES } from './limits.ts';
import { NotTaken } from './refused.ts';
import { type Block, type Cell, type Piece, paragraph, type Read, words } from './text.ts';

export function readPasted(bytes: Uint8Array): Read {
  if (bytes.length > TEXT_BYTES)
    throw new NotTaken('too-large', 'lớn quá mức một bài', 'chia thành nhiều bài');
  const text = decoded(bytes);
  if (text.trim() === '') throw new NotTaken('empty', 'không có chữ nào', 'chép lại chữ rồi dán');
  const [title, ...rest] = text.split('\n');
  const isTitle =
    title !== undefined &&
    title.length <= 250 &&
    rest.some((line) => line.trim() !== '') &&
    !title.includes('\t');
  const lines = isTitle ? rest : text.split('\n');
  const head: Block[] = isTitle ? [paragraph([words(title)])] : [];
  return {
    blocks: [...head, ...blocksOf(lines)],
    notes: new Map(),
    pictures: new Map(),
    remains: [],
    said: {},
  };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').trim();
  } catch {
    throw new NotTaken('encoding', 'không phải chữ UTF-8', 'lưu lại với bảng mã UTF-8');
  }
}

/** Lines up to an empty one are a paragraph; those with tabs a table. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: { readonly isTable: boolean; readonly lines: string[] } | undefined;
  const end = () => {
    if (open)
      blocks.push(...(open.isTable && open.lines.length > 1 ? [tableOf(open.lines)] : [linesOf(open.lines)]));
    open = undefined;
  };
  for (const line of lines) {
    const isTable = line.trim().includes('\t');
    if (line.trim() === '' || (open && open.isTable !== isTable)) end();
    if (line.trim() === '') continue;
    open ??= { isTable, lines: [] };
    open.lines.push(line);
  }
  end();
  return blocks;
}

const linesOf = (lines: readonly string[]): Block =>
  paragraph(
    lines.flatMap((line, at): Piece[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      words(line.trim()),
    ]),
  );

const tableOf = (lines: readonly string[]): Block => ({
  type: 'table',
  rows: lines.map((line) =>
    line.split('\t').map((text): Cell => ({ blocks: [paragraph([words(text)])], columns: 1, rows: 1 })),
  ),
});
