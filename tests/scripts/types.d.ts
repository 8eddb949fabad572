// What the scripts of the tools share: each adds its part, and the tests call the pure functions by these names.
interface ExploredInput { children: number; prevalence: number; sensitivity: number; specificity: number }
interface SharedTools {
  decision?: { walk: Function; result: Function };
  readiness?: { held: Function };
  kept?: { keep: Function; kept: Function; join: Function; begin: () => void };
  fields?: {
    read: (form: HTMLFormElement) => Record<string, string | boolean>;
    write: (form: HTMLFormElement, values: Record<string, string | boolean>) => void;
    parts: (form: HTMLFormElement, values: Record<string, string | boolean>) => object[];
    known: (form: HTMLFormElement) => Record<string, string[] | string>;
    without: (form: HTMLFormElement, names: string[]) => string;
  };
  files?: {
    sorted: (values: unknown, known: Record<string, string[] | string>) => { taken: Record<string, string | boolean>; left: string[] };
    opened: (text: string, tool: string, known: Record<string, string[] | string>) => { fault: string; edition: string; taken: Record<string, string | boolean>; left: string[] };
    markdown: Function;
  };
  paper?: { paper: Function; byHand: Function };
  published?: (address: string) => string;
  baseRates?: {
    LIMITS: { children: number; share: number };
    FEW: string;
    outcomes: (input: ExploredInput) => { found: number; missed: number; wronglyFlagged: number; rightlyLeft: number; flagged: number; value: number | null };
    possible: (input: ExploredInput) => { harmed: boolean; found: boolean; missed: boolean; wronglyFlagged: boolean; rightlyLeft: boolean };
    number: (text: string, limit: number, whole: boolean) => number | null;
    pointed: (text: string) => string;
    readable: (value: number) => string;
    sentence: (input: ExploredInput) => string;
    percent: Function;
  };
  explore?: () => void;
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
