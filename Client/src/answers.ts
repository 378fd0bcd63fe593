import type { Answer, Question } from './questions.ts';

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

/** Asks the server, or takes the answer to the same question. It rejects when the request fails. */
export const ask = (question: Question): Promise<Answer> => find(question).answer;

/**
 * The answer that a save needs; undefined when there is none in time, so that the server decides.
 * A rejection that was kept is asked for again, because the settings or the row may be others by now.
 */
export async function askForSave(question: Question): Promise<Answer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => { timer = setTimeout(() => { resolve(undefined); }, saveWaitsFor); });
  try {
    return await Promise.race([askAnew(question), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function askAnew(question: Question): Promise<Answer> {
  const found = find(question);
  const wasSettled = found.isSettled;
  const answer = await found.answer;
  if (!answer.isRejected || !wasSettled) return answer;
  kept.delete(question.key);
  return ask(question);
}

function find(question: Question): Kept {
  const now = Date.now();
  for (const [key, { at }] of kept) if (now - at >= keptFor || kept.size > mostKept) kept.delete(key);
  return kept.get(question.key) ?? keep(question, now);
}

function keep(question: Question, now: number): Kept {
  const entry: Kept = { answer: send(question), at: now, isSettled: false };
  kept.set(question.key, entry);
  entry.answer.then(
    () => { entry.isSettled = true; },
    () => { if (kept.get(question.key) === entry) kept.delete(question.key); },
  );
  return entry;
}

async function send(question: Question): Promise<Answer> {
  const response = await Xrm.WebApi.online.execute(question.request);
  if (!response.ok) throw new Error(response.statusText);
  return question.read(await response.json() as Parameters<Question['read']>[0]);
}
