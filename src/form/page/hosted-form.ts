/** The form of a built site: the content lies with a git host, and an editor's token is kept until the tab is closed. */
import './no-eval.ts';
import * as z from 'zod';
import { entryCheck, startWorker } from '../checking/entry-check.ts';
import { GIT_HOSTS } from '../git-hosts/index.ts';
import { hostedContent } from '../hosted.ts';
import { hostedSite } from '../hosted-site.ts';
import { button, element, newId } from './dom.ts';
import { note, show, startForm } from './form.ts';

const TOKEN = 'ma-truy-cap';

const site = hostedSite().parse(await (await fetch('editing.json', { cache: 'no-store' })).json());

/** A token is letters of ASCII: what else was pasted with it is no part of it. */
const A_TOKEN = z.string().regex(/^[\x21-\x7e]{8,500}$/);

const leave = () => {
  sessionStorage.removeItem(TOKEN);
  signIn();
};

function signIn(told = ''): void {
  const id = newId();
  const input = element('input', { id, type: 'password', autocomplete: 'off', name: 'token' });
  const enter = async () => {
    const token = A_TOKEN.safeParse(input.value.trim());
    if (!token.success) return signIn('Mã truy cập chỉ gồm chữ không dấu và chữ số, dài từ 8 chữ.');
    sessionStorage.setItem(TOKEN, token.data);
    await enterWith(token.data);
  };
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') void enter();
  });
  show(
    'Đăng nhập để soạn bài',
    element('p', { role: 'alert' }, told),
    note(
      `Bài được ghi vào kho ${site.repository} trên ${new URL(site.tokens).host}, mỗi lần lưu là một lần ghi.`,
    ),
    element('div', { className: 'field' }, element('label', { htmlFor: id }, 'Mã truy cập'), input),
    button('Đăng nhập', enter, 'main'),
    element(
      'p',
      {},
      'Chưa có mã thì ',
      element('a', { href: site.tokens, target: '_blank', rel: 'noopener noreferrer' }, 'tạo một mã'),
      ` ${site.rights}. Mã chỉ được giữ trong thẻ trình duyệt này, đóng thẻ là quên.`,
    ),
  );
}

async function enterWith(token: string): Promise<void> {
  const host = GIT_HOSTS[site.host]({ ...site, token });
  await startForm({ ...hostedContent(host, site, entryCheck(startWorker), () => new Date()), leave });
}

const kept = sessionStorage.getItem(TOKEN);
if (kept === null) signIn();
else await enterWith(kept);
