# Makes every call of calls.ts that ruby-gitlab has, and prints what each of them brings as JSON.
require 'gitlab'
require 'json'

PROJECT = 'group/app'
RESULTS = {}
GL = Gitlab.client(endpoint: "#{ENV['SANDBOX_URL']}/api/v4", private_token: ENV['API_TOKEN'])

def call(name)
  RESULTS[name] = yield
rescue StandardError => e
  RESULTS[name] = "#{e.class}: #{e.message}"
end

def status_of
  yield
  'found'
rescue Gitlab::Error::ResponseError => e
  e.response_status.to_s
end

def text(response)
  (response.respond_to?(:read) ? response.read : response.to_s).dup.force_encoding('UTF-8')
end

call('user') { GL.user.username }
call('version') { GL.version.version }
call('project.get') { GL.project(PROJECT).path_with_namespace }
call('branch.get') { GL.branch(PROJECT, 'main').name }
call('tag.get') { GL.tag(PROJECT, 'v1.0').name }

call('pipeline.statuses') { GL.pipelines('group/statuses').map(&:status).sort.join(' ') }
call('job.statuses') { GL.jobs('group/statuses').map(&:status).sort.join(' ') }

trigger = GL.create_trigger(PROJECT, 'made')
call('trigger.create') { trigger.description }
call('trigger.list') { GL.triggers(PROJECT).length }
call('trigger.get') { GL.trigger(PROJECT, trigger.id).description }
call('trigger.update') { GL.update_trigger(PROJECT, trigger.id, description: 'renamed').description }
call('trigger.delete') { GL.remove_trigger(PROJECT, trigger.id) && GL.triggers(PROJECT).length }

started = GL.run_trigger(PROJECT, ENV['TRIGGER_TOKEN'], 'main', { A: 'b c' })
call('trigger.run') { "#{started.source} #{started.ref}" }
id = started.id
call('pipeline.get') { GL.pipeline(PROJECT, id).status }
call('pipeline.list') { GL.pipelines(PROJECT, status: 'failed').length }
call('pipeline.jobs') { GL.pipeline_jobs(PROJECT, id).map(&:name).sort.join(' ') }
call('pipeline.bridges') { GL.pipeline_bridges(PROJECT, id).map { |b| "#{b.name} #{b.downstream_pipeline.status}" }.join }
call('pipeline.test_report') { GL.pipeline_test_report(PROJECT, id).total_count }
call('commit.last_pipeline') { GL.commit(PROJECT, 'main').last_pipeline.status }

call('commit.statuses') { GL.commit_status(PROJECT, GL.pipeline(PROJECT, id).sha).map(&:name).reject { |name| name == 'down' }.sort.join(' ') }
call('merge_request.list') { GL.merge_requests(PROJECT, source_branch: 'main', state: 'opened').length }
call('merge_request.get') { GL.merge_request(PROJECT, 3).head_pipeline.status }
call('merge_request.pipelines') { GL.merge_request_pipelines(PROJECT, 3).length }

listed = GL.jobs(PROJECT, scope: ['success'])
build = listed.first.id
unit = GL.pipeline_jobs(PROJECT, id).find { |job| job.name == 'unit' }.id
call('job.list') { listed.map(&:name).join(' ') }
call('job.get') { GL.job(PROJECT, build).then { |job| "#{job.name} #{job.status}" } }
call('job.trace') { text(GL.job_trace(PROJECT, build)).strip }
call('job.file') { text(GL.download_job_artifact_file(PROJECT, build, 'out.bin')) }
call('job.keep') { GL.job_artifacts_keep(PROJECT, build).name }
call('pipeline.retry') { GL.retry_pipeline(PROJECT, id) && GL.pipeline(PROJECT, id).status }
call('ref.archive') { text(GL.job_artifacts_download(PROJECT, 'main', 'build'))[0, 2] }
call('ref.file') { text(GL.download_branch_artifact_file(PROJECT, 'main', 'out.bin', 'build')) }
call('job.retry') { GL.job_retry(PROJECT, build).name }
call('job.erase') { GL.job_erase(PROJECT, unit).erased_at ? 'erased' : 'kept' }
call('job.delete_artifacts') do
  GL.job_artifacts_delete(PROJECT, build)
  status_of { GL.download_job_artifact_file(PROJECT, build, 'out.bin') } == '404' ? 'gone' : 'there'
end

created = GL.create_pipeline(PROJECT, 'main', { B: '1' })
call('pipeline.create') { "#{created.source} #{created.ref}" }
ids = GL.pipeline_jobs(PROJECT, created.id).to_h { |job| [job.name, job.id] }
call('job.play') { GL.job_play(PROJECT, ids['deploy']).name }
call('job.cancel') { GL.job_cancel(PROJECT, ids['long']).status }
third = GL.create_pipeline(PROJECT, 'main')
call('pipeline.cancel') { GL.cancel_pipeline(PROJECT, third.id).status }
call('pipeline.delete') { GL.delete_pipeline(PROJECT, third.id) && status_of { GL.pipeline(PROJECT, third.id) } }

hook = GL.add_project_hook(PROJECT, 'https://example.com/a', push_events: true)
call('hook.create') { hook.url }
call('hook.list') { GL.project_hooks(PROJECT).length }
call('hook.get') { GL.project_hook(PROJECT, hook.id).url }
call('hook.edit') { GL.edit_project_hook(PROJECT, hook.id, 'https://example.com/b').url }
call('hook.delete') { GL.delete_project_hook(PROJECT, hook.id) && GL.project_hooks(PROJECT).length }

schedule = GL.create_pipeline_schedule(PROJECT, description: 'nightly', ref: 'main', cron: '0 2 * * *')
call('schedule.create') { schedule.description }
call('schedule.list') { GL.pipeline_schedules(PROJECT).length }
call('schedule.get') { GL.pipeline_schedule(PROJECT, schedule.id).description }
call('schedule.edit') { GL.edit_pipeline_schedule(PROJECT, schedule.id, description: 'weekly').description }
call('schedule.own') { GL.pipeline_schedule_take_ownership(PROJECT, schedule.id).owner.username }
pair = ->(variable) { "#{variable.key}=#{variable.value}" }
call('schedule.variable.create') { pair.(GL.create_pipeline_schedule_variable(PROJECT, schedule.id, key: 'K', value: 'v')) }
call('schedule.variable.edit') { pair.(GL.edit_pipeline_schedule_variable(PROJECT, schedule.id, 'K', value: 'w')) }
call('schedule.variable.delete') do
  GL.delete_pipeline_schedule_variable(PROJECT, schedule.id, 'K')
  GL.pipeline_schedule(PROJECT, schedule.id).variables.empty? ? 'gone' : 'there'
end
call('schedule.delete') { GL.delete_pipeline_schedule(PROJECT, schedule.id) && GL.pipeline_schedules(PROJECT).length }

puts RESULTS.to_json
