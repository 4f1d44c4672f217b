import { type Masker } from '../mask.ts';
import type { Host } from './host.ts';
import type { HostSettings, OutputStream } from './host-settings.ts';
import type { Printer } from './printer.ts';
type PrintedMethods = Omit<Host, 'kind' | 'fail' | 'progress' | 'section'>;
export interface PrintedHost {
    /** For everything a person is to see in any case. */
    readonly errors: Printer;
    /** For information: stdout, unless that is a program's. */
    readonly output: Printer;
    readonly methods: PrintedMethods;
}
/** What hosts share that only print: which stream a line goes to, and nothing of what GitHub's steps have. */
export declare function createPrintedHost({ stdout, stderr, json, productOnStdout, quiet, verbose }: HostSettings, printerOf: (stream: OutputStream, masker: Masker) => Printer): PrintedHost;
export {};
