import { describe, expect, test } from 'vitest';
import { explainPictureFault } from './picture-fault.ts';

describe('a picture that breaks in the build', () => {
  const files = ['/x/content/news/2022/a/anh-1.jpg', '/x/content/news/2022/b/anh-2.jpg'];

  test('is named by its file in the content, in Vietnamese', () => {
    const said = explainPictureFault(
      '/_astro/anh-1.C3x_k-1.jpg',
      files,
      new Error('VipsJpeg: premature end'),
    );
    expect(said).toContain('/x/content/news/2022/a/anh-1.jpg: ảnh hỏng');
    expect(said).not.toContain('anh-2');
    // The words of the library close the sentence, without the name of their kind.
    expect(said).toMatch(/ \(VipsJpeg: premature end\)$/);
    expect(said).toContain('Cách sửa: chép lại ảnh gốc');
  });

  test('is named by its address where no file is called so', () => {
    expect(explainPictureFault('/_astro/la.C3.png', files, 'x')).toContain('ảnh la.C3.png: ảnh hỏng');
    expect(explainPictureFault('/_astro/la.C3.png', files, 'x')).toMatch(/ \(x\)$/);
  });

  test('is that file, however its ending is written', () => {
    expect(explainPictureFault('/_astro/anh.C3.JPG', ['/x/anh.jpg'], 'x')).toContain('ảnh /x/anh.jpg: ảnh');
  });

  test('is named by all files that are called so, whatever the letters of their endings', () => {
    const alike = ['/x/a/anh.JPG', '/x/b/anh.jpg', '/x/c/anh.png', '/x/d/anh-1.jpg'];
    expect(explainPictureFault('/_astro/anh.Ab-1.jpg?w=1#x', alike, 'x')).toContain(
      'ảnh /x/a/anh.JPG hoặc /x/b/anh.jpg: ảnh hỏng',
    );
  });
});
