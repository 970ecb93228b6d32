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
    expect(said).toContain('Cách sửa: chép lại ảnh gốc');
  });

  test('is named by its address where no file is called so', () => {
    expect(explainPictureFault('/_astro/la.C3.png', files, 'x')).toContain('ảnh la.C3.png: ảnh hỏng');
  });
});
