import type { Problem } from '../errors.ts';
import type { Options } from './options.ts';
import type { OptionName } from './table.ts';
/**
 * What a command cannot do without. `start`: what starting a pipeline takes, or attaching to one when `pipeline-id` is given.
 * `pipeline`: an existing pipeline. Names of options stand for themselves.
 */
export type Requirement = 'start' | 'pipeline' | 'project' | 'ref' | 'api-token';
/** When a command needs an option, for its help; `undefined` when it does not. */
export declare function describeRequired(requires: readonly Requirement[], option: OptionName): string | undefined;
type Checked = Pick<Options, 'project' | 'ref' | 'token' | 'apiToken' | 'pipelineId'>;
/** What is missing, one problem per option. */
export declare function findMissing(options: Checked, requirements: readonly Requirement[]): readonly Problem[];
export {};
