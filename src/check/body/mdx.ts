/** An `.mdx` file may name the site's components and nothing else: it runs no code of its own. */
import type { MdastNode, MdxJsxAttributeUnion } from 'satteri';
import { formOfComponent, isComponent } from '../../schemas/components.ts';
import { A_PHRASE, type Problem, quote } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { type Attribute, checkComponent, type Shown } from './component.ts';
import { checkHtmlElement } from './html.ts';
import { type Body, descendants, startOf } from './markdown.ts';

interface Known extends Shown {
  readonly components: readonly string[];
}

export function checkMdx(body: Body, known: Known): void {
  for (const node of descendants(body.root)) {
    if (node.type === 'mdxjsEsm') reportCode(body, node);
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isComment(node.value)) reportExpression(body, node, node.value);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      checkElement(body, node, node.name ?? '', node.attributes, known);
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
      message: `Đoạn "{${quote(value, A_PHRASE).slice(1, -1)}}" là mã chương trình; bài viết không được chứa mã.`,
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
  known: Known,
): void {
  const plain = attributes.flatMap((attribute) => plainAttribute(body, node, attribute));
  const offset = startOf(node);
  if (/^[a-z]/.test(name) && !name.includes('.')) checkHtmlElement(body, name, plain, offset);
  else if (known.components.includes(name) && isComponent(name))
    checkComponent(body, node, name, plain, known);
  else body.report(unknownComponent(name, known.components), offset);
}

/** An attribute that is text; one that is code is refused, and told as an event where it is one, however it is written. */
function plainAttribute(body: Body, node: MdastNode, attribute: MdxJsxAttributeUnion): Attribute[] {
  if (attribute.type !== 'mdxJsxAttribute') {
    reportExpression(body, node, String(attribute.value));
    return [];
  }
  const { name, value } = attribute;
  if (typeof value === 'string' || !value) return [{ name, value: value ?? undefined }];
  const code = value.value ?? '';
  if (/^on/i.test(name)) return [{ name, value: code }];
  reportExpression(body, node, code);
  return [];
}

function unknownComponent(name: string, components: readonly string[]): Problem {
  const near = nearest(name, components);
  const forms = components.map((known) => (isComponent(known) ? formOfComponent(known) : `<${known} />`));
  return {
    rule: 'mdx-component',
    message:
      name === ''
        ? 'Thẻ trống "<>" không được dùng.'
        : `Không có thành phần <${quote(name, A_PHRASE).slice(1, -1)}>.`,
    remedy: near
      ? `sửa thành ${forms[components.indexOf(near)]}.`
      : `xóa, hoặc dùng một trong: ${forms.join(', ')}.`,
  };
}
