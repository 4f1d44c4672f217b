import type { Problem } from '../errors.ts';
import type { Given } from './given.ts';
import { type Instance } from './location.ts';
import type { OptionName, OptionValues } from './table.ts';
/** Which instance and project all options together mean. */
export interface Target {
    readonly instance: Instance | undefined;
    readonly project: number | string | undefined;
    readonly problems: readonly Problem[];
}
/**
 * Takes instance and project from a pipeline's URL, and the project from a project's URL, without ever moving a token to an
 * instance it was not given for: only where no instance was named does a URL name it.
 */
export declare function locateTarget(values: Partial<OptionValues>, given: ReadonlyMap<OptionName, Given>): Target;
