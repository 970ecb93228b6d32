/** `ops/targets.yaml`: the places to which a site is published, held against its schema with the words of the check. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { formatFinding, readYamlAs } from '../check/index.ts';
import type { Storage } from '../deploy/object-storage/rclone.ts';
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
      .optional()
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
    rclone: z
      .string({ error: 'phải là nơi của rclone' })
      .regex(
        /^[a-z0-9_][a-z0-9_.-]*:[a-z0-9_.-]+(?:\/[a-z0-9_.-]+)*$/i,
        'phải là một nơi của rclone với thư mục của riêng trang, ví dụ kho:xa-mau',
      )
      .optional()
      .describe('Kho lưu trữ (S3…) theo tên trong cấu hình của rclone, thay cho dir, ví dụ kho:xa-mau'),
    rcloneConfig: z
      .string()
      .regex(/^\//, 'phải là đường dẫn tuyệt đối')
      .optional()
      .describe('Tệp cấu hình của rclone, mặc định là của người dùng'),
    graceHours: z
      .int()
      .min(0)
      .max(8760)
      .optional()
      .describe('Số giờ giữ lại tệp không còn của trang trong kho, mặc định 24'),
    keep: z.int().min(1).max(1000).optional().describe('Số bản giữ lại, mặc định 5'),
    purgeCdn: z
      .array(z.string().min(1, 'phải là một từ của lệnh'), {
        error: 'phải là danh sách các từ của lệnh, ví dụ [sh, /opt/commune/xoa-cdn]',
      })
      .min(1, 'phải có tên lệnh')
      .optional()
      .describe('Lệnh xóa bộ nhớ đệm của CDN, chạy sau mỗi lần đưa lên, mỗi từ một mục'),
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
  /** Of the releases; of storage, its folder in the words of rclone. */
  readonly dir: string;
  /** Object storage, which holds no releases. */
  readonly storage?: (Storage & { readonly graceHours: number }) | undefined;
  /** Where the folder lies; undefined for this machine. */
  readonly server: Server | undefined;
  readonly keep: number;
  readonly countersWithin: number | undefined;
  /** The command that makes the CDN in front forget. */
  readonly purgeCdn?: readonly string[] | undefined;
}

const KEPT = 5;
const GRACE_HOURS = 24;
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
  const { value, findings, lineOf } = readYamlAs(targetsSchema(), path, TARGETS_FILE);
  if (!value) throw new Refusal(`Chưa đọc được ${TARGETS_FILE}:\n${findings.map(formatFinding).join('\n')}`);
  const found = Object.hasOwn(value.targets, name) ? value.targets[name] : undefined;
  if (!found) {
    const names = Object.keys(value.targets).join(', ');
    throw new Refusal(
      `${TARGETS_FILE} không có nơi đăng tên "${name}"; đang có: ${names || 'chưa có nơi nào'}.`,
    );
  }
  const wrong = misfit(found);
  if (wrong !== undefined) throw new Refusal(`${TARGETS_FILE}: ${name} ${wrong}`);
  const {
    url,
    dir,
    rclone,
    server: host,
    port,
    sshConfig,
    rcloneConfig,
    keep = KEPT,
    countersWithin,
  } = found;
  const { graceHours = GRACE_HOURS } = found;
  return {
    name,
    url: folderAddress(url),
    dir: dir ?? rclone ?? '',
    storage:
      rclone === undefined
        ? undefined
        : {
            remote: rclone,
            config: rcloneConfig,
            graceHours,
            named: `${name} (${TARGETS_FILE}:${lineOf(['targets', name, 'rclone'])})`,
          },
    server: host === undefined ? undefined : { host, port, config: sshConfig, patience: PATIENCE_SECONDS },
    keep,
    countersWithin,
    purgeCdn: found.purgeCdn,
  };
}

type Found = z.infer<ReturnType<typeof target>>;

/** Keys that say nothing together, or one without the other. */
function misfit(found: Found): string | undefined {
  const { dir, rclone, server, port, sshConfig, rcloneConfig, graceHours, keep, countersWithin } = found;
  if ((dir === undefined) === (rclone === undefined)) return 'phải có dir hoặc rclone, và chỉ một trong hai.';
  if (server === undefined && (port ?? sshConfig) !== undefined)
    return 'có port hoặc sshConfig mà không có server. Hãy thêm server.';
  if (rclone === undefined && (rcloneConfig ?? graceHours) !== undefined)
    return 'có rcloneConfig hoặc graceHours mà không có rclone. Hãy thêm rclone.';
  if (rclone !== undefined && (server ?? keep ?? countersWithin) !== undefined)
    return 'là kho của rclone: không có server, không giữ bản cũ (keep), không đếm lượt truy cập (countersWithin).';
  return undefined;
}
