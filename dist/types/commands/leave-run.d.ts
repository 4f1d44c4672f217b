import type { InterruptedError } from '../errors.ts';
import { type CancelReport } from '../pipeline/cancel.ts';
import { type PipelineNode } from '../pipeline/tree.ts';
import type { RunResult } from '../report/result.ts';
import type { Run, RunContext } from './run-context.ts';
/** Why a pipeline is left before its end. */
export type LeaveReason = 'timeout' | 'sha-mismatch' | InterruptedError;
/** Ends a run before its pipeline ended: cancels it or leaves it, as asked, and says which. */
export declare function leaveRun(reason: LeaveReason, root: PipelineNode, run: Run, context: RunContext): Promise<RunResult>;
/** One line on what became of a request to cancel. */
export declare function describeCancel(report: CancelReport, goesOn: string): string;
