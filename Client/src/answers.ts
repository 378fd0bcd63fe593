import type { Answer, ApiRequest } from './requests.ts';

/** How long an answer is kept, in milliseconds: as long as a server process keeps the settings. */
const keptFor = 180_000;

const mostKept = 200;

/** How long a save waits for an answer, in milliseconds. */
const saveWaitsFor = 2000;

interface Kept {
  readonly answer: Promise<Answer>;
  readonly at: number;
  isSettled: boolean;
}

const kept = new Map<string, Kept>();

/** Sends a request, or takes the answer to the same one. The promise rejects when the request fails. */
export const answerTo = (request: ApiRequest): Promise<Answer> => find(request).answer;

/**
 * The answer that a save needs; undefined when there is none in time, so that the server decides.
 * For a rejection that was kept, the request is sent again, because the settings or the row may be others by now.
 */
export async function answerForSave(request: ApiRequest): Promise<Answer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => { timer = setTimeout(() => { resolve(undefined); }, saveWaitsFor); });
  try {
    return await Promise.race([freshAnswerTo(request), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function freshAnswerTo(request: ApiRequest): Promise<Answer> {
  const found = find(request);
  const wasSettled = found.isSettled;
  const answer = await found.answer;
  if (!answer.isRejected || !wasSettled) return answer;
  kept.delete(request.key);
  return answerTo(request);
}

function find(request: ApiRequest): Kept {
  const now = Date.now();
  for (const [key, { at }] of kept) if (now - at >= keptFor || kept.size > mostKept) kept.delete(key);
  return kept.get(request.key) ?? keep(request, now);
}

function keep(request: ApiRequest, now: number): Kept {
  const entry: Kept = { answer: send(request), at: now, isSettled: false };
  kept.set(request.key, entry);
  entry.answer.then(
    () => { entry.isSettled = true; },
    () => { if (kept.get(request.key) === entry) kept.delete(request.key); },
  );
  return entry;
}

async function send(request: ApiRequest): Promise<Answer> {
  const response = await Xrm.WebApi.online.execute(request.message);
  if (!response.ok) throw new Error(response.statusText);
  return request.read(await response.json() as Parameters<ApiRequest['read']>[0]);
}
