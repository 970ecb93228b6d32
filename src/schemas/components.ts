/**
 * The components that an editor's `.mdx` file may name: the attributes of each, all of them text, and what may stand
 * between its tags. The check holds a text to it; `src/mdx/index.ts` gives the components to the pages.
 */
import * as z from 'zod';
import type { DataFileName } from './data-files.ts';
import { email, phoneNumber, siblingFile, text } from './fields.ts';

/** What stands between the tags of a component, as editors are told. */
export const HELD = {
  nothing: 'không chứa gì, đóng ngay trong thẻ',
  text: 'chứa chữ như trong bài',
  numbered: 'chứa đúng một danh sách đánh số (1. 2. 3.)',
  list: 'chứa đúng một danh sách gạch đầu dòng, cấp dưới thụt vào ba dấu cách',
  files: 'chứa đúng một danh sách gạch đầu dòng, mỗi dòng một liên kết tới tệp đính kèm của bài',
  table: 'chứa đúng một bảng hai cột: tên và số',
} as const;

export interface ComponentRow {
  /** What it is for, as editors are told. */
  readonly about: string;
  readonly attributes: z.ZodObject;
  readonly holds: keyof typeof HELD;
  /** The data file that it shows. */
  readonly needs?: DataFileName;
  /** Attributes that name a file which the entry publishes, each with its ending. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Degrees as a map shows them; whether such a place is in Viet Nam, its islands included. */
const degrees = (least: number, most: number, error: string) =>
  z
    .string()
    .regex(/^\d{1,3}\.\d{1,10}$/, 'tọa độ viết bằng độ với dấu chấm, ví dụ 20.8231')
    .refine((value) => Number(value) >= least && Number(value) <= most, { error });

export const COMPONENTS = {
  ContactList: {
    about: 'các số điện thoại và thư điện tử trong site.yaml',
    attributes: z.strictObject({}),
    holds: 'nothing',
  },
  EditorialBoard: {
    about: 'Trưởng Ban Biên tập trong site.yaml',
    attributes: z.strictObject({}),
    holds: 'nothing',
  },
  OfficeAddress: {
    about: 'địa chỉ trụ sở trong site.yaml',
    attributes: z.strictObject({}),
    holds: 'nothing',
  },
  Organisation: {
    about: 'người, chức vụ, điện thoại trong organisation.yaml',
    attributes: z.strictObject({}),
    holds: 'nothing',
    needs: 'organisation.yaml',
  },
  Note: {
    about: 'khung lưu ý',
    attributes: z.strictObject({
      title: text(80).optional().describe('Tên khung; không ghi thì là “Lưu ý”'),
    }),
    holds: 'text',
  },
  Steps: {
    about: 'các bước làm một việc',
    attributes: z.strictObject({}),
    holds: 'numbered',
  },
  FileList: {
    about: 'danh sách tệp để tải về, đặt giữa bài',
    attributes: z.strictObject({}),
    holds: 'files',
  },
  OrgChart: {
    about: 'sơ đồ tổ chức từ một danh sách nhiều cấp',
    attributes: z.strictObject({
      title: text(120).describe('Tên sơ đồ'),
    }),
    holds: 'list',
  },
  BarChart: {
    about: 'biểu đồ vạch ngang vẽ từ bảng; bảng vẫn hiện',
    attributes: z.strictObject({
      title: text(160).describe('Tên biểu đồ'),
    }),
    holds: 'table',
  },
  Video: {
    about: 'phim đính kèm xem ngay trong bài',
    attributes: z.strictObject({
      title: text(160).describe('Phim nói về gì'),
      src: siblingFile().describe('Tệp phim MP4, khai ở attachments'),
      captions: siblingFile().describe('Tệp phụ đề VTT, khai ở attachments, cho người không nghe được'),
    }),
    holds: 'nothing',
    files: { src: '.mp4', captions: '.vtt' },
  },
  ContactCard: {
    about: 'cách liên hệ với một người hay một bộ phận',
    attributes: z.strictObject({
      name: text(120).describe('Tên người hoặc bộ phận'),
      role: text(120).optional().describe('Chức vụ hoặc phần việc'),
      phone: phoneNumber().optional().describe('Số điện thoại, chỉ gồm chữ số'),
      email: email().optional().describe('Thư điện tử'),
      address: text(250).optional().describe('Nơi làm việc'),
    }),
    holds: 'nothing',
  },
  MapLink: {
    about: 'liên kết mở một nơi trên bản đồ',
    attributes: z.strictObject({
      place: text(160).describe('Tên nơi ấy'),
      lat: degrees(6, 24, 'vĩ độ của Việt Nam nằm giữa 6 và 24; có thể đã đổi chỗ với kinh độ').describe(
        'Vĩ độ, số đứng trước khi bấm vào bản đồ',
      ),
      lng: degrees(
        102,
        118,
        'kinh độ của Việt Nam nằm giữa 102 và 118; có thể đã đổi chỗ với vĩ độ',
      ).describe('Kinh độ, số đứng sau'),
    }),
    holds: 'nothing',
  },
} as const satisfies Readonly<Record<string, ComponentRow>>;

export type ComponentName = keyof typeof COMPONENTS;

export const componentNames = (): ComponentName[] => Object.keys(COMPONENTS) as ComponentName[];

export const isComponent = (name: string): name is ComponentName => Object.hasOwn(COMPONENTS, name);

/** The row of a component that is not known beforehand. */
export const componentRow = (name: ComponentName): ComponentRow => COMPONENTS[name];

/** How it is written, as editors are shown it. */
export const formOfComponent = (name: ComponentName): string =>
  componentRow(name).holds === 'nothing' ? `<${name} />` : `<${name}>…</${name}>`;
