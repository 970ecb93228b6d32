/** `npm run stats -- visitors`: flags in, words out. The same on a server that has this as one file. */
import { setFlagsFromString } from 'node:v8';
import { formatInteger, readInteger } from '../lib/numbers.ts';
import { runCommand, WrongUse } from '../system/command-line.ts';
import { codeOf, explain, Refusal } from '../system/errors.ts';
import { throttled } from '../system/progress.ts';
import { countInput, countVisitors, NothingCounted, type VisitorsReport } from './count-visitors.ts';
import type { LineCounts } from './counting.ts';
import { LONGEST_LINE, MOST_OF_ADDRESS, MOST_OF_NETWORK, MOST_VISITORS } from './limits.ts';
import type { Note } from './notes.ts';
import { Judge, readNetworks } from './visitors.ts';

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
  --now GIỜ        thời điểm để hiện số, ví dụ 2026-11-25T08:00:00+07:00 (mặc định: bây giờ)
  --rebuild        khi tệp trạng thái hỏng hoặc mất: đếm lại từ các nhật ký còn giữ và từ --history
  --help           in hướng dẫn này

Mã thoát: 0 là xong (cả khi có dòng phải bỏ qua, không có dòng mới, hoặc khi một lần chạy khác chưa xong); 1 là không
làm được: khi không đọc được nhật ký nào, hoặc mọi dòng đều sai dạng, thì tệp --out giữ nguyên; 2 là dùng sai.
`;

const PATIENCE_MS = 30_000;

export function runVisitorsCommand(args: readonly string[], clock: () => Date): Promise<void> {
  // What lines leave behind is swept up soon: else V8 lets 150 MB of it lie, on a server that has little.
  for (const flag of ['--semi-space-growth-factor=1', '--optimize-for-size']) setFlagsFromString(flag);
  return runCommand(
    {
      name: 'npm run stats -- visitors',
      help: VISITORS_HELP,
      args,
      options: {
        log: { type: 'string', multiple: true },
        state: { type: 'string' },
        out: { type: 'string' },
        history: { type: 'string' },
        baseline: { type: 'string' },
        exclude: { type: 'string', multiple: true },
        now: { type: 'string' },
        rebuild: { type: 'boolean' },
      },
    },
    async ({ log = [], state, out, history, baseline, exclude = [], now, rebuild }) => {
      if (log.length === 0) throw new WrongUse('thiếu --log TỆP, nhật ký của máy chủ web.');
      const networks = readNetworks(exclude);
      if ('wrong' in networks) {
        throw new WrongUse(
          `--exclude phải là địa chỉ hoặc mạng như 10.0.0.0/8, không phải "${networks.wrong}".`,
        );
      }
      const judge = new Judge(exclude.length > 0 ? networks.list : undefined);
      const moment = readMoment(now, clock);
      const count = baseline === undefined ? undefined : readCount(baseline);
      const tell = throttled((line) => process.stderr.write(`${line}\n`));
      const progress = ({ lines }: LineCounts) => tell(() => `Đã đọc ${formatInteger(lines)} dòng…`);

      if (log.includes('-')) {
        if (log.length > 1) throw new WrongUse('--log - không đi cùng nhật ký khác.');
        const surplus = (['state', 'history', 'rebuild'] as const).find(
          (name) => ({ state, history, rebuild })[name] !== undefined,
        );
        if (surplus) throw new WrongUse(`--log - chỉ đếm một lần, không dùng --${surplus}.`);
        const input = process.stdin as AsyncIterable<Buffer>;
        const request = { input, out, baseline: count ?? 0, judge, now: moment, progress };
        print(await countInput(request).catch(inPlainWords));
        return 0;
      }
      if (!state) throw new WrongUse('thiếu --state TỆP, nơi ghi đã đếm đến đâu.');
      if (!out) throw new WrongUse('thiếu --out TỆP, tệp stats.json để ghi số.');
      const report = await countVisitors({
        logs: log,
        state,
        out,
        history,
        baseline: count,
        rebuild,
        judge,
        now: moment,
        progress,
        patience: PATIENCE_MS,
      }).catch(inPlainWords);
      if (report) print(report);
      else process.stdout.write('Một lần đếm khác đang chạy; lần này không làm gì. Lần sau sẽ đếm tiếp.\n');
      return 0;
    },
  );
}

/** @throws Refusal in the operator's words, for whatever can be told so */
function inPlainWords(error: unknown): never {
  if (error instanceof NothingCounted)
    throw new Refusal(`${error.logs.join(', ')}: ${REASONS[error.why]}`, skippedLines(error));
  if (error instanceof Refusal || codeOf(error) === undefined) throw error;
  throw new Refusal(explain(error));
}

const REASONS: Readonly<Record<NothingCounted['why'], string>> = {
  'no-log':
    'không đọc được nhật ký nào, nên không đếm được; số liệu và thời điểm trong --out giữ nguyên. ' +
    'Cách sửa: ghi đúng đường dẫn của nhật ký sau --log (mẫu có dấu * thì đặt trong dấu nháy).',
  malformed:
    'không hiểu được dòng nào, nên không đếm được; số liệu và thời điểm trong --out giữ nguyên. ' +
    'Cách sửa: cho máy chủ web ghi nhật ký dạng combined, common hoặc JSON của Caddy, và ghi đúng tệp sau --log.',
};

function readMoment(text: string | undefined, clock: () => Date): Date {
  if (text === undefined) return clock();
  const moment = new Date(text);
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ||
    Number.isNaN(moment.getTime())
  ) {
    throw new WrongUse(`--now phải viết như 2026-11-25T08:00:00+07:00, không phải "${text}".`);
  }
  return moment;
}

function readCount(text: string): number {
  const count = readInteger(text);
  if (Number.isNaN(count)) throw new WrongUse(`--baseline phải là số nguyên từ 0, không phải "${text}".`);
  return count;
}

/** The counts, then all that was not counted and why: a reason without lines is not named. */
function print({ figures, counts, notes }: VisitorsReport): void {
  const number = formatInteger;
  const lines = [
    `Đang truy cập: ${number(figures.online)}, hôm nay: ${number(figures.today)}, ` +
      `tháng này: ${number(figures.month)}, tất cả: ${number(figures.total)}.`,
    `Đã đọc ${number(counts.lines + counts.tooLong)} dòng mới, trong đó ${number(counts.pageViews)} lượt xem trang.`,
  ];
  process.stdout.write(`${[...lines, ...skippedLines({ counts, notes })].join('\n')}\n`);
}

function skippedLines({ counts, notes }: Pick<VisitorsReport, 'counts' | 'notes'>): string[] {
  const number = formatInteger;
  const skipped: [count: number, what: string][] = [
    [counts.notPages, 'không phải lượt xem trang'],
    [counts.bots, 'của máy tự động'],
    [counts.excluded, 'từ địa chỉ đã loại (--exclude)'],
    [counts.prefetches, 'do trình duyệt tải trước'],
    [counts.late, 'đến muộn, của ngày đã khóa sổ'],
    [counts.malformed, 'sai dạng'],
    [counts.tooLong, `dài quá ${LONGEST_LINE / 1024} KB`],
    [
      counts.manyAgents,
      `của địa chỉ đã có quá ${number(MOST_OF_ADDRESS)} trình duyệt trong ngày (mạng IPv6: ${number(MOST_OF_NETWORK)})`,
    ],
    [counts.crowded, `của ngày đã có quá ${number(MOST_VISITORS)} khách: có thể trang đang bị tấn công`],
  ];
  const lines = skipped.flatMap(([count, what]) =>
    count > 0 ? [`Bỏ qua ${number(count)} dòng ${what}.`] : [],
  );
  if (counts.withoutAgent > 0) {
    lines.push(
      `${number(counts.withoutAgent)} lượt xem ở dạng nhật ký không ghi trình duyệt: không phân biệt được máy tự động.`,
    );
  }
  return [...lines, ...notes.map(inWords)];
}

function inWords(note: Note): string {
  const number = formatInteger;
  switch (note.kind) {
    case 'missing':
      return `${note.file}: chưa có tệp này, bỏ qua.`;
    case 'same':
      return `${note.file}: trùng phần đầu với ${note.as}, phần trùng chỉ đếm một lần.`;
    case 'broken':
      return `${note.file}: tệp nén bị đứt hoặc hỏng; đã đếm phần đọc được.`;
    case 'waiting':
      return `${note.file}: dòng cuối chưa ghi xong, để lần sau.`;
    case 'no-text':
      return `${note.file}: không phải nhật ký dạng chữ, bỏ qua.`;
    case 'no-log':
      return `${note.file}: mọi dòng mới đều sai dạng.`;
    case 'lost':
      return (
        `${note.file} của lần trước không còn trong các nhật ký được đưa: các dòng ghi thêm vào đó từ lần đếm trước, ` +
        'nếu có, không được đếm. Hãy đưa cả tệp đã xoay vòng, ví dụ --log "access.log*".'
      );
    case 'damaged-out':
      return `${note.file}: tệp cũ không phải JSON hợp lệ, đã ghi lại với phần số đếm.`;
    case 'baseline':
      return `Số ban đầu đổi từ ${number(note.before)} thành ${number(note.after)}.`;
    case 'foreign-history':
      return (
        `${note.file}: có ${number(note.days)} ngày mà tệp trạng thái không biết; giữ nguyên trong tệp, ` +
        'chưa cộng vào tổng. Muốn cộng vào, chạy một lần với --rebuild.'
      );
    case 'lower':
      return (
        `Tổng số giảm từ ${number(note.before)} xuống ${number(note.after)}: ` +
        'tệp trạng thái này không phải tệp đã ghi ra số cũ, hoặc số ban đầu đã đổi.'
      );
  }
}
