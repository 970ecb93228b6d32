/** `npm run stats -- visitors`: flags in, words out. The same on a server that has this as one file. */
import { setFlagsFromString } from 'node:v8';
import { formatInteger } from '../lib/numbers.ts';
import { readInteger, readMoment, runCommand, type Terminal, WrongUse } from '../system/command-line.ts';
import { Refusal } from '../system/errors.ts';
import { readBase } from '../system/read-base.ts';
import { Judge, readNetworks } from './judge.ts';
import { hostName, type OwnSite, SERVER_NAME } from './own-site.ts';
import { reportInWords, skippedInWords } from './report-words.ts';
import { NothingTallied, type TallyRequest, tallyInput, tallyLogs } from './run.ts';
import type { LineCounts } from './tally-lines.ts';

export const VISITORS_HELP = `Dùng: npm run stats -- visitors --log TỆP [--log TỆP …] --state TỆP --out TỆP [tham số]

Đếm lượt truy cập từ nhật ký máy chủ web (nginx, Apache, Caddy; tệp thường hoặc .gz) và ghi vào stats.json.
Chạy lại bao nhiêu lần, dừng ở đâu, đổi tên hay nén nhật ký thì mỗi dòng vẫn chỉ được đếm một lần.

Tham số:
  --log TỆP        nhật ký, hoặc một mẫu đặt trong dấu nháy: '/var/log/nginx/access.log*'; ghi được nhiều lần.
                   Hãy đưa cả tệp vừa xoay vòng (access.log.1), vì những dòng cuối của nó có thể chưa được đếm.
                   --log - đọc một lần từ đầu vào chuẩn, không dùng --state
  --state TỆP      tệp trạng thái, nơi ghi đã đếm đến đâu; không chứa địa chỉ của ai
  --out TỆP        tệp stats.json mà máy chủ web đưa ra; các phần khác trong tệp được giữ
  --history TỆP    ghi thêm số lượt từng ngày: { "2026-11-25": 17 }
  --baseline N     số lượt có từ trước, cộng vào tổng một lần dù ghi bao nhiêu lần
  --exclude MẠNG   không đếm địa chỉ hoặc mạng này, ví dụ 10.0.0.0/8; ghi được nhiều lần
  --host TÊN       chỉ đếm dòng của tên miền này, khi một nhật ký chứa nhiều trang; ghi được nhiều lần. Dòng không ghi
                   tên miền là sai dạng: cần nhật ký vhost_combined của Apache hoặc JSON của Caddy
  --base ĐƯỜNG-DẪN chỉ đếm trang dưới đường dẫn này, ví dụ /xa/mau/
  --now GIỜ        thời điểm để hiện số, ví dụ 2026-11-25T08:00:00+07:00 (mặc định: bây giờ)
  --rebuild        khi tệp trạng thái hỏng hoặc mất: đếm lại từ các nhật ký còn giữ và từ --history
  --help           in hướng dẫn này

Mã thoát: 0 là xong (cả khi có dòng phải bỏ qua, không có dòng mới, hoặc khi một lần chạy khác chưa xong); 1 là không
làm được: khi không đọc được nhật ký nào, hoặc mọi dòng đều sai dạng, thì tệp --out giữ nguyên; 2 là dùng sai.
`;

const PATIENCE_MS = 30_000;

const options = {
  log: { type: 'string', multiple: true },
  state: { type: 'string' },
  out: { type: 'string' },
  history: { type: 'string' },
  baseline: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  host: { type: 'string', multiple: true },
  base: { type: 'string' },
  now: { type: 'string' },
  rebuild: { type: 'boolean' },
} as const;

export function runVisitorsCommand(args: readonly string[], clock: () => Date): Promise<void> {
  // What lines leave behind is swept up soon: else V8 lets 150 MB of it lie, on a server that has little.
  for (const flag of ['--semi-space-growth-factor=1', '--optimize-for-size']) setFlagsFromString(flag);
  const command = { name: 'npm run stats -- visitors', help: VISITORS_HELP, args, options };
  return runCommand(command, async (flags, _words, terminal) => {
    const { log = [], state, out, history, exclude = [], host = [], base = '/', rebuild } = flags;
    if (log.length === 0) throw new WrongUse('thiếu --log TỆP, nhật ký của máy chủ web.');
    const given = {
      judge: judgeOf(exclude, { hosts: readHosts(host), base: readBase(base) }),
      now: flags.now === undefined ? clock() : readMoment('--now', flags.now),
      progress: ({ lines }: LineCounts) => terminal.progress(() => `Đã đọc ${formatInteger(lines)} dòng…`),
    };
    const baseline = flags.baseline === undefined ? undefined : readInteger('--baseline', flags.baseline, 0);
    if (log.includes('-')) {
      refuseBesideInput(log, { state, history, rebuild });
      const input = process.stdin as AsyncIterable<Buffer>;
      await tell(tallyInput({ ...given, input, out, baseline: baseline ?? 0 }), terminal);
      return 0;
    }
    if (!state) throw new WrongUse('thiếu --state TỆP, nơi ghi đã đếm đến đâu.');
    if (!out) throw new WrongUse('thiếu --out TỆP, tệp stats.json để ghi số.');
    const files = { logs: log, state, out, history };
    const request: TallyRequest = { ...given, ...files, baseline, rebuild, patience: PATIENCE_MS };
    await tell(tallyLogs(request), terminal);
    return 0;
  });
}

function judgeOf(exclude: readonly string[], site: OwnSite): Judge {
  const networks = readNetworks(exclude);
  if ('wrong' in networks) {
    throw new WrongUse(`--exclude phải là địa chỉ hoặc mạng như 10.0.0.0/8, không phải "${networks.wrong}".`);
  }
  return new Judge(exclude.length > 0 ? networks.list : undefined, site);
}

function readHosts(given: readonly string[]): ReadonlySet<string> | undefined {
  const wrong = given.find((host) => !SERVER_NAME.test(host));
  if (wrong !== undefined)
    throw new WrongUse(`--host phải là tên miền như xamau.gov.vn, không phải "${wrong}".`);
  return given.length === 0 ? undefined : new Set(given.map(hostName));
}

/** Standard input is read once and by itself. */
function refuseBesideInput(log: readonly string[], flags: Readonly<Record<string, unknown>>): void {
  if (log.length > 1) throw new WrongUse('--log - không đi cùng nhật ký khác.');
  const surplus = Object.keys(flags).find((name) => flags[name] !== undefined);
  if (surplus) throw new WrongUse(`--log - chỉ đếm một lần, không dùng --${surplus}.`);
}

/** @throws Refusal where there was nothing that figures could be told from */
async function tell(run: ReturnType<typeof tallyLogs>, { print }: Terminal): Promise<void> {
  try {
    const report = await run;
    if (!report) print('Một lần đếm khác đang chạy; lần này không làm gì. Lần sau sẽ đếm tiếp.');
    else for (const line of reportInWords(report)) print(line);
  } catch (error) {
    if (!(error instanceof NothingTallied)) throw error;
    for (const line of skippedInWords(error)) print(line);
    throw new Refusal(`${error.logs.join(', ')}: ${REASONS[error.why]}`);
  }
}

const REASONS: Readonly<Record<NothingTallied['why'], string>> = {
  'no-log':
    'không đọc được nhật ký nào, nên không đếm được; số liệu và thời điểm trong --out giữ nguyên. ' +
    'Cách sửa: ghi đúng đường dẫn của nhật ký sau --log (mẫu có dấu * thì đặt trong dấu nháy).',
  malformed:
    'không hiểu được dòng nào, nên không đếm được; số liệu và thời điểm trong --out giữ nguyên. ' +
    'Cách sửa: cho máy chủ web ghi nhật ký dạng combined, common hoặc JSON của Caddy (giờ có múi giờ, không phải wall; có --host thì dòng phải ghi tên miền), và ghi đúng tệp sau --log.',
};
