import type { ProjectFacts } from '../../gitlab/api.ts';
import { type Check, type DoctorContext } from './check.ts';
export interface ExaminedProject {
    readonly checks: readonly Check[];
    readonly facts: ProjectFacts | undefined;
}
/** The project, and the ref in it, as far as the credentials let one see them. */
export declare function examineProject(context: DoctorContext): Promise<ExaminedProject>;
