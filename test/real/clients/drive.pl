# Makes every call of calls.ts that GitLab::API::v4 has, and prints what each of them brings as JSON.
use strict;
use warnings;
use GitLab::API::v4;
use JSON::PP;

my $project = 'group/app';
my %results;
my $gl = GitLab::API::v4->new(url => "$ENV{SANDBOX_URL}/api/v4", private_token => $ENV{API_TOKEN}, retries => 0);

sub call {
    my ($name, $make) = @_;
    my $value = eval { $make->() };
    $results{$name} = $@ ? "error: $@" : $value;
}

sub status_of {
    my ($make) = @_;
    my $found = eval { $make->() };
    return '404' if !$@ && !defined $found;
    return $@ =~ /\b404\b/ ? '404' : $@ ? "error: $@" : 'found';
}

sub names { return join ' ', sort map { $_->{name} } @{ $_[0] } }

call('user',        sub { $gl->current_user->{username} });
call('version',     sub { $gl->version->{version} });
call('project.get', sub { $gl->project($project)->{path_with_namespace} });
call('branch.get',  sub { $gl->branch($project, 'main')->{name} });
call('tag.get',     sub { $gl->tag($project, 'v1.0')->{name} });

sub statuses { return join ' ', sort map { $_->{status} } @{ $_[0] } }
call('pipeline.statuses', sub { statuses($gl->pipelines('group/statuses')) });
call('job.statuses',      sub { statuses($gl->jobs('group/statuses')) });

my $trigger = $gl->create_trigger($project, { description => 'made' });
call('trigger.create', sub { $trigger->{description} });
call('trigger.list',   sub { scalar @{ $gl->triggers($project) } });
call('trigger.get',    sub { $gl->trigger($project, $trigger->{id})->{description} });
call('trigger.update', sub { $gl->edit_trigger($project, $trigger->{id}, { description => 'renamed' })->{description} });
call('trigger.delete', sub { $gl->delete_trigger($project, $trigger->{id}); scalar @{ $gl->triggers($project) } });

my $started = $gl->trigger_pipeline($project, { ref => 'main', token => $ENV{TRIGGER_TOKEN}, variables => { A => 'b c' } });
my $id = $started->{id};
call('trigger.run',   sub { "$started->{source} $started->{ref}" });
call('pipeline.get',  sub { $gl->pipeline($project, $id)->{status} });
call('pipeline.list', sub { scalar @{ $gl->pipelines($project, { status => 'failed' }) } });
my $jobs = $gl->pipeline_jobs($project, $id);
call('pipeline.jobs', sub { names($jobs) });
call('commit.last_pipeline', sub { $gl->commit($project, 'main')->{last_pipeline}{status} });

call('commit.statuses', sub { join ' ', sort grep { $_ ne 'down' } map { $_->{name} } @{ $gl->commit_statuses($project, $gl->pipeline($project, $id)->{sha}) } });
call('merge_request.list', sub { scalar @{ $gl->merge_requests($project, { source_branch => 'main', state => 'opened' }) } });
call('merge_request.get',  sub { $gl->merge_request($project, 3)->{head_pipeline}{status} });

my $listed = $gl->jobs($project, { 'scope[]' => 'success' });
my $build  = $listed->[0]{id};
my ($unit) = map { $_->{id} } grep { $_->{name} eq 'unit' } @$jobs;
call('job.list', sub { names($listed) });
call('job.get',  sub { my $job = $gl->job($project, $build); "$job->{name} $job->{status}" });
call('job.keep',    sub { $gl->keep_job_artifacts($project, $build)->{name} });
call('pipeline.retry', sub { $gl->retry_pipeline_jobs($project, $id); $gl->pipeline($project, $id)->{status} });
call('job.retry',   sub { $gl->retry_job($project, $build)->{name} });
call('job.erase',   sub { $gl->erase_job($project, $unit)->{erased_at} ? 'erased' : 'kept' });

my $created = $gl->create_pipeline($project, { ref => 'main', variables => [ { key => 'B', value => '1' } ] });
call('pipeline.create', sub { "$created->{source} $created->{ref}" });
my %ids = map { ($_->{name} => $_->{id}) } @{ $gl->pipeline_jobs($project, $created->{id}) };
call('job.play',   sub { $gl->play_job($project, $ids{deploy})->{name} });
call('job.cancel', sub { $gl->cancel_job($project, $ids{long})->{status} });
my $third = $gl->create_pipeline($project, { ref => 'main' });
call('pipeline.cancel', sub { $gl->cancel_pipeline_jobs($project, $third->{id})->{status} });
call('pipeline.delete', sub {
    $gl->delete_pipeline($project, $third->{id});
    status_of(sub { $gl->pipeline($project, $third->{id}) });
});

my $hook = $gl->create_project_hook($project, { url => 'https://example.com/a', push_events => 1 });
call('hook.create', sub { $hook->{url} });
call('hook.list',   sub { scalar @{ $gl->project_hooks($project) } });
call('hook.get',    sub { $gl->project_hook($project, $hook->{id})->{url} });
call('hook.edit', sub { $gl->edit_project_hook($project, $hook->{id}, { url => 'https://example.com/b' }); $gl->project_hook($project, $hook->{id})->{url} });
call('hook.delete', sub { $gl->delete_project_hook($project, $hook->{id}); scalar @{ $gl->project_hooks($project) } });

my $schedule = $gl->create_pipeline_schedule($project, { description => 'nightly', ref => 'main', cron => '0 2 * * *' });
my $sid = $schedule->{id};
call('schedule.create', sub { $schedule->{description} });
call('schedule.list',   sub { scalar @{ $gl->pipeline_schedules($project) } });
call('schedule.get',    sub { $gl->pipeline_schedule($project, $sid)->{description} });
call('schedule.edit', sub { $gl->edit_pipeline_schedule($project, $sid, { description => 'weekly' })->{description} });
call('schedule.own',  sub { $gl->take_ownership_of_pipeline_schedule($project, $sid)->{owner}{username} });
sub pair { return "$_[0]{key}=$_[0]{value}" }
call('schedule.variable.create', sub { pair($gl->create_pipeline_schedule_variable($project, $sid, { key => 'K', value => 'v' })) });
call('schedule.variable.edit', sub { pair($gl->edit_pipeline_schedule_variable($project, $sid, 'K', { value => 'w' })) });
call('schedule.variable.delete', sub {
    $gl->delete_pipeline_schedule_variable($project, $sid, 'K');
    @{ $gl->pipeline_schedule($project, $sid)->{variables} } ? 'there' : 'gone';
});
call('schedule.play', sub { $gl->run_pipeline_schedule($project, $sid); 'done' });
call('schedule.delete', sub { $gl->delete_pipeline_schedule($project, $sid); scalar @{ $gl->pipeline_schedules($project) } });

print JSON::PP->new->canonical->encode(\%results), "\n";
