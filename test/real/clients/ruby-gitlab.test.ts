import { join } from 'node:path'
import { describeClient } from './suite.ts'

const none = 'the client does not have it'
const oldPath = 'the client asks /lint, which GitLab removed in 16.0'

describeClient('ruby-gitlab', {
  command: ['/usr/bin/ruby', join(import.meta.dirname, 'drive.rb')],
  missing: {
    'pipeline.latest': none,
    'pipeline.variables': none,
    'pipeline.test_report_summary': none,
    'pipeline.rename': none,
    'job.archive': none,
    'merge_request.create_pipeline': none,
    'job.own': none,
    'project.delete_artifacts': none,
    'lint.valid': oldPath,
    'lint.invalid': oldPath,
    'lint.own': none,
    'schedule.play': none,
    'schedule.pipelines': none,
    'scope.get': none,
    'scope.list': none,
    'scope.remove': none,
    'scope.add': none,
    'scope.change': none,
  },
})
