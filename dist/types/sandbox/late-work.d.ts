import type { Clock } from '../clock.ts';
/** Requests whose client has hung up while the server was slow, and which are processed all the same. */
export interface LateWork {
    add(atMs: number, work: () => Promise<unknown>): void;
    /** Does what is due by now; called before anything else is looked at, so nobody sees it late. */
    catchUp(): Promise<void>;
}
export declare function createLateWork(clock: Clock): LateWork;
