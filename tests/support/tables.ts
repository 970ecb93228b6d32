/** Tables as Markdown makes them. */
type Row = readonly string[];

const row = (cells: Row, tag: 'td' | 'th') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

export const table = (head: Row, ...body: Row[]): string =>
  `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
