import PictureFigure from '../../../src/components/picture/PictureFigure.astro';
import ResponsivePicture from '../../../src/components/picture/ResponsivePicture.astro';
import { type Example, list } from '../example.ts';
import { cover } from '../given.ts';

export const PICTURE: readonly Example[] = [
  ...list('picture/PictureFigure', PictureFigure, [
    [
      'chú thích và tác giả',
      { picture: cover, use: 'cover' },
      ['Cánh đồng trước ngày lấy nước', 'Ảnh: Lê Văn Mẫu'],
    ],
  ]),
  ...list('picture/ResponsivePicture', ResponsivePicture, [
    ['ảnh của danh sách', { picture: cover, use: 'teaser' }, ['']],
  ]),
];
