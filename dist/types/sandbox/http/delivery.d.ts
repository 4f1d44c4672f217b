import type { ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import { type Fault } from '../faults.ts';
import { type Answer } from './answer.ts';
import type { ReceivedRequest } from './request.ts';
export interface Delivery {
    readonly request: ReceivedRequest;
    readonly response: ServerResponse;
    readonly clock: Clock;
    readonly fault: Fault | undefined;
    /** Aborts when the client hangs up. */
    readonly gone: AbortSignal;
    /** Processes the request; never rejects. */
    readonly process: () => Promise<Answer>;
    /** Has work done at this moment, whoever is still there. */
    readonly later: (atMs: number, work: () => Promise<unknown>) => void;
    /** Told the status of an answer that is sent whole, just before that. */
    readonly onAnswer: (status: number) => void;
}
/** Processes and answers one request, with the trouble asked for. Rejects when the client hangs up. */
export declare function deliver(delivery: Delivery): Promise<void>;
