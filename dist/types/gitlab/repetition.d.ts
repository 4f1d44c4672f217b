import type { Clock } from '../clock.ts';
import type { CallOptions, ClientSettings } from './api.ts';
import type { Call } from './call.ts';
/** Sends a call until it is answered, refused, or not worth another try. */
export declare function repeatCall<T>({ settings, clock, random, call, options, }: {
    settings: ClientSettings;
    clock: Clock;
    random: () => number;
    call: Call;
    options: CallOptions;
}, send: () => Promise<T>): Promise<T>;
