import type { ProjectFacts } from '../../gitlab/api.ts';
import { type Check } from './check.ts';
/** Who counts when a pipeline is started, and how far that is known. */
export interface Starter {
    readonly username: string;
    /** `undefined` when it cannot be read. */
    readonly accessLevel: number | undefined;
}
/** Whether variables may be passed. The setting is shown to Maintainers only. */
export declare function checkVariables(facts: ProjectFacts | undefined, starter: Starter | undefined): Check[];
