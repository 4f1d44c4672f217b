import type { ArtifactSelection } from '../options/options.ts';
import type { ArtifactFolder, ArtifactJob } from '../pipeline/artifacts/artifact-job.ts';
import { type FetchedArtifacts } from '../pipeline/artifacts/fetch-artifacts.ts';
import type { ArtifactProgress } from '../pipeline/artifacts/progress.ts';
import type { RunContext } from './run-context.ts';
/**
 * Brings the artifacts of the selected jobs into `artifacts-path` and tells what came, also when some failed.
 * @param jobs all jobs of the pipeline and those below it: the names of the folders depend on all of them
 */
export declare function downloadArtifacts(jobs: readonly ArtifactJob[], selection: ArtifactSelection, context: RunContext): Promise<FetchedArtifacts>;
/** Runs a download with its progress in sight: a bar on a terminal, a line now and then elsewhere. */
export declare function showDownload<T>({ host, clock }: Pick<RunContext, 'host' | 'clock'>, download: (onProgress: (progress: ArtifactProgress) => void) => Promise<T>): Promise<T>;
/** What the options make of the limits. */
export declare function downloadLimits({ options }: Pick<RunContext, 'options'>): import("../pipeline/artifacts/limits.ts").ArchiveLimits;
/** The line on one job's artifacts. */
export declare function describeFolder({ jobName, folder, files, bytes }: Omit<ArtifactFolder, 'jobId'>): string;
