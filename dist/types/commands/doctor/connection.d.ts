import { type Check, type DoctorContext } from './check.ts';
/** Name, connection, TLS and GitLab behind it: one request tells, and its error names the first that fails. */
export declare function checkConnection(context: DoctorContext): Promise<readonly Check[]>;
