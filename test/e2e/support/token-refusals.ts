import { answers, byJob, type Refusal } from './refusal.ts'
import type { Scene } from './scene.ts'

const notFound = '404 Not Found'

/** Who may trigger. */
export const tokenRefusals: readonly Refusal[] = [
  { name: 'an unknown project', options: { project: 'group/none' }, words: notFound, next: '"group/none"' },
  {
    name: 'an access token in place of a trigger token',
    options: ({ apiToken }) => ({ token: apiToken }),
    words: notFound,
    next: 'give it as `api-token`',
  },
  {
    name: 'the trigger token of another project',
    options: ({ sandbox, upstream, user }) => ({
      token: sandbox.store.addTriggerToken(upstream, { ownerId: user.id }).token,
    }),
    words: notFound,
    next: 'must have been created in "group/app" itself',
  },
  {
    name: 'an unknown trigger token',
    options: { token: 'glptt-0123456789012345678901234567890123456789' },
    words: notFound,
    next: 'may have expired or been revoked',
  },
  {
    name: 'an expired trigger token',
    prepare({ project }) {
      for (const trigger of project.triggers) trigger.expiresAt = '2025-01-01T00:00:00Z'
    },
    words: notFound,
    next: 'may have expired or been revoked',
  },
  {
    name: 'a token of a kind that cannot be told',
    options: { token: 'something-else-entirely' },
    words: notFound,
    next: 'does not work as `token`',
  },
  {
    name: 'a job whose user cannot read the project',
    project: { members: [] },
    options: byJob,
    words: notFound,
    next: 'must be able to read "group/app"',
  },
  {
    name: 'a job that is not on the allowlist',
    project: { jobTokenAllowlist: [] },
    options: byJob,
    words: notFound,
    next: 'job-token allowlist',
  },
  {
    name: 'the token of a job that is over',
    prepare: (scene) => void Object.assign(jobOf(scene), { status: 'success' }),
    options: byJob,
    words: 'Job is not running',
    next: 'works only while its job runs',
  },
  {
    name: 'the token of an erased job',
    prepare: (scene) => void Object.assign(jobOf(scene), { erasedAt: '2026-01-01' }),
    options: byJob,
    words: 'Job has been erased!',
    next: 'works only while its job runs',
  },
  {
    name: 'an expired job token',
    prepare: (scene) => void Object.assign(jobOf(scene), { tokenExpired: true }),
    options: byJob,
    words: 'Job token has expired',
    next: 'works only while its job runs',
  },
  {
    name: 'a job token of an old server',
    prepare: answers(400, { message: '400 Job has to be running' }),
    options: byJob,
    words: 'Job has to be running',
    next: 'works only while its job runs',
  },
  {
    name: 'the token of a job whose project is gone',
    prepare: ({ upstream }) => void Object.assign(upstream, { deleted: true }),
    options: byJob,
    words: 'Project has been deleted!',
    next: "this job's own project is marked for deletion",
  },
]

const jobOf = ({ sandbox, jobToken }: Scene) => {
  const job = sandbox.store.jobTokens.get(jobToken)
  if (!job) throw new Error('the job token belongs to no job')
  return job
}
