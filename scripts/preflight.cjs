/*
 * Starts a script of the project with a Node that can run it: `node scripts/preflight.cjs scripts/start.ts …`.
 *
 * Astro 7 and the tests need a newer Node than many machines have, so the lockfile brings one (`node-<platform>`). It is
 * looked for where npm puts the package, for npm up to 11.0 makes no `node_modules/.bin/node`. This file is written
 * in old JavaScript, because the Node that runs it may be an old one, and needs no package.
 *
 * After an install it is called with `--install`: it says at once where no later command could run.
 */
'use strict';

var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var ROOT = path.join(__dirname, '..');
var BIN = path.join(ROOT, 'node_modules', '.bin');
var WINDOWS = process.platform === 'win32';
var PACKAGE = 'node-' + (WINDOWS ? 'win' : process.platform) + '-' + process.arch;
var NEEDED = '22.22, 24.8';

/* What html-validate and Vitest ask for in `engines` is the most that any package asks for. */
function isNewEnough(version) {
  var parts = version.split('.').map(Number);
  if (parts[0] === 22) return parts[1] >= 22;
  if (parts[0] === 24) return parts[1] >= 8;
  return parts[0] > 24;
}

function isMusl() {
  if (process.platform !== 'linux' || !process.report) return false;
  return !process.report.getReport().header.glibcVersionRuntime;
}

/* Whether the lockfile brings a Node for this machine. That for Linux needs glibc. */
function isBrought() {
  var brought = require('../package.json').optionalDependencies || {};
  return Object.hasOwn(brought, PACKAGE) && !isMusl();
}

function realPath(file) {
  try {
    return fs.realpathSync(file);
  } catch (_missing) {
    return undefined;
  }
}

/* The Node of the project: `{ file }` where it runs, `{ problem }` where it is there and does not, else undefined. */
function findOwn() {
  var file = realPath(path.join(ROOT, 'node_modules', PACKAGE, 'bin', WINDOWS ? 'node.exe' : 'node'));
  if (!file) return undefined;
  if (file === realPath(process.execPath)) return { file: file };
  var tried = childProcess.spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  if (tried.status === 0 && isNewEnough(String(tried.stdout).trim())) return { file: file };
  var said = tried.error ? tried.error.message : String(tried.stderr).trim().split('\n')[0];
  return { problem: said || 'exit ' + (tried.signal || tried.status) };
}

/* What keeps every command from running, and the way out of it, in Vietnamese and in English. */
function cannotRun(own) {
  var here =
    'Node ' +
    process.versions.node +
    ' (' +
    process.platform +
    '-' +
    process.arch +
    (isMusl() ? ', musl)' : ')');
  var lines = [
    ['Không chạy được: dự án cần Node từ ' + NEEDED + ' hoặc mới hơn, máy này đang dùng ' + here + '.'],
    ['Cannot run: Node >= ' + NEEDED + ' or newer is needed, this is ' + here + '.'],
  ];
  if (own) {
    lines[0].push(
      'Node mà dự án mang theo (node_modules/' + PACKAGE + ') không chạy được trên máy này: ' + own.problem,
    );
    lines[0].push(
      'Chạy lại "npm ci"; nếu vẫn vậy thì cài Node 24 từ https://nodejs.org/, dự án sẽ dùng bản đó.',
    );
    lines[1].push(
      'The project\'s own Node does not run here. Run "npm ci" again; if that does not help, install Node 24: it is used then.',
    );
  } else if (isBrought()) {
    lines[0].push(
      'Dự án mang theo Node của nó nhưng chưa được cài. Chạy "npm ci" trong thư mục dự án (không dùng --omit=optional).',
    );
    lines[1].push(
      'The project brings its own Node but it is not installed: run "npm ci" (without --omit=optional).',
    );
  } else {
    lines[0].push(
      'Dự án không mang theo được Node cho hệ máy này. Cài Node 24 từ https://nodejs.org/ rồi chạy lại lệnh này.',
    );
    lines[1].push(
      'No Node comes with the project for this platform: install Node 24, then run the command again.',
    );
  }
  return lines;
}

function fail(lines) {
  var paragraphs = lines.map((paragraph) => paragraph.join('\n'));
  process.stderr.write('\n' + paragraphs.join('\n\n') + '\n\n');
  process.exit(1);
}

/* The first `node` on a PATH, behind its links. */
function nodeOn(searchPath) {
  var found;
  searchPath.split(path.delimiter).some((folder) => {
    found = folder && realPath(path.join(folder, WINDOWS ? 'node.exe' : 'node'));
    return found;
  });
  return found;
}

/* The environment of a script: `node`, and the tools of the project, are those that it was started with. */
function environmentFor(node) {
  var environment = {};
  var name = 'PATH';
  Object.keys(process.env).forEach((key) => {
    environment[key] = process.env[key];
    if (WINDOWS && key.toUpperCase() === 'PATH') name = key;
  });
  environment[name] = BIN + path.delimiter + (environment[name] || '');
  if (nodeOn(environment[name]) !== node)
    environment[name] = path.dirname(node) + path.delimiter + environment[name];
  return environment;
}

/* Runs a script with a Node, hands its terminal and signals through, and ends as it ends. */
function run(node, args) {
  var child = childProcess.spawn(node, args, { stdio: 'inherit', env: environmentFor(node) });
  var signals = ['SIGINT', 'SIGTERM', 'SIGHUP', WINDOWS ? 'SIGBREAK' : 'SIGQUIT'];
  signals.forEach((signal) => {
    process.on(signal, () => {
      // A terminal sends to the whole group, whoever kills by id to this process alone: the scripts bear being told twice.
      // On Windows the console tells the script, and `kill` would end it at once.
      if (!WINDOWS) child.kill(signal);
    });
  });
  child.on('error', (error) => {
    fail([['Không chạy được ' + node + ': ' + error.message]]);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    // Whoever waits learns the signal, as if no process stood between.
    signals.forEach((each) => {
      process.removeAllListeners(each);
    });
    process.kill(process.pid, signal);
    // A signal that does not end this process (SIGSTOP, or one that is blocked) is told as a shell would.
    setTimeout(() => {
      process.exit(1);
    }, 1000);
  });
}

function main(args) {
  var own = findOwn();
  var mayUseSystem = isNewEnough(process.versions.node);
  if (args[0] === '--install') {
    if (!mayUseSystem && !(own ? own.file : isBrought())) fail(cannotRun(own));
    return;
  }
  if (!(own && own.file) && !mayUseSystem) fail(cannotRun(own));
  if (!fs.existsSync(path.join(ROOT, 'node_modules', 'astro'))) {
    fail([
      ['Các gói của dự án chưa được cài. Chạy "npm ci" trong thư mục dự án rồi chạy lại lệnh này.'],
      ['The packages of the project are not installed: run "npm ci" first.'],
    ]);
  }
  run(own && own.file ? own.file : realPath(process.execPath), args);
}

main(process.argv.slice(2));
