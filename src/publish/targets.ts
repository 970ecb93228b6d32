/** `ops/targets.yaml`: the places to which a site is published, held against its schema with the words of the check. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { formatFinding, readYamlAs } from '../check/index.ts';
import type { Server } from '../deploy/over-ssh/connection.ts';
import { folderAddress } from '../lib/web-address.ts';
import { webAddress } from '../schemas/fields.ts';
import { Refusal } from '../system/errors.ts';

const target = () =>
  z.strictObject({
    url: webAddress().describe('Địa chỉ của trang, ví dụ https://xamau.gov.vn/'),
    dir: z
      .string({ error: 'phải là đường dẫn thư mục' })
      .regex(/^\//, 'phải là đường dẫn tuyệt đối, ví dụ /srv/xa')
      .describe('Thư mục chứa các bản, trên máy này hoặc trên server, ví dụ /srv/xa'),
    server: z
      .string({ error: 'phải là tên máy chủ, ví dụ deploy@xamau.gov.vn' })
      .regex(
        /^(?:[a-z_][a-z0-9_.-]*@)?(?:[a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])$/i,
        'phải là máy chủ đăng nhập được bằng ssh, ví dụ deploy@xamau.gov.vn',
      )
      .optional()
      .describe('Máy chủ đăng nhập bằng ssh, ví dụ deploy@xamau.gov.vn; không ghi thì là máy này'),
    port: z.int().min(1).max(65_535).optional().describe('Cổng của ssh, mặc định 22'),
    sshConfig: z
      .string()
      .regex(/^\//, 'phải là đường dẫn tuyệt đối')
      .optional()
      .describe('Tệp cấu hình của ssh, mặc định là của người dùng'),
    keep: z.int().min(1).max(1000).optional().describe('Số bản giữ lại, mặc định 5'),
    countersWithin: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('Số phút mà số lượt truy cập được phép cũ; không ghi thì không xét'),
  });

const targetsSchema = () =>
  z.strictObject({
    targets: z
      .record(
        z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'tên chỉ gồm chữ thường không dấu, số, gạch nối'),
        target(),
      )
      .describe('Các nơi đăng, mỗi nơi một tên'),
  });

export interface Target {
  readonly name: string;
  /** Address of the home page, with a slash at its end. */
  readonly url: URL;
  readonly dir: string;
  /** Where the folder lies; undefined for this machine. */
  readonly server: Server | undefined;
  readonly keep: number;
  readonly countersWithin: number | undefined;
}

const KEPT = 5;
/** After so long a silence a line is cut. */
const PATIENCE_SECONDS = 60;

export const TARGETS_FILE = 'ops/targets.yaml';

/**
 * @param root of the project
 * @throws Refusal where the file is not there, is not as it should be, or holds no such target
 */
export function readTarget(root: string, name: string): Target {
  const path = join(root, TARGETS_FILE);
  if (!existsSync(path)) {
    throw new Refusal(
      `Chưa có ${TARGETS_FILE}. Hãy tạo tệp, ví dụ:\n\ntargets:\n  xa:\n    url: https://xamau.gov.vn/\n    dir: /srv/xa\n`,
    );
  }
  const { value, findings } = readYamlAs(targetsSchema(), path, TARGETS_FILE);
  if (!value) throw new Refusal(`Chưa đọc được ${TARGETS_FILE}:\n${findings.map(formatFinding).join('\n')}`);
  const found = Object.hasOwn(value.targets, name) ? value.targets[name] : undefined;
  if (!found) {
    const names = Object.keys(value.targets).join(', ');
    throw new Refusal(
      `${TARGETS_FILE} không có nơi đăng tên "${name}"; đang có: ${names || 'chưa có nơi nào'}.`,
    );
  }
  const { url, dir, server: host, port, sshConfig: config, keep = KEPT, countersWithin } = found;
  if (host === undefined && (port ?? config) !== undefined) {
    throw new Refusal(`${TARGETS_FILE}: ${name} có port hoặc sshConfig mà không có server. Hãy thêm server.`);
  }
  const server = host === undefined ? undefined : { host, port, config, patience: PATIENCE_SECONDS };
  return { name, url: folderAddress(url), dir, server, keep, countersWithin };
}
