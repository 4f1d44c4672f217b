import type { RunResult } from '../report/result.ts';
import type { CommandOutcome } from './command.ts';
import type { RunContext } from './run-context.ts';
/** Runs what gives a result, delivers the result whatever it is, and says the last word. */
export declare function finishCommand(context: RunContext, run: () => Promise<RunResult>): Promise<CommandOutcome>;
