import type { RunResult } from './result.ts';
/** How secrets are taken out; `host.redact`. */
export type Redact = (text: string) => string;
/**
 * The result with every text redacted, keys of outputs too; log tails become readable lines. Done before formatting:
 * escapes of Markdown or a cut in the middle of a secret would hide it from the masker.
 */
export declare function redactResult(result: RunResult, redact: Redact): RunResult;
