/** The part of `process` that signals come through. */
export interface SignalSource {
    on(signal: 'SIGINT' | 'SIGTERM', listener: (signal: 'SIGINT' | 'SIGTERM') => void): unknown;
    exit(code: number): never;
}
/** Turns the first signal into an abort, so that the run can cancel its pipeline and say so; a second one leaves at once. */
export declare function listenForSignals(source: SignalSource, nowMs?: () => number): AbortSignal;
