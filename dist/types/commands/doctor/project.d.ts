import type { ProjectFacts } from '../../gitlab/api.ts';
import type { RunContext } from '../run-context.ts';
import { type Check } from './check.ts';
type ProjectContext = Pick<RunContext, 'options' | 'client' | 'signal'>;
export interface ExaminedProject {
    readonly checks: readonly Check[];
    readonly facts: ProjectFacts | undefined;
}
/** The project, and the ref in it, as far as the credentials let one see them. */
export declare function examineProject(context: ProjectContext): Promise<ExaminedProject>;
export {};
