import type { GitLabClient } from './api.ts';
import type { Requests } from './requests.ts';
import type { StreamReader } from './stream.ts';
type ArtifactMethods = Pick<GitLabClient, 'openJobArtifacts' | 'openJobArtifactFile' | 'openRefArtifacts' | 'openRefArtifactFile' | 'listArtifactTree'>;
/** https://docs.gitlab.com/api/job_artifacts/ */
export declare function createArtifactMethods(requests: Requests, streams: StreamReader): ArtifactMethods;
export {};
