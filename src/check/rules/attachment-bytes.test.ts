/** An attachment is whole, and inside is what its name promises. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { judgeKind, judgeWhole } from './attachment-bytes.ts';

const room = mkdtempSync(join(tmpdir(), 'attachment-'));
afterAll(() => rmSync(room, { recursive: true }));

/** A packed file of these names, without what would be in them. */
function packed(names: readonly string[], { remark = '', extra = '', flags = 0 } = {}): Buffer {
  const front = Buffer.from('PK\x03\x04 what is packed', 'latin1');
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt16LE(1, 32);
    return Buffer.concat([entry, Buffer.from(`${name}${extra}#`)]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(front.length, 16);
  end.writeUInt16LE(remark.length, 20);
  return Buffer.concat([front, directory, end, Buffer.from(remark)]);
}

function judged(ending: string, bytes: Buffer, judge: typeof judgeWhole | typeof judgeKind = judgeWhole) {
  const path = join(room, `a${ending}`);
  writeFileSync(path, bytes);
  return judge(path, `a${ending}`, ending, bytes.length);
}

const WORD = ['[Content_Types].xml', 'word/document.xml'];

describe('a packed file', () => {
  test.each([
    ['.docx', WORD],
    ['.xlsx', ['_rels/.rels', 'xl/workbook.xml']],
    ['.pptx', ['ppt/presentation.xml', 'docProps/app.xml']],
    ['.odt', ['mimetype', 'content.xml']],
    ['.ods', ['content.xml']],
    ['.zip', ['bất kỳ.doc']],
    ['.zip', []],
  ])('%s of %j is what its name says', (ending, names) => {
    expect(judged(ending, packed(names))).toBeUndefined();
    expect(judged(ending, packed(names, { remark: 'lời ghi'.repeat(100), extra: 'xx' }))).toBeUndefined();
  });

  test('of another kind is told with that kind', () => {
    expect(judged('.xlsx', packed(WORD))).toMatchObject({
      rule: 'attachment-kind',
      message: 'Tệp "a.xlsx" không phải loại tệp mà đuôi ".xlsx" nói, mà là ".docx".',
    });
    expect(judged('.docx', packed(['a/word/x', 'b']))?.message).toBe(
      'Tệp "a.docx" không phải loại tệp mà đuôi ".docx" nói.',
    );
  });

  test.each(
    'cai-dat.exe|ung dung/SETUP.EXE|mo.bat|a.js|tai-lieu.pdf.scr|x.lnk|b.docm|a.vbs |a.exe.|a.msp|a.xll|a.ppsm|a.appref-ms|a.jnlp|a.desktop|a.command|a.ps1xml|a.html|a.svg|a.mht|a.slk|a.library-ms|a.deb|setup|van-ban.docx\u202Egpj.hta|a.accdb|a.py|folder\\a.exe|.exe'.split(
      '|',
    ),
  )('with %s is refused', (name) => {
    const found = judged('.zip', packed(['van-ban.docx', name]));
    expect(found).toMatchObject({ rule: 'attachment-program' });
    expect(found?.severity).toBeUndefined();
    expect(found?.message).toContain(name.trim().replace('\u202E', ' '));
  });

  test.each(['a.zip', 'A.ZIP', 'anh/a.rar', 'b.7z', 'c.tar.gz', 'd.iso', 'e.cab'])(
    'within which %s is packed again is refused',
    (name) => {
      const found = judged('.zip', packed(['van-ban.docx', name]));
      expect(found).toMatchObject({ rule: 'attachment-program' });
      expect(found?.message).toContain(`lại có tệp nén "${name}"`);
    },
  );

  test('with another name in Unicode is judged by both', () => {
    const name = Buffer.from('a.exe');
    const field = Buffer.alloc(9);
    field.writeUInt16LE(0x7075);
    field.writeUInt16LE(5 + name.length, 2);
    const extra = Buffer.concat([field, name]).toString('latin1');
    expect(judged('.zip', packed(['a.txt'], { extra }))?.message).toContain('"a.exe"');
  });

  test.each([
    ['.docx', [...WORD, 'word/vbaProject.bin']],
    ['.odt', ['content.xml', 'Basic/Standard/Module1.xml']],
    ['.ods', ['content.xml', 'Scripts/python/a.py']],
  ])('%s with macros is refused, whatever its ending says', (ending, names) => {
    expect(judged(ending, packed(names))).toMatchObject({
      rule: 'attachment-program',
      remedy: `mở tệp, lưu thành ${ending} không có macro, rồi chép lại.`,
    });
  });

  test('of OpenDocument with empty lists of macros has none', () => {
    const names = ['content.xml', 'Basic/script-lc.xml', 'Basic/Standard/script-lb.xml', 'Scripts/'];
    expect(judged('.odt', packed(names))).toBeUndefined();
  });

  test.each(
    'huong dan chay tep exe.pdf|lich.json|anh.jpg|bang.xlsx|anh/|Thumbs.db|__MACOSX/._a.docx|.DS_Store|ban do/thua-dat.DWG|a.docx.p7s'.split(
      '|',
    ),
  )('may hold %s', (name) => {
    expect(judged('.zip', packed([name]))).toBeUndefined();
  });

  test('that asks for a password is told as a document, refused as a ZIP', () => {
    const told = { rule: 'attachment-locked', severity: 'warning' };
    expect(judged('.docx', packed(WORD, { flags: 1 }))).toMatchObject(told);
    const zip = judged('.zip', packed(['a.pdf'], { flags: 0b1001 }));
    expect(zip).toMatchObject({ rule: 'attachment-locked' });
    expect(zip?.severity).toBeUndefined();
    expect(judged('.docx', packed(WORD, { flags: 0b1110 }))).toBeUndefined();
  });

  test('that was cut anywhere is told as such', () => {
    const whole = packed(WORD);
    for (const length of [0, 10, whole.length - 22, whole.length - 1])
      expect(judged('.docx', whole.subarray(0, length))?.rule, `${length} bytes`).toBe('attachment-broken');
    // The beginning is missing: its directory would lie elsewhere.
    expect(judged('.docx', whole.subarray(30))?.rule).toBe('attachment-broken');
    expect(judged('.zip', whole.subarray(0, -1))?.rule).toBe('attachment-broken');
  });
});

test('a packed file of nothing is its end alone', () => {
  const end = packed([]).subarray(-22);
  end.writeUInt32LE(0, 16);
  expect(judged('.zip', end)).toBeUndefined();
  expect(judged('.zip', Buffer.concat([end, Buffer.alloc(3)]))).toBeUndefined();
  expect(judged('.zip', end.subarray(0, 21))?.rule).toBe('attachment-broken');
});

test('a film is there to the end of its boxes, with that which tells of its pictures', () => {
  const box = (type: string, length: number) => {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt32BE(length, 0);
    bytes.write(type, 4, 'latin1');
    return bytes;
  };
  const film = Buffer.concat([box('ftyp', 16), box('moov', 40), box('mdat', 60)]);
  expect(judged('.mp4', film)).toBeUndefined();
  expect(judged('.mp4', film.subarray(0, -1))).toMatchObject({
    rule: 'attachment-broken',
    message: expect.stringContaining('bị cắt ngang'),
  });
  expect(judged('.mp4', Buffer.concat([box('ftyp', 16), box('mdat', 60)]))?.rule).toBe('attachment-broken');
});

describe('a PDF', () => {
  const pdf = (behind: number) => Buffer.from(`%PDF-1.4\n${'x'.repeat(9000)}%%EOF${' '.repeat(behind)}`);

  test('ends with its mark, or with a little behind it', () => {
    expect(judged('.pdf', pdf(1))).toBeUndefined();
    expect(judged('.pdf', pdf(4091))).toBeUndefined();
    expect(judged('.pdf', Buffer.from('%PDF-1.4\n%%EOF'))).toBeUndefined();
  });

  test('without it is told, and may be published: some programs read it', () => {
    expect(judged('.pdf', pdf(4092))).toMatchObject({ rule: 'attachment-broken', severity: 'warning' });
    expect(judged('.pdf', pdf(1).subarray(0, 5000))).toMatchObject({ rule: 'attachment-broken' });
  });
});

describe('a text', () => {
  test.each([
    ['UTF-8', Buffer.from('Tên;Số\nXã;1')],
    ['UTF-8 that says so', Buffer.from('\uFEFFTên;Số')],
    ['nothing', Buffer.alloc(0)],
    ['UTF-16 that says so', Buffer.from('\uFEFFTên', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFFTên', 'utf16le').swap16()],
    ['a letter that the look at it cuts', Buffer.from(`${'x'.repeat(1024 * 1024 - 1)}ê`)],
  ])('in %s is shown', (_, bytes) => {
    expect(judged('.csv', bytes)).toBeUndefined();
    expect(judged('.txt', bytes)).toBeUndefined();
  });

  test.each([
    ['an old code of Windows', Buffer.from([0x54, 0xea, 0x6e])],
    ['half a sign of UTF-16', Buffer.from([0xff, 0x00, 0x54])],
    ['half a sign of UTF-16, the other half', Buffer.from([0x54, 0xfe])],
    ['half a sign of the other UTF-16', Buffer.from([0xfe, 0xfe])],
    ['the second half of that', Buffer.from([0x54, 0xff])],
  ])('in %s is told', (_, bytes) => {
    expect(judged('.csv', bytes)).toMatchObject({ rule: 'attachment-encoding', severity: 'warning' });
  });
});

describe('a file that begins as no file of its ending does', () => {
  const locked = Buffer.concat([Buffer.from('ĐÏ'), Buffer.from('EncryptedPackage', 'utf16le')]);

  test('has a password, if it is of an office program', () => {
    expect(judged('.docx', locked, judgeKind)).toMatchObject({
      rule: 'attachment-locked',
      message: 'Tệp "a.docx" đặt mật khẩu, người đọc không mở được.',
    });
    expect(judged('.jpg', locked, judgeKind)?.rule).toBe('attachment-kind');
  });

  test('is told with what it is, where that can be told', () => {
    expect(judged('.pdf', packed(WORD), judgeKind)?.message).toBe(
      'Tệp "a.pdf" không phải loại tệp mà đuôi ".pdf" nói, mà là ".docx".',
    );
    for (const bytes of [Buffer.from('PK'), Buffer.from('chữ'), packed(WORD).subarray(2)])
      expect(judged('.pdf', bytes, judgeKind)?.message).toBe(
        'Tệp "a.pdf" không phải loại tệp mà đuôi ".pdf" nói.',
      );
  });
});

describe('of the office programs before 2007', () => {
  const old = (...parts: readonly Buffer[]) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), ...parts]);

  test('what has a password is refused, and what may have macros is told', () => {
    expect(judged('.doc', old())).toBeUndefined();
    expect(judged('.doc', old(Buffer.from('EncryptedPackage', 'utf16le')))?.rule).toBe('attachment-locked');
    expect(judged('.xls', old(Buffer.from('_VBA_PROJECT_CUR', 'utf16le')))).toMatchObject({
      rule: 'attachment-program',
      severity: 'warning',
      remedy: 'mở tệp, lưu thành .xlsx không có macro, rồi chép lại.',
    });
  });

  test('an RTF that carries a file is refused, one with a table of Excel is not', () => {
    const rtf = (kind: string) => Buffer.from(`{\\rtf1 {\\object{\\*\\objclass ${kind}}{\\*\\objdata 00}}}`);
    expect(judged('.doc', rtf('Package'))?.rule).toBe('attachment-program');
    expect(judged('.doc', rtf('Excel.Sheet.8'))).toBeUndefined();
  });
});

test('of other kinds nothing is read', () => {
  expect(judgeWhole(join(room, 'none.gif'), 'none.gif', '.gif', 5)).toBeUndefined();
});
