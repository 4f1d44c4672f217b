import type { Clock } from '../clock.ts';
import type { ObjectStorage } from './call.ts';
import type { Faults } from './faults.ts';
import { type ListenOptions } from './http/listener.ts';
import { type LoggedRequest } from './request-log.ts';
/** A second origin that serves archives by signed URL, and logs what it was sent. */
export interface ObjectStorageServer extends ObjectStorage {
    readonly origin: string;
    readonly requests: readonly LoggedRequest[];
    close(): Promise<void>;
}
export declare function startObjectStorage(options: ListenOptions, { faults, clock }: {
    readonly faults: Faults;
    readonly clock: Clock;
}): Promise<ObjectStorageServer>;
