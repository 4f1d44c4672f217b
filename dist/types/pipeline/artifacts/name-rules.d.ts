import type { NameRules } from './entry-names.ts';
/** Asks the file system itself, since a folder may be mounted from anywhere. */
export declare function probeNameRules(folder: string, platform?: NodeJS.Platform): NameRules;
