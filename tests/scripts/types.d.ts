// What the scripts of the tools share: each adds its part, and the tests call the pure functions by these names.
interface SharedTools {
  decision?: { walk: Function; result: Function };
  readiness?: { held: Function };
  kept?: { keep: Function; kept: Function; opened: Function; markdown: Function; join: Function };
  baseRates?: { outcomes: Function; number: Function; sentence: Function; percent: Function };
  cite?: { open: Function; close: Function };
  quote?: { read: Function; shown: Function; between: Function };
  missing?: { read: Function; nearest: Function; named: Function };
  tables?: { slug: Function; left: Function; compare: Function };
  tools?: Record<string, {
    update?: (form: HTMLFormElement, values: Record<string, string | boolean>) => { data?: unknown; lines?: string[] };
    start?: (form: HTMLFormElement, fill: (values: Record<string, string | boolean>) => void) => void;
  }>;
}
declare var report: SharedTools | undefined;
// The search script runs as a worker.
declare function importScripts(...urls: string[]): void;
