import type { GitLabClient, ProjectFacts } from '../../gitlab/api.ts';
import { type Check, type DoctorContext } from './check.ts';
/** `CI_JOB_TOKEN`: whether GitLab knows it. `client` has no other credential. */
export declare function checkJobToken({ options, signal }: DoctorContext, client: GitLabClient): Promise<Check[]>;
/** Whether the project lets job tokens of this job's project in; only a Maintainer's access token sees that. */
export declare function checkAllowlist({ options, client, env, signal }: DoctorContext, facts: ProjectFacts | undefined): Promise<Check[]>;
