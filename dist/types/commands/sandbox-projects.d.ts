import type { LocalSandboxSettings } from './local-sandbox.ts';
/**
 * The projects of `--project PATH=FOLDER`; without any, the given folder is one.
 * @throws UsageError
 */
export declare function readSandboxProjects(given: readonly string[], currentFolder: string): LocalSandboxSettings['projects'];
