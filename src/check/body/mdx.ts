/** An `.mdx` file may name the site's components and nothing else: it runs no code of its own. */
import type { MdastNode, MdxJsxAttributeUnion } from 'satteri';
import { quote } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { checkHtmlElement } from './html.ts';
import { type Body, descendants, startOf } from './markdown.ts';

export function checkMdx(body: Body, components: readonly string[]): void {
  for (const node of descendants(body.root)) {
    if (node.type === 'mdxjsEsm') reportCode(body, node);
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isComment(node.value)) reportExpression(body, node, node.value);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      checkElement(body, node, node.name ?? '', node.attributes, components);
    }
  }
}

function reportCode({ report }: Body, node: MdastNode & { value: string }): void {
  const word = /^\s*(\w+)/.exec(node.value)?.[1] ?? 'import';
  report(
    {
      rule: 'mdx-code',
      message: `Dòng "${word} …" là mã chương trình; bài viết không được chứa mã.`,
      remedy: 'xóa dòng này; các thành phần như <OfficeAddress /> dùng được ngay, không cần import.',
    },
    startOf(node),
  );
}

function reportExpression({ report }: Body, node: MdastNode, value: string): void {
  report(
    {
      rule: 'mdx-expression',
      message: `Đoạn "{${quote(value, 30).slice(1, -1)}}" là mã chương trình; bài viết không được chứa mã.`,
      remedy: 'xóa đoạn này, hoặc viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
    },
    startOf(node),
  );
}

const isComment = (value: string) => /^(?:\s|\/\*(?:(?!\*\/)[\s\S])*\*\/)*$/.test(value);

function checkElement(
  body: Body,
  node: MdastNode,
  name: string,
  attributes: readonly MdxJsxAttributeUnion[],
  components: readonly string[],
): void {
  const offset = startOf(node);
  const plain: { name: string; value: string | undefined }[] = [];
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || !attribute.value)) {
      plain.push({ name: attribute.name, value: attribute.value ?? undefined });
      continue;
    }
    const code =
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'object'
        ? (attribute.value?.value ?? '')
        : String(attribute.value);
    // An event attribute is told as such, however its code is written.
    if (attribute.type === 'mdxJsxAttribute' && /^on/i.test(attribute.name))
      plain.push({ name: attribute.name, value: code });
    else reportExpression(body, node, code);
  }
  if (/^[a-z]/.test(name) && !name.includes('.')) {
    checkHtmlElement(body, name, plain, offset);
    return;
  }
  if (!components.includes(name)) {
    const near = nearest(name, components);
    body.report(
      {
        rule: 'mdx-component',
        message:
          name === ''
            ? 'Thẻ trống "<>" không được dùng.'
            : `Không có thành phần <${quote(name, 40).slice(1, -1)}>.`,
        remedy: near
          ? `sửa thành <${near} />.`
          : `xóa, hoặc dùng một trong: ${components.map((known) => `<${known} />`).join(', ')}.`,
      },
      offset,
    );
    return;
  }
  const wrong = plain.find(
    (attribute) =>
      !/^[a-z][A-Za-z0-9]*$/.test(attribute.name) || /^(?:on|style$|slot$|class)/.test(attribute.name),
  );
  if (wrong) {
    body.report(
      {
        rule: /^on/i.test(wrong.name) ? 'html-event' : 'html-attribute',
        message: `Thành phần <${name}> không có thuộc tính "${wrong.name}".`,
        remedy: `xóa thuộc tính "${wrong.name}".`,
      },
      offset,
    );
  }
}

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
