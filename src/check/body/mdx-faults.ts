/** The engine's words for what it cannot read of an `.mdx` file, as an editor is told them. */

interface MdxFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

const FAULTS: readonly (readonly [RegExp, (part: string) => { message: string; remedy: string }])[] = [
  [
    /^Expected a closing tag for `<([^`>]*)>?`/,
    (tag) => ({
      message: `Thẻ <${tag}> mở mà không đóng.`,
      remedy: `thêm </${tag}> trong cùng đoạn, hoặc viết <${tag} /> nếu thẻ không chứa gì.`,
    }),
  ],
  [
    /^Unexpected closing tag `<\/([^`>]*)>?`/,
    (tag) => ({
      message: `Thẻ </${tag}> đóng mà không khớp với thẻ mở trước đó.`,
      remedy: `xóa </${tag}>, hoặc thêm <${tag}> vào chỗ bắt đầu.`,
    }),
  ],
  [
    /(closing brace|Could not parse expression)/,
    () => ({
      message: 'Dấu "{" trong tệp .mdx mở đầu một đoạn mã, mà bài viết không được chứa mã.',
      remedy: 'viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn, hoặc đổi đuôi tệp thành .md.',
    }),
  ],
  [
    /(to create a comment in MDX)/,
    () => ({ message: 'Ghi chú HTML "<!-- … -->" không dùng được trong tệp .mdx.', remedy: 'xóa ghi chú.' }),
  ],
  [
    /(to create a link in MDX)/,
    () => ({
      message: 'Dấu "<" trong tệp .mdx mở đầu một thẻ, mà sau nó không phải tên thẻ.',
      remedy: 'liên kết thì viết [chữ](https://…); dấu nhỏ hơn thì viết \\<.',
    }),
  ],
];

/** satteri's words for a fault of syntax, `3:4: Expected …`, in Vietnamese. */
export function explainMdxError(text: string): MdxFault {
  const [, line = '1', column = '1', words = ''] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? [];
  for (const [pattern, explain] of FAULTS) {
    const part = pattern.exec(words)?.[1];
    if (part !== undefined) return { line: Number(line), column: Number(column), ...explain(part) };
  }
  return {
    line: Number(line),
    column: Number(column),
    message: 'Không đọc được chỗ này trong tệp .mdx.',
    remedy:
      'kiểm tra các dấu "<", ">", "{" và "}" ở đây; không cần thành phần nào thì đổi đuôi tệp thành .md.',
  };
}
