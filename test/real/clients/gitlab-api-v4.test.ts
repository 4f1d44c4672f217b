import { join } from 'node:path'
import { describeClient } from './suite.ts'

const none = 'the client does not have it'
const json = 'the client reads every answer as JSON'
const oldPath = 'the client asks /lint, which GitLab removed in 16.0'

describeClient('GitLab::API::v4', {
  command: ['/usr/bin/perl', join(import.meta.dirname, 'drive.pl')],
  missing: {
    'pipeline.latest': none,
    'pipeline.variables': none,
    'pipeline.bridges': none,
    'pipeline.test_report': none,
    'pipeline.test_report_summary': none,
    'pipeline.rename': none,
    'merge_request.pipelines': none,
    'merge_request.create_pipeline': none,
    'job.own': none,
    'ref.file': none,
    'ref.archive': json,
    'job.file': json,
    'job.archive': json,
    'job.trace': json,
    'job.delete_artifacts': none,
    'project.delete_artifacts': none,
    'lint.valid': oldPath,
    'lint.invalid': oldPath,
    'lint.own': none,
    'schedule.pipelines': none,
    'scope.get': none,
    'scope.list': none,
    'scope.remove': none,
    'scope.add': none,
    'scope.change': none,
  },
})
