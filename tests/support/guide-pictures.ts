/** The pictures of the editors' guide: what the form and a page look like to whoever follows it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from './browser.ts';
import { MOST_BYTES, PICTURES } from './guide.ts';

const WIDTH = 720;

interface Servers {
  /** Of `npm run cms`. */
  readonly form: string;
  /** Of the built site with the same content. */
  readonly site: string;
}

interface Picture {
  readonly file: string;
  readonly height: number;
  readonly show: (page: Page, servers: Servers) => Promise<unknown>;
}

async function begin(page: Page, { form }: Servers): Promise<void> {
  await page.goto(form);
  await page.getByRole('button', { name: 'Thêm bài viết', exact: true }).click();
  await page.locator('[name="title"]').fill('Họp thôn Mẫu 1 bàn việc sửa đường');
}

/** As an editor meets them. */
const SHOWN: readonly Picture[] = [
  { file: 'bieu-mau.webp', height: 620, show: (page, { form }) => page.goto(form) },
  {
    file: 'bieu-mau-bai-viet.webp',
    height: 640,
    show: begin,
  },
  {
    file: 'bieu-mau-con-loi.webp',
    height: 640,
    async show(page, servers) {
      await begin(page, servers);
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      const found = page.getByText(/^Chưa lưu được/).first();
      await found.waitFor();
      await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
  },
  {
    file: 'bai-viet.webp',
    height: 900,
    show: (page, { site }) => page.goto(new URL('tin-tuc/gao-nep-mau-duoc-cong-nhan-ocop-5-sao/', site).href),
  },
];

/** @returns the files that were written */
export async function takePictures(servers: Servers, now: Date, folder = PICTURES): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const { file, height, show } of SHOWN) {
      const page = await browser.newPage({
        viewport: { width: WIDTH, height },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      });
      page.setDefaultTimeout(120_000);
      await page.clock.setFixedTime(now);
      await show(page, servers);
      const bytes = await sharp(await page.screenshot())
        .webp({ quality: 60, effort: 6 })
        .toBuffer();
      if (bytes.length > MOST_BYTES)
        throw new Error(`${file} has ${bytes.length} bytes, more than ${MOST_BYTES}`);
      writeFileSync(join(folder, file), bytes);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return SHOWN.map(({ file }) => file);
}
