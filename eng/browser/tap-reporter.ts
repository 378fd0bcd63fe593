import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Sums the run in the lines that the other scripts of eng have too. */
export default class TapReporter implements Reporter {
  readonly #counts = { pass: 0, fail: 0 };

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#counts[result.status === test.expectedStatus ? 'pass' : 'fail']++;
  }

  onEnd(): void {
    const { pass, fail } = this.#counts;
    console.log(`# tests ${pass + fail}\n# pass ${pass}\n# fail ${fail}`);
  }
}
