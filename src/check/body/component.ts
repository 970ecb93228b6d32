/** Holds a component that an `.mdx` file names to its row: its attributes, and what stands between its tags. */
import type { MdastNode } from 'satteri';
import { figureIn } from '../../html/figures.ts';
import {
  type ComponentName,
  type ComponentRow,
  componentRow,
  formOfComponent,
  HELD,
} from '../../schemas/components.ts';
import type { DataFileName } from '../../schemas/data-files.ts';
import { ATTACHMENT_ENDINGS } from '../../site/file-types.ts';
import { A_PHRASE, type Problem, quote } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { judgeLink, type LinkContext } from './links.ts';
import { type Body, childrenOf, startOf, wordsOf } from './markdown.ts';

export interface Attribute {
  readonly name: string;
  readonly value: string | undefined;
}

/** What a component may show of the content around it. */
export interface Shown {
  /** Whether the content has this data file. */
  hasData(name: DataFileName): boolean;
  readonly links: LinkContext;
}

export function checkComponent(
  body: Body,
  node: MdastNode,
  name: ComponentName,
  attributes: readonly Attribute[],
  { hasData, links }: Shown,
): void {
  const row = componentRow(name);
  const problem =
    judgeAttributes(name, row, attributes) ??
    judgeHeld(name, node, row.holds) ??
    (row.needs === undefined || hasData(row.needs) ? undefined : nothingToShow(name, row.needs)) ??
    judgeFiles(name, row, attributes, links);
  if (problem) body.report(problem, startOf(node));
}

const nothingToShow = (name: ComponentName, file: DataFileName): Problem => ({
  rule: 'component-data',
  message: `Thành phần <${name}> hiện nội dung của ${file}, mà chưa có tệp ấy.`,
  remedy: `tạo content/${file}, hoặc xóa <${name} />.`,
});

/** A file that it names is published with the entry, as one that a link leads to. */
function judgeFiles(
  name: ComponentName,
  { files = {} }: ComponentRow,
  attributes: readonly Attribute[],
  links: LinkContext,
): Problem | undefined {
  for (const { name: key, value = '' } of attributes) {
    const ending = files[key];
    if (ending === undefined) continue;
    if (!value.toLowerCase().endsWith(ending)) {
      return {
        rule: 'component-attribute',
        message: `Thành phần <${name}>: ${key} ghi ${quote(value, A_PHRASE)}, phải là tệp ${ending}.`,
        remedy: ending === '.mp4' ? 'lưu phim thành MP4 (H.264).' : `dùng tệp ${ending}.`,
      };
    }
    const problem = judgeLink(value, links);
    if (problem) return { rule: problem.rule, message: problem.message, remedy: problem.remedy };
  }
  return undefined;
}

function judgeAttributes(
  name: ComponentName,
  row: ComponentRow,
  attributes: readonly Attribute[],
): Problem | undefined {
  const keys = Object.keys(row.attributes.shape);
  const names = attributes.map((attribute) => attribute.name);
  const strange = names.find((key) => !keys.includes(key));
  if (strange !== undefined) return strangeAttribute(name, strange, keys);
  const twice = names.find((key, at) => names.indexOf(key) < at);
  if (twice !== undefined) {
    return {
      rule: 'component-attribute',
      message: `Thành phần <${name}> ghi "${twice}" hai lần.`,
      remedy: 'giữ một.',
    };
  }
  const given = Object.fromEntries(attributes.map(({ name: key, value }) => [key, value ?? '']));
  const [issue] = row.attributes.safeParse(given).error?.issues ?? [];
  return issue && wrongAttribute(name, row, given, issue);
}

function strangeAttribute(component: string, attribute: string, keys: readonly string[]): Problem {
  const near = nearest(attribute, keys);
  return {
    rule: /^on/i.test(attribute) ? 'html-event' : 'html-attribute',
    message: `Thành phần <${component}> không có thuộc tính "${attribute}".`,
    remedy: near === undefined ? `xóa thuộc tính "${attribute}".` : `sửa thành ${near}="…".`,
  };
}

function wrongAttribute(
  component: string,
  row: ComponentRow,
  given: Readonly<Record<string, string>>,
  issue: { readonly code: string; readonly message: string; readonly path: readonly PropertyKey[] },
): Problem {
  const key = String(issue.path[0] ?? '');
  const meaning = row.attributes.shape[key]?.description ?? key;
  const value = given[key];
  const rule = 'component-attribute';
  if (value === undefined || value.trim() === '')
    return {
      rule,
      message: `Thành phần <${component}> thiếu ${key}="…".`,
      remedy: `thêm ${key}="…" (${meaning}).`,
    };
  const why = issue.code === 'too_big' ? 'dài quá' : issue.message;
  return {
    rule,
    message: `Thành phần <${component}>: ${key} ghi ${quote(value, A_PHRASE)}: ${why}.`,
    remedy: `sửa lại (${meaning}).`,
  };
}

/** What stands there, without the line feeds around it. */
const insideOf = (node: MdastNode): readonly MdastNode[] =>
  childrenOf(node).filter((child) => child.type !== 'text' || child.value.trim() !== '');

function judgeHeld(name: ComponentName, node: MdastNode, holds: ComponentRow['holds']): Problem | undefined {
  const inside = insideOf(node);
  const only = inside.length === 1 ? inside[0] : undefined;
  const isRight = {
    nothing: () => inside.length === 0,
    text: () => node.type === 'mdxJsxFlowElement' && wordsOf(node).trim() !== '',
    numbered: () => only?.type === 'list' && only.ordered === true,
    list: () => only?.type === 'list' && only.ordered !== true,
    files: () => only?.type === 'list' && only.ordered !== true && childrenOf(only).every(isFile),
    table: () => only?.type === 'table' && childrenOf(only).length > 1,
  }[holds];
  if (isRight()) return holds === 'table' && only ? judgeTable(name, only) : undefined;
  return {
    rule: 'component-content',
    message: `Thành phần <${name}> ${HELD[holds]}.`,
    remedy:
      holds === 'nothing'
        ? `viết ${formOfComponent(name)} và chuyển chữ bên trong ra ngoài.`
        : `viết <${name}> và </${name}> trên hai dòng riêng, giữa chúng chỉ có phần ấy.`,
  };
}

/** A line of a list that is one link to a file. */
function isFile(item: MdastNode): boolean {
  const [paragraph, ...more] = childrenOf(item);
  const [link, ...others] = paragraph?.type === 'paragraph' ? insideOf(paragraph) : [];
  if (link?.type !== 'link' || others.length + more.length > 0) return false;
  return ATTACHMENT_ENDINGS.some((ending) => link.url.toLowerCase().endsWith(ending));
}

/** What no chart can be drawn of. */
function judgeTable(name: ComponentName, table: MdastNode): Problem | undefined {
  const rows = childrenOf(table);
  const rule = 'component-content';
  const wide = rows.find((row) => childrenOf(row).length !== 2);
  if (wide) {
    return {
      rule,
      message: `Bảng trong <${name}> có ${childrenOf(wide).length} cột, biểu đồ vẽ từ hai cột.`,
      remedy: 'giữ hai cột: tên và số; bảng nhiều cột thì để ngoài biểu đồ.',
    };
  }
  const odd = rows.slice(1).find((row) => figureIn(numberOf(row)) === undefined);
  if (!odd) return undefined;
  return {
    rule,
    message: `Trong <${name}>, ô ${quote(numberOf(odd), A_PHRASE)} không phải số.`,
    remedy: 'ghi số như 1.250, 12,5 hoặc 80%, không kèm chữ; đơn vị ghi ở dòng đầu của bảng.',
  };
}

const numberOf = (row: MdastNode): string => {
  const [, cell] = childrenOf(row);
  return cell ? wordsOf(cell) : '';
};
