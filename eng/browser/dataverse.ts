import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../artifacts/bin/PhoneCallCtx.Cli/debug/phonecallctx.dll', import.meta.url));

/** The set of the table of phone calls. */
export const phoneCalls = 'msdyn_ocphonecallengagementctxes';

/** A local Dataverse that `phonecallctx serve` runs in a process of its own. */
export class Dataverse {
  private constructor(readonly process: ChildProcess, readonly address: string) {}

  /**
   * Starts one.
   * @param options Further options of `serve`, such as `--cors`.
   * @param rules The value of the environment variable of the rules; undefined for none.
   */
  static async start(options: readonly string[] = [], rules?: object): Promise<Dataverse> {
    const process = spawn('dotnet', [program, 'serve', '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
    const dataverse = new Dataverse(process, await Dataverse.#addressOf(process));
    if (rules) await dataverse.send('POST', 'environmentvariabledefinitions', { schemaname: 'pcc_PhoneCallContextRules', defaultvalue: JSON.stringify(rules) });
    return dataverse;
  }

  /** Sends a request, past the rules if it says so, and returns the body of the answer. */
  async send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
    const answer = await fetch(new URL(path, this.address), { method, headers: { 'Content-Type': 'application/json', Prefer: 'return=representation', ...headers }, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? {} : JSON.parse(text) as Record<string, unknown>;
  }

  /** Sets the language of the user, by its locale identifier. */
  async speak(language: number): Promise<void> {
    const { UserId } = await this.send('GET', 'WhoAmI');
    await this.send('PATCH', `usersettingscollection(${String(UserId)})`, { uilanguageid: language });
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.process.once('exit', resolve));
    this.process.kill();
    await ended;
  }

  static #addressOf(process: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
      let output = '';
      const read = (part: Buffer) => {
        output += part.toString();
        const address = /https?:\/\/\S+\/api\/data\/v9\.2\//.exec(output);
        if (address) resolve(address[0]);
      };
      process.stdout?.on('data', read);
      process.stderr?.on('data', read);
      process.once('exit', code => { reject(new Error(`serve ended with ${String(code)}: ${output}`)); });
    });
  }
}
