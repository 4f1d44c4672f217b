import type { ProjectFacts } from '../../gitlab/api.ts';
import type { DoctorContext } from './check.ts';
/** One thing one may want to do, and whether these credentials can. */
export interface Right {
    readonly name: string;
    readonly allowed: 'yes' | 'no' | 'unknown';
    readonly with: string;
}
/** What can be done with what was given: reads are tried, acts are judged by scope and role. */
export declare function listRights(context: DoctorContext, known: {
    readonly scopes: readonly string[] | undefined;
    readonly facts: ProjectFacts | undefined;
    readonly tokenWorks: boolean;
}): Promise<readonly Right[]>;
