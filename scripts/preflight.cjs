/*
 * Says clearly what is wrong where the site cannot be built. Written in old JavaScript, because the Node
 * that runs it may be an old one: Astro 7 needs Node >= 22.12, html-validate >= 22.22.
 *
 * `npm ci` calls it with `--install`, by the system's Node, before the project's own Node is there.
 */
'use strict';

var MINIMUM = [22, 22];
/* Platforms for which the registry holds the `node-<platform>` package that package.json names. */
var BUNDLED = { 'linux-x64': 'glibc', 'linux-arm64': 'glibc', 'win32-x64': '' };

var installing = process.argv.indexOf('--install') !== -1;
var platform = process.platform + '-' + process.arch;
var version = process.versions.node.split('.').map(Number);
var newEnough = version[0] > MINIMUM[0] || (version[0] === MINIMUM[0] && version[1] >= MINIMUM[1]);

function isMusl() {
  if (process.platform !== 'linux' || !process.report) return false;
  return !process.report.getReport().header.glibcVersionRuntime;
}

var hasBundledNode = platform in BUNDLED && !(BUNDLED[platform] === 'glibc' && isMusl());

if (!newEnough && !(installing && hasBundledNode)) {
  process.stderr.write(
    '\nKhông chạy được: dự án cần Node từ ' +
      MINIMUM.join('.') +
      ', máy này đang dùng Node ' +
      process.versions.node +
      ' (' +
      platform +
      (isMusl() ? ', musl' : '') +
      ').\n' +
      (hasBundledNode
        ? 'Dự án mang theo Node của nó nhưng chưa được cài. Chạy "npm ci" trong thư mục dự án (không dùng ' +
          '--omit=optional), rồi chạy lại bằng "npm run …".\n'
        : 'Dự án không mang theo được Node cho hệ máy này. Cài Node 24 từ https://nodejs.org/ rồi chạy lại "npm ci".\n') +
      '\nCannot run: Node >= ' +
      MINIMUM.join('.') +
      ' is needed, this is Node ' +
      process.versions.node +
      ' on ' +
      platform +
      '.\n' +
      (hasBundledNode
        ? 'The project brings its own Node but it is not installed: run "npm ci" (without --omit=optional).\n'
        : 'No bundled Node for this platform: install Node 24, then run "npm ci" again.\n') +
      '\n',
  );
  process.exit(1);
}
