/** The units of ops/systemd/ under a real systemd (Debian: systemd-container, as root): what fails is told, whatever it is. */
import { beforeAll, describe, expect, test } from 'vitest';
import { bootMachine, hasSystemd, type Machine, PROJECT_THERE } from '../support/booted-machine.ts';

const ALERTS = '/var/lib/commune-alerts';

describe.skipIf(!hasSystemd)('under systemd (needs root and the Debian package systemd-container)', () => {
  let machine: Machine;
  /** @throws where a command of it fails */
  function run(script: string): string {
    const { status, said } = machine.run(script);
    if (status !== 0) throw new Error(`${status}: ${said}`);
    return said;
  }
  beforeAll(async () => {
    machine = await bootMachine();
    run(`
      useradd --system --create-home --home-dir /var/lib/deploy --shell /bin/sh deploy
      getent group adm > /dev/null || groupadd --system adm
      usermod --append --groups adm deploy
      install -d -o deploy -g deploy /srv/xa /var/lib/commune-stats /var/backups/commune-stats /run/mails
      chown -h deploy: ${PROJECT_THERE} ${PROJECT_THERE}/.git
      install -m 644 ${PROJECT_THERE}/ops/systemd/* /etc/systemd/system/
      install -m 644 ${PROJECT_THERE}/ops/alert/tell ${PROJECT_THERE}/ops/backup/counters /opt/commune/
      printf '#!/bin/sh\\ncat > "/run/mails/$$"; printf "%%s " "$@" > /run/mails/words\\n' > /usr/sbin/sendmail
      chmod 755 /usr/sbin/sendmail
      systemctl daemon-reload`);
    return () => machine.stop();
  });

  /** Starts a unit with these changes of its own, which fails. @returns what is told of it, and what root is mailed */
  function failed(unit: string, changes: string, folder = ALERTS): { told: string; mailed: string } {
    return {
      told: run(`
        rm -rf ${ALERTS}/* ${folder}/* /run/mails/*
        mkdir -p '/etc/systemd/system/${unit}.d'
        cat > '/etc/systemd/system/${unit}.d/test.conf' << 'END'\n${changes}\nEND
        systemctl daemon-reload
        ! systemctl start '${unit}' 2> /dev/null
        timeout 20 sh -c 'until systemctl show -P ActiveState "commune-alert@$1.service" | grep -qx inactive && ls ${folder}/*.txt; do sleep 0.1; done' sh '${unit}' > /dev/null 2>&1
        rm -r '/etc/systemd/system/${unit}.d'
        cat ${folder}/*.txt`),
      mailed: run('cat /run/mails/[0-9]* 2> /dev/null || :'),
    };
  }

  test('finds nothing wrong with the units, and none may run for ever', () => {
    expect(run('cd /etc/systemd/system && systemd-analyze verify commune-* 2>&1 | grep commune- || :')).toBe(
      '',
    );
    const times = run(
      'cd /etc/systemd/system && systemctl show -P TimeoutStartUSec $(ls commune-*.service | sed "s/@/@x/")',
    );
    expect(times.trim().split(/\n+/)).toHaveLength(5);
    expect(times).not.toContain('infinity');
  });

  test.each<[string, string]>([
    ['kết thúc với mã 1', ''],
    ['không có người dùng hoặc nhóm của nó (User)', '[Service]\nUser=nguoi-khong-co'],
    [
      'chạy quá lâu nên bị dừng',
      '[Service]\nExecStart=\nExecStart=/bin/sleep 1000\nTimeoutStartSec=300ms\nTimeoutStopSec=300ms',
    ],
  ])('one line says that it %s, and where to look', (why, changes) => {
    const { told, mailed } = failed('commune-backup.service', changes);
    const line = told.split('\n')[0] ?? '';
    expect(line).toMatch(
      /^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d: commune-backup\.service trên máy \S+ .*\. Xem \/var\/lib\/commune-alerts\/commune-backup\.service\.txt\. Nhật ký: journalctl --unit 'commune-backup\.service'$/,
    );
    expect(line).toContain(why);
    expect(told).toContain('commune-backup.service: Failed with result');
    if (changes === '') expect(told).toContain('Chưa có /var/lib/commune-stats/state');
    expect(mailed).toContain(`\n\n${told}`);
  });

  test('what was said is told with it, as text: no header, no end of the mail, nothing for the terminal', () => {
    const unit = String.raw`xa\x20\x24\x28id\x29..:-b.service`;
    run(`printf '[Unit]\\nOnFailure=commune-alert@%%n.service\\n' > '/etc/systemd/system/${unit}'`);
    const { told, mailed } = failed(
      unit,
      `[Service]\nType=oneshot\nExecStart=/bin/printf ${String.raw`"a\033[31mđỏ\nTo: x@y\n.\n~!touch /run/mails/x\nsau dấu chấm\n"`}\nExecStart=/bin/false`,
    );
    expect(told).toContain('a[31mđỏ\nTo: x@y\n.\n~!touch /run/mails/x\nsau dấu chấm\n');
    expect(mailed.slice(0, mailed.indexOf('\n\n'))).toMatch(
      /^To: root\nSubject: xa_x20_x24_x28id_x29\.\.:-b\.service =\?UTF-8\?Q\?h=E1=BB=8Fng_tr=C3=AAn\?= \S+\nMIME-Version: 1\.0\n/,
    );
    expect(run('cat /run/mails/words; ls /run/mails')).toMatch(/^-i -t \d+\nwords\n$/);
  });

  test('a full disk, or a folder in which others put links, keeps nothing from being told', () => {
    run(`mkdir -p ${ALERTS}; mount -t tmpfs -o nr_inodes=1 tmpfs ${ALERTS}`);
    try {
      const { told, mailed } = failed('commune-backup.service', '', '/run/commune-alerts');
      expect(told).toContain('Xem /run/commune-alerts/commune-backup.service.txt.');
      expect(mailed).toContain(told);
    } finally {
      run(`umount ${ALERTS}`);
    }
    run(
      `touch /etc/cua-root; chown deploy: ${ALERTS}; ln -s /etc/cua-root ${ALERTS}/commune-status.service.txt`,
    );
    failed('commune-backup.service', '');
    expect(run(`cat /etc/cua-root; stat -c '%U %a' ${ALERTS}`)).toBe('root 750\n');
  });

  test('without a program for mail the file is there', () => {
    run('mv /usr/sbin/sendmail /usr/sbin/khac');
    expect(failed('commune-backup.service', '').mailed).toBe('');
    expect(run(`ls ${ALERTS}; systemctl --failed --plain`)).not.toContain('commune-alert');
    run('mv /usr/sbin/khac /usr/sbin/sendmail');
  });

  test('a night that was missed is made up for, and a run that is still at work is not started twice', () => {
    run(`
      mkdir -p /var/lib/systemd/timers /etc/systemd/system/commune-backup.service.d
      printf '[Service]\\nExecStart=\\nExecStart=/bin/sh -c "echo run >> /var/backups/commune-stats/runs; sleep 1000"\\n' > /etc/systemd/system/commune-backup.service.d/test.conf
      touch -d '2 days ago' /var/lib/systemd/timers/stamp-commune-backup.timer
      systemctl daemon-reload
      systemctl start commune-backup.timer
      timeout 20 sh -c 'until [ -f /var/backups/commune-stats/runs ]; do sleep 0.1; done'
      systemctl start --no-block commune-backup.service commune-backup.service
      systemctl list-jobs`);
    expect(run('cat /var/backups/commune-stats/runs')).toBe('run\n');
    run(`
      systemctl stop commune-backup.timer commune-backup.service
      rm -r /etc/systemd/system/commune-backup.service.d`);
  });

  test('the units of the project run: what is not due, and what is not healthy', () => {
    const commit = run(
      `cd ${PROJECT_THERE} && su deploy -s /bin/sh -c 'git log -1 --format=%H -- src content public astro.config.mjs package-lock.json' || :`,
    );
    const status = (more: object) =>
      run(`
        mkdir -p /srv/xa/current
        echo '${JSON.stringify({ ...(commit && { commit: commit.trim() }), builtAt: '2026-01-01T08:00:00+07:00', ...more })}' > /srv/xa/current/status.json`);
    run(`
      printf 'targets:\\n  xa:\\n    url: http://127.0.0.1:8099/\\n    dir: /srv/xa\\n' > ${PROJECT_THERE}/ops/targets.yaml
      systemd-run --quiet --unit web --working-directory /srv/xa node -e 'const h=require("http"),fs=require("fs");h.createServer((q,r)=>fs.readFile("current"+q.url,(e,b)=>{r.statusCode=e?404:200;r.end(b)})).listen(8099,"127.0.0.1")'
      timeout 20 sh -c 'until node -e "fetch(\\"http://127.0.0.1:8099/\\").catch(()=>process.exit(1))"; do sleep 0.1; done'`);
    status({});
    run(
      'systemctl start commune-publish.service commune-status.service || { cat /var/lib/commune-alerts/*; exit 1; }',
    );
    expect(run('journalctl --no-pager -o cat -u commune-publish.service')).toContain('Chưa có gì đến hạn');
    expect(run('journalctl --no-pager -o cat -u commune-status.service')).toContain('khỏe');
    status({ next: { at: '2026-01-02T08:00:00+07:00', what: 'appears', entry: 'news/2026/hop-thon' } });
    expect(failed('commune-status.service', '').told).toContain(
      'news/2026/hop-thon đã được đăng từ 02/01/2026 08:00:00: lịch dựng lại không chạy.',
    );
  });
});
