import type { LocalCommand } from './command.ts';
/** `sandbox`: runs until a signal ends it, which is its normal end. */
export declare const sandbox: LocalCommand;
