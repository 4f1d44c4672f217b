import type { GitLabClient } from './api.ts';
import type { Requests } from './requests.ts';
type PipelineMethods = Pick<GitLabClient, 'getPipeline' | 'listPipelines' | 'listJobs' | 'listBridges' | 'listPipelineVariables' | 'cancelPipeline' | 'retryPipeline'>;
/** https://docs.gitlab.com/api/pipelines/ */
export declare function createPipelineMethods(requests: Requests): PipelineMethods;
export {};
