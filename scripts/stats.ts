/** `npm run stats`: the counters from access logs, the results of procedures from the one-stop system. */
import { runCommand, WrongUse } from '../src/lib/command-line.ts';
import { runProceduresCommand } from '../src/stats/procedures-command.ts';
import { runVisitorsCommand } from '../src/stats/visitors-command.ts';

const help = `Dùng:
  npm run stats -- visitors …     đếm lượt truy cập từ nhật ký máy chủ web
  npm run stats -- procedures …   nhập kết quả giải quyết thủ tục hành chính

Xem hướng dẫn của từng lệnh: npm run stats -- visitors --help
`;

const [name, ...args] = process.argv.slice(2);

if (name === 'visitors') await runVisitorsCommand(args, () => new Date());
else if (name === 'procedures') await runProceduresCommand(args, () => new Date());
else {
  await runCommand({ name: 'npm run stats', help, options: {}, allowPositionals: true }, async () => {
    throw new WrongUse(
      name === undefined
        ? 'thiếu tên lệnh: visitors hoặc procedures.'
        : `không có lệnh "${name}"; có visitors và procedures.`,
    );
  });
}
