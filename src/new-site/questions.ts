/** What is asked of somebody who begins a site: each question with the flag that answers it ahead. */

import { slugify, withoutControls } from '../lib/text.ts';
import { fieldsOf, readTyped } from '../new-entry/fields.ts';
import { phoneNumber } from '../schemas/fields.ts';
import { siteSchema } from '../schemas/site.ts';
import { PALETTE_NAMES, PALETTES } from '../site/palettes.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS, type UnitKind, unitKindOf } from '../site/unit-kinds.ts';
import type { Answers, Phone } from './identity.ts';

export interface Question<Key extends keyof Answers = keyof Answers> {
  readonly flag: string;
  readonly key: Key;
  readonly words: string;
  readonly isRequired: boolean;
  /** @returns undefined where it is no answer */
  read(typed: string): Answers[Key] | undefined;
}

/** Names of places and offices. Nothing in them is a sign of Markdown, HTML or YAML that changes what stands around. */
const NAME = /^[\p{L}\p{M}\d][\p{L}\p{M}\d .,'’()–-]*$/u;
const NAME_LENGTH = 60;

const readName = (typed: string, most = NAME_LENGTH): string | undefined => {
  const name = withoutControls(typed).normalize('NFC').replace(/\s+/g, ' ').trim();
  return NAME.test(name) && name.length <= most && slugify(name) !== '' ? name : undefined;
};

/** A field of site.yaml, held to its schema. */
const FIELDS = new Map(fieldsOf(siteSchema()).map((field) => [field.key, field]));
function ofSite<Key extends keyof Answers>(key: Key, flag: string, words: string): Question<Key> {
  const field = FIELDS.get(key);
  if (!field) throw new Error(`site.yaml has no field ${key}`);
  return { flag, key, words, isRequired: false, read: (typed) => readTyped(field, typed) as Answers[Key] };
}

/** `0912345678 Văn phòng HĐND và UBND`, several with `;` between them. */
function readPhones(typed: string): Phone[] | undefined {
  const phones = typed
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(readPhone);
  return phones.length > 0 && phones.every((phone) => phone !== undefined) ? phones : undefined;
}

function readPhone(typed: string): Phone | undefined {
  const [, digits = '', rest = ''] = /^(\+?\d(?:[ .-]?\d)*)(.*)$/s.exec(typed.trim()) ?? [];
  const number = digits.replace(/[ .-]/g, '');
  const office = rest.replace(/^[\s:,–-]+/, '') || 'Văn phòng';
  const named = readName(office.replace(/&/g, 'và'), 120);
  return phoneNumber().safeParse(number).success && named ? { number, office: named } : undefined;
}

const isKind = (typed: string): typed is UnitKind => Object.hasOwn(UNIT_KINDS, typed);

export const QUESTIONS: readonly Question[] = [
  {
    flag: 'unit',
    key: 'kind',
    words: `Loại đơn vị (${UNIT_KIND_NAMES.map((kind) => `${kind}: ${UNIT_KINDS[kind].word}`).join(', ')})`,
    isRequired: true,
    read: (typed) => {
      const slug = slugify(typed);
      return isKind(slug) ? slug : undefined;
    },
  },
  {
    flag: 'name',
    key: 'name',
    words: 'Tên đơn vị, ví dụ Mẫu Thượng',
    isRequired: true,
    // Whoever writes the kind before the name has said it already.
    read: (typed) => {
      const name = readName(typed);
      const kind = name === undefined ? undefined : unitKindOf(name);
      return kind === undefined ? name : readName(name?.slice(UNIT_KINDS[kind].word.length) ?? '');
    },
  },
  {
    flag: 'parent',
    key: 'parent',
    words: 'Đơn vị cấp trên, từ gần đến xa, ví dụ tỉnh Mẫu',
    isRequired: true,
    read: (typed) => readName(typed, 120),
  },
  ofSite('address', 'address', 'Địa chỉ trụ sở'),
  {
    flag: 'phone',
    key: 'phones',
    words: 'Điện thoại và bộ phận nghe máy, ví dụ 0912345678 Văn phòng; nhiều số cách nhau bằng dấu ;',
    isRequired: false,
    read: readPhones,
  },
  ofSite('email', 'email', 'Thư điện tử'),
  ofSite('fax', 'fax', 'Số fax'),
  ofSite('zalo', 'zalo', 'Trang Zalo, ví dụ https://zalo.me/0912345678'),
  ofSite('facebook', 'facebook', 'Trang Facebook, ví dụ https://www.facebook.com/xamau'),
  ofSite('editorInChief', 'editor', 'Trưởng Ban Biên tập'),
  ofSite('url', 'url', 'Địa chỉ trang trên mạng, ví dụ https://xamau.gov.vn'),
  ofSite(
    'palette',
    'palette',
    `Màu của trang (${PALETTE_NAMES.map((name) => `${name}: ${PALETTES[name].called}`).join(', ')})`,
  ),
  {
    flag: 'seal',
    key: 'seal',
    words: 'Tệp ảnh biểu trưng (PNG, JPG), để hiện ở đầu trang',
    isRequired: false,
    read: (typed) => typed.trim() || undefined,
  },
];
