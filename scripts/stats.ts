/** `npm run stats`: the counters from access logs, the results of procedures from the one-stop system. */
import { runCommand, WrongUse } from '../src/system/command-line.ts';

const help = `Dùng:
  npm run stats -- visitors …     đếm lượt truy cập từ nhật ký máy chủ web
  npm run stats -- procedures …   nhập kết quả giải quyết thủ tục hành chính

Xem hướng dẫn của từng lệnh: npm run stats -- visitors --help
`;

const [name, ...args] = process.argv.slice(2);

// Each loads only what it needs: half of the memory of a count would be the readers of tables.
if (name === 'visitors') {
  const { runVisitorsCommand } = await import('../src/visitors/command.ts');
  await runVisitorsCommand(args, () => new Date());
} else if (name === 'procedures') {
  const { runProceduresCommand } = await import('../src/procedures/command.ts');
  await runProceduresCommand(args, () => new Date());
} else {
  await runCommand({ name: 'npm run stats', help, options: {}, allowPositionals: true }, async () => {
    throw new WrongUse(
      name === undefined
        ? 'thiếu tên lệnh: visitors hoặc procedures.'
        : `không có lệnh "${name}"; có visitors và procedures.`,
    );
  });
}
