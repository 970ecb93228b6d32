/** A question to the API of a git host, and in an editor's words why it has no answer. */
import { Refusal } from '../../system/errors.ts';

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Reply {
  readonly status: number;
  /** Undefined where the host said nothing that is JSON. */
  readonly value: unknown;
  /** What the host says is wrong. */
  readonly message: string;
}

/** A file is not what the editor has seen. */
export class Conflict extends Refusal {}

/** @throws Refusal where the host cannot be reached */
export async function reply(url: string, { method = 'GET', headers, body }: Question): Promise<Reply> {
  const response = await send(url, {
    method,
    // What a browser has kept of a branch may be a minute old.
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const value: unknown = await response.json().catch(() => undefined);
  return { status: response.status, value, message: messageIn(value) };
}

/** @throws Refusal where there is no answer, or one that is none */
export async function ask(url: string, question: Question): Promise<unknown> {
  const answer = await reply(url, question);
  if (answer.status >= 200 && answer.status < 300) return answer.value;
  throw refusalOf(answer);
}

/** The bytes of an answer that is no JSON. */
export async function askBytes(url: string, { headers }: Question): Promise<Uint8Array<ArrayBuffer>> {
  const response = await send(url, { cache: 'no-store', credentials: 'omit', headers });
  if (!response.ok) throw refusalOf({ status: response.status, value: undefined, message: '' });
  return new Uint8Array(await response.arrayBuffer());
}

const send = (url: string, options: RequestInit): Promise<Response> =>
  fetch(url, options).catch(() => {
    throw new Refusal(
      `Không gọi được ${new URL(url).host}: mạng đang đứt, hoặc máy chủ ấy không cho trang này gọi (CORS). Bài vẫn còn trong biểu mẫu, hãy bấm Lưu lại khi có mạng.`,
    );
  });

/** Hosts say what is wrong in `message` or `error`, some as a list or by fields. */
function messageIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const { message, error, errors } = value as { message?: unknown; error?: unknown; errors?: unknown };
  return [message, error, errors]
    .filter((one) => one !== undefined && one !== null)
    .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
    .join(' ');
}

/** What the editor can do about an answer that is none. */
export function refusalOf({ status, message }: Reply): Refusal {
  const told = message === '' ? '' : ` Máy chủ nói: ${message.slice(0, 300)}`;
  if (status === 429 || (status === 403 && /rate limit/i.test(message)))
    return new Refusal('Máy chủ git đang bận vì bị hỏi quá nhiều; hãy đợi vài phút rồi bấm lại.');
  const words = WORDS[status] ?? (status >= 500 ? BROKEN : 'Máy chủ git không nhận.');
  return new Refusal(`${words}${told}`);
}

const BROKEN = 'Máy chủ git đang hỏng; hãy đợi vài phút rồi bấm lại.';

const WORDS: Readonly<Record<number, string>> = {
  401: 'Mã truy cập sai hoặc đã hết hạn. Hãy thoát, tạo mã mới rồi đăng nhập lại; bài đang viết thì chép ra trước.',
  403: 'Mã truy cập không đủ quyền: cần quyền đọc và ghi nội dung kho của trang.',
  404: 'Không thấy kho hoặc nhánh của trang. Mã truy cập có thể chưa được xem kho này; nếu không phải, báo người phụ trách xem mục editing trong site.yaml.',
  413: 'Ảnh hoặc tệp quá lớn; hãy thu nhỏ hoặc lưu từng phần.',
  423: 'Kho đã bị khóa (archived), không ghi được nữa.',
};
