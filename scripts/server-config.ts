/** `npm run server-config`: the configuration of a web server, from the one description of how the site is served. */
import { readBuildSettings } from '../src/build/settings.ts';
import { examineContent, hasErrors } from '../src/check/index.ts';
import { caddyConfig } from '../src/server-config/caddy.ts';
import { editingOrigin } from '../src/server-config/editing-origin.ts';
import { headersFile, redirectsFile } from '../src/server-config/hosts.ts';
import { movedAddresses, removedAddresses } from '../src/server-config/moved-addresses.ts';
import { nginxConfig } from '../src/server-config/nginx.ts';
import { readListen, readNetwork, readPath } from '../src/server-config/read-flags.ts';
import type { ServedSite } from '../src/server-config/served-site.ts';
import { FALLBACK_ORIGIN } from '../src/site/urls.ts';
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import { readBase } from '../src/system/read-base.ts';

const help = `Dùng: npm run server-config -- nginx|caddy|headers|redirects [--dir DIR] [--listen ĐỊA-CHỈ] [--base ĐƯỜNG-DẪN]

In cấu hình máy chủ web: bộ đệm, nén sẵn, trang 404, chuyển hướng tên cũ, tiêu đề an toàn. Xem docs/operators.md.

  nginx        khối server, để trong /etc/nginx/conf.d/ hoặc sites-enabled/
  caddy        cả tệp Caddyfile; có tên miền thì tự xin chứng chỉ HTTPS
  headers      tệp _headers cho Cloudflare Pages, Netlify
  redirects    tệp _redirects cho Cloudflare Pages, Netlify

Tham số:
  --dir DIR        thư mục của "npm run deploy -- --dir DIR" (mặc định: /srv/xa)
  --listen ĐỊA-CHỈ 8080, 127.0.0.1:8080 hoặc [::1]:8080; nhiều lần được (mặc định: nginx cổng 80, Caddy theo tên miền)
  --base           đường dẫn của trang (mặc định: theo SITE_URL, hoặc url trong site.yaml)
  --proxy MẠNG     mạng của máy trung gian được tin lời về địa chỉ bạn đọc, như 10.0.0.0/8; nhiều lần được (Caddy: từ 2.6.3)
  --certificate TỆP --key TỆP  chứng chỉ HTTPS và khóa, cho nginx: cổng 443 với HTTP/2, cổng 80 dẫn sang (Caddy tự lo)
  --log TỆP        nhật ký truy cập (mặc định: /var/log/nginx/access.log, /var/log/caddy/access.log)

Biến môi trường: SITE_URL, CONTENT_DIR, SOURCE_DATE_EPOCH như npm run build.
`;

const WRITERS: Readonly<Record<string, (site: ServedSite) => string>> = {
  nginx: (site) =>
    nginxConfig(site.listen.length > 0 ? site : { ...site, listen: everywhere(site.certificate ? 443 : 80) }),
  caddy: caddyConfig,
  headers: headersFile,
  redirects: redirectsFile,
};

const everywhere = (port: number) => [
  { address: undefined, port },
  { address: '::', port },
];

await runCommand(
  {
    name: 'npm run server-config',
    help,
    options: {
      dir: { type: 'string', default: '/srv/xa' },
      listen: { type: 'string', multiple: true },
      base: { type: 'string' },
      proxy: { type: 'string', multiple: true },
      log: { type: 'string' },
      certificate: { type: 'string' },
      key: { type: 'string' },
    },
    allowPositionals: true,
  },
  async (
    { dir, listen = [], base, proxy = [], log, certificate, key },
    [name = '', ...rest],
    { print, report },
  ) => {
    const write = Object.hasOwn(WRITERS, name) ? WRITERS[name] : undefined;
    if (!write || rest.length > 0) {
      throw new WrongUse('nêu đúng một trong nginx, caddy, headers, redirects.');
    }
    if ((certificate === undefined) !== (key === undefined)) {
      throw new WrongUse('--certificate và --key đi cùng nhau.');
    }
    const file = (flag: string, path: string) => readPath(flag, path, process.cwd());
    const settings = readBuildSettings(process.env, process.cwd(), () => undefined);
    const { findings, checked } = await examineContent(settings);
    if (hasErrors(findings))
      report('Nội dung còn lỗi (npm run check): tên cũ của bài có lỗi chưa được chuyển hướng.');
    print(
      write({
        dir: readPath('--dir', dir, process.cwd()),
        listen: listen.map(readListen),
        base: base === undefined ? settings.base : readBase(base),
        hosts: settings.origin === FALLBACK_ORIGIN ? [] : [new URL(settings.origin).hostname],
        proxies: proxy.map(readNetwork),
        moved: movedAddresses(checked.entries.values(), checked.data.get('redirects.csv'), settings.now),
        removed: removedAddresses(checked.data),
        editing: editingOrigin(checked.data.get('site.yaml')),
        log: log === undefined ? undefined : file('--log', log),
        certificate:
          certificate === undefined || key === undefined
            ? undefined
            : { chain: file('--certificate', certificate), key: file('--key', key) },
      }).trimEnd(),
    );
    return 0;
  },
);
