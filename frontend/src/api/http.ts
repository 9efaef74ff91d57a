/** What a problem detail (RFC 9457) of the server says; `message` is fit to be shown. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly body: unknown,
  ) {
    super(message);
  }
}

/** The server could not be reached; the same request may be tried again. */
export class UnreachableError extends Error {}

type Method = 'GET' | 'POST' | 'PUT';

export function request<T>(method: Method, path: string, body?: unknown): Promise<T> {
  return answer<T>(send(method, path, body === undefined ? undefined : JSON.stringify(body), 'application/json'));
}

/** Posts a file as it is. */
export function post<T>(path: string, file: Blob): Promise<T> {
  return answer<T>(send('POST', path, file, file.type || 'application/octet-stream'));
}

async function answer<T>(sent: Promise<Response>): Promise<T> {
  const response = await sent;
  const text = await response.text();
  const json: unknown = text ? parse(text) : undefined;
  if (response.ok) {
    return json as T;
  }
  if (response.status >= 502 && response.status <= 504) {
    throw new UnreachableError(`The server is not available (${response.status}).`);
  }
  throw new ApiError(response.status, messageOf(response.status, json), json);
}

async function send(method: Method, path: string, body: string | Blob | undefined, type: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['Content-Type'] = type;
    headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN') || (await firstToken());
  }
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
    });
  } catch (cause) {
    throw new UnreachableError('The server cannot be reached.', { cause });
  }
}

/** The cookie comes with the first answer of the API; a page that has nothing to ask asks for anything. */
async function firstToken(): Promise<string> {
  await fetch('/api/me/settings', { credentials: 'same-origin' }).catch(() => undefined);
  return cookie('XSRF-TOKEN');
}

function cookie(name: string): string {
  const entry = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return entry ? decodeURIComponent(entry.slice(name.length + 1)) : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function messageOf(status: number, body: unknown): string {
  const problem = (body ?? {}) as { title?: string; detail?: string; problems?: { subject: string; message: string }[] };
  const several = problem.problems?.map(({ subject, message }) => (subject ? `${subject}: ${message}` : message));
  if (several?.length) {
    return several.join(' ');
  }
  if (status === 401 || status === 403) {
    return problem.detail ?? 'You are not logged in any more, or may not do this. Log in again in another tab.';
  }
  return problem.detail ?? problem.title ?? `The server answered with status ${status}.`;
}
