// Makes every call of calls.ts with client-go, and prints what each of them brings as JSON.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	gitlab "gitlab.com/gitlab-org/api/client-go/v2"
)

const project = "group/app"

var results = map[string]any{}

func call(name string, make func() (any, error)) {
	value, err := make()
	if err != nil {
		value = "error: " + err.Error()
	}
	results[name] = value
}

func text(reader io.Reader, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	all, err := io.ReadAll(reader)
	return strings.TrimSpace(string(all)), err
}

func head(reader io.Reader, err error) (any, error) {
	all, err := text(reader, err)
	if err != nil {
		return nil, err
	}
	return all.(string)[:2], nil
}

func statusOf(err error) string {
	if errors.Is(err, gitlab.ErrNotFound) {
		return "404"
	}
	return fmt.Sprint(err)
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

func valid(result *gitlab.ProjectLintResult, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	if result.Valid {
		return "valid", nil
	}
	return "invalid", nil
}

func must[T any](value T, _ *gitlab.Response, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	base := gitlab.WithBaseURL(os.Getenv("SANDBOX_URL"))
	gl, err := gitlab.NewClient(os.Getenv("API_TOKEN"), base)
	if err != nil {
		panic(err)
	}
	job, err := gitlab.NewJobClient(os.Getenv("JOB_TOKEN"), base)
	if err != nil {
		panic(err)
	}
	readProject(gl)
	readStatuses(gl)
	manageTriggers(gl)
	first, build, unit := followPipeline(gl)
	call("job.own", func() (any, error) {
		own, _, err := job.Jobs.GetJobTokensJob(nil)
		if err != nil {
			return nil, err
		}
		return own.Name, nil
	})
	retryPipeline(gl, first, build, unit)
	controlPipelines(gl)
	manageHooks(gl)
	lint(gl)
	manageSchedules(gl)
	manageScope(gl)
	out, _ := json.Marshal(results)
	fmt.Println(string(out))
}

func readProject(gl *gitlab.Client) {
	call("user", func() (any, error) {
		user, _, err := gl.Users.CurrentUser()
		if err != nil {
			return nil, err
		}
		return user.Username, nil
	})
	call("version", func() (any, error) {
		version, _, err := gl.Version.GetVersion()
		if err != nil {
			return nil, err
		}
		return version.Version, nil
	})
	call("project.get", func() (any, error) {
		found, _, err := gl.Projects.GetProject(project, nil)
		if err != nil {
			return nil, err
		}
		return found.PathWithNamespace, nil
	})
	call("branch.get", func() (any, error) {
		branch, _, err := gl.Branches.GetBranch(project, "main")
		if err != nil {
			return nil, err
		}
		return branch.Name, nil
	})
	call("tag.get", func() (any, error) {
		tag, _, err := gl.Tags.GetTag(project, "v1.0")
		if err != nil {
			return nil, err
		}
		return tag.Name, nil
	})
}

func readStatuses(gl *gitlab.Client) {
	sorted := func(all []string) string {
		slices.Sort(all)
		return strings.Join(all, " ")
	}
	call("pipeline.statuses", func() (any, error) {
		var found []string
		all, _, err := gl.Pipelines.ListProjectPipelines("group/statuses", nil)
		for _, one := range all {
			found = append(found, one.Status)
		}
		return sorted(found), err
	})
	call("job.statuses", func() (any, error) {
		var found []string
		all, _, err := gl.Jobs.ListProjectJobs("group/statuses", nil)
		for _, one := range all {
			found = append(found, one.Status)
		}
		return sorted(found), err
	})
}

func manageTriggers(gl *gitlab.Client) {
	made := must(gl.PipelineTriggers.AddPipelineTrigger(project, &gitlab.AddPipelineTriggerOptions{Description: gitlab.Ptr("made")}))
	call("trigger.create", func() (any, error) { return made.Description, nil })
	count := func() (any, error) {
		all, _, err := gl.PipelineTriggers.ListPipelineTriggers(project, nil)
		return len(all), err
	}
	call("trigger.list", count)
	call("trigger.get", func() (any, error) {
		found, _, err := gl.PipelineTriggers.GetPipelineTrigger(project, made.ID)
		if err != nil {
			return nil, err
		}
		return found.Description, nil
	})
	call("trigger.update", func() (any, error) {
		options := &gitlab.EditPipelineTriggerOptions{Description: gitlab.Ptr("renamed")}
		found, _, err := gl.PipelineTriggers.EditPipelineTrigger(project, made.ID, options)
		if err != nil {
			return nil, err
		}
		return found.Description, nil
	})
	call("trigger.delete", func() (any, error) {
		if _, err := gl.PipelineTriggers.DeletePipelineTrigger(project, made.ID); err != nil {
			return nil, err
		}
		return count()
	})
}

func followPipeline(gl *gitlab.Client) (pipeline *gitlab.Pipeline, build, unit int64) {
	started := must(gl.PipelineTriggers.RunPipelineTrigger(project, &gitlab.RunPipelineTriggerOptions{
		Ref:       gitlab.Ptr("main"),
		Token:     gitlab.Ptr(os.Getenv("TRIGGER_TOKEN")),
		Variables: map[string]string{"A": "b c"},
	}))
	call("trigger.run", func() (any, error) { return string(started.Source) + " " + started.Ref, nil })
	pipeline = must(gl.Pipelines.GetPipeline(project, started.ID))
	call("pipeline.get", func() (any, error) { return pipeline.Status, nil })
	call("pipeline.list", func() (any, error) {
		options := &gitlab.ListProjectPipelinesOptions{Status: gitlab.Ptr(gitlab.Failed)}
		all, _, err := gl.Pipelines.ListProjectPipelines(project, options)
		return len(all), err
	})
	call("pipeline.latest", func() (any, error) {
		latest, _, err := gl.Pipelines.GetLatestPipeline(project, &gitlab.GetLatestPipelineOptions{Ref: gitlab.Ptr("main")})
		if err != nil {
			return nil, err
		}
		return latest.Status, nil
	})
	call("pipeline.variables", func() (any, error) {
		all, _, err := gl.Pipelines.GetPipelineVariables(project, pipeline.ID)
		index := slices.IndexFunc(all, func(one *gitlab.PipelineVariable) bool { return one.Key == "A" })
		if err != nil || index < 0 {
			return nil, err
		}
		return all[index].Value, nil
	})
	jobs := must(gl.Jobs.ListPipelineJobs(project, pipeline.ID, nil))
	call("pipeline.jobs", func() (any, error) {
		var names []string
		for _, one := range jobs {
			names = append(names, one.Name)
			if one.Name == "unit" {
				unit = one.ID
			}
		}
		slices.Sort(names)
		return strings.Join(names, " "), nil
	})
	call("pipeline.bridges", func() (any, error) {
		all, _, err := gl.Jobs.ListPipelineBridges(project, pipeline.ID, nil)
		if err != nil {
			return nil, err
		}
		return all[0].Name + " " + all[0].DownstreamPipeline.Status, nil
	})
	call("pipeline.test_report", func() (any, error) {
		report, _, err := gl.Pipelines.GetPipelineTestReport(project, pipeline.ID)
		if err != nil {
			return nil, err
		}
		return report.TotalCount, nil
	})
	call("pipeline.test_report_summary", func() (any, error) {
		report, _, err := gl.Pipelines.GetPipelineTestReportSummary(project, pipeline.ID)
		if err != nil {
			return nil, err
		}
		return report.Total.Count, nil
	})
	call("commit.last_pipeline", func() (any, error) {
		commit, _, err := gl.Commits.GetCommit(project, "main", nil)
		if err != nil {
			return nil, err
		}
		return commit.LastPipeline.Status, nil
	})
	readMergeRequest(gl, pipeline.SHA)
	build = readJob(gl)
	return pipeline, build, unit
}

func readMergeRequest(gl *gitlab.Client, sha string) {
	call("commit.statuses", func() (any, error) {
		var names []string
		all, _, err := gl.Commits.GetCommitStatuses(project, sha, &gitlab.GetCommitStatusesOptions{All: gitlab.Ptr(true)})
		for _, one := range all {
			if one.Name != "down" {
				names = append(names, one.Name)
			}
		}
		slices.Sort(names)
		return strings.Join(names, " "), err
	})
	call("merge_request.list", func() (any, error) {
		options := &gitlab.ListProjectMergeRequestsOptions{SourceBranch: gitlab.Ptr("main"), State: gitlab.Ptr("opened")}
		all, _, err := gl.MergeRequests.ListProjectMergeRequests(project, options)
		return len(all), err
	})
	call("merge_request.get", func() (any, error) {
		request, _, err := gl.MergeRequests.GetMergeRequest(project, 3, nil)
		if err != nil {
			return nil, err
		}
		return request.HeadPipeline.Status, nil
	})
	call("merge_request.pipelines", func() (any, error) {
		all, _, err := gl.MergeRequests.ListMergeRequestPipelines(project, 3, nil)
		return len(all), err
	})
}

func readJob(gl *gitlab.Client) int64 {
	scope := []gitlab.BuildStateValue{gitlab.Success}
	listed := must(gl.Jobs.ListProjectJobs(project, &gitlab.ListJobsOptions{Scope: &scope}))
	build := listed[0].ID
	call("job.list", func() (any, error) { return listed[0].Name, nil })
	call("job.get", func() (any, error) {
		found, _, err := gl.Jobs.GetJob(project, build)
		if err != nil {
			return nil, err
		}
		return found.Name + " " + found.Status, nil
	})
	call("job.trace", func() (any, error) {
		trace, _, err := gl.Jobs.GetTraceFile(project, build)
		return text(trace, err)
	})
	call("job.archive", func() (any, error) {
		archive, _, err := gl.Jobs.GetJobArtifacts(project, build)
		return head(archive, err)
	})
	call("job.file", func() (any, error) {
		file, _, err := gl.Jobs.DownloadSingleArtifactsFile(project, build, "out.bin")
		return text(file, err)
	})
	call("job.keep", func() (any, error) {
		kept, _, err := gl.Jobs.KeepArtifacts(project, build)
		if err != nil {
			return nil, err
		}
		return kept.Name, nil
	})
	return build
}

func retryPipeline(gl *gitlab.Client, pipeline *gitlab.Pipeline, build, unit int64) {
	call("pipeline.retry", func() (any, error) {
		if _, _, err := gl.Pipelines.RetryPipelineBuild(project, pipeline.ID); err != nil {
			return nil, err
		}
		return must(gl.Pipelines.GetPipeline(project, pipeline.ID)).Status, nil
	})
	options := &gitlab.DownloadArtifactsFileOptions{Job: gitlab.Ptr("build")}
	call("ref.archive", func() (any, error) {
		archive, _, err := gl.Jobs.DownloadArtifactsFile(project, "main", options)
		return head(archive, err)
	})
	call("ref.file", func() (any, error) {
		file, _, err := gl.Jobs.DownloadSingleArtifactsFileByTagOrBranch(project, "main", "out.bin", options)
		return text(file, err)
	})
	call("job.retry", func() (any, error) {
		retried, _, err := gl.Jobs.RetryJob(project, build)
		if err != nil {
			return nil, err
		}
		return retried.Name, nil
	})
	call("job.erase", func() (any, error) {
		erased, _, err := gl.Jobs.EraseJob(project, unit)
		if err != nil || erased.ErasedAt == nil {
			return "kept", err
		}
		return "erased", nil
	})
	call("job.delete_artifacts", func() (any, error) {
		if _, err := gl.Jobs.DeleteArtifacts(project, build); err != nil {
			return nil, err
		}
		_, _, err := gl.Jobs.GetJobArtifacts(project, build)
		if statusOf(err) != "404" {
			return statusOf(err), nil
		}
		return "gone", nil
	})
	call("project.delete_artifacts", func() (any, error) {
		_, err := gl.Jobs.DeleteProjectArtifacts(project)
		return "done", err
	})
}

func controlPipelines(gl *gitlab.Client) {
	variables := []*gitlab.PipelineVariableOptions{{Key: gitlab.Ptr("B"), Value: gitlab.Ptr("1")}}
	created := must(gl.Pipelines.CreatePipeline(project, &gitlab.CreatePipelineOptions{Ref: gitlab.Ptr("main"), Variables: &variables}))
	call("pipeline.create", func() (any, error) { return string(created.Source) + " " + created.Ref, nil })
	call("pipeline.rename", func() (any, error) {
		options := &gitlab.UpdatePipelineMetadataOptions{Name: gitlab.Ptr("named")}
		renamed, _, err := gl.Pipelines.UpdatePipelineMetadata(project, created.ID, options)
		if err != nil {
			return nil, err
		}
		return renamed.Name, nil
	})
	ids := map[string]int64{}
	for _, one := range must(gl.Jobs.ListPipelineJobs(project, created.ID, nil)) {
		ids[one.Name] = one.ID
	}
	call("job.play", func() (any, error) {
		played, _, err := gl.Jobs.PlayJob(project, ids["deploy"], nil)
		if err != nil {
			return nil, err
		}
		return played.Name, nil
	})
	call("job.cancel", func() (any, error) {
		canceled, _, err := gl.Jobs.CancelJob(project, ids["long"])
		if err != nil {
			return nil, err
		}
		return canceled.Status, nil
	})
	third := must(gl.Pipelines.CreatePipeline(project, &gitlab.CreatePipelineOptions{Ref: gitlab.Ptr("main")}))
	call("pipeline.cancel", func() (any, error) {
		canceled, _, err := gl.Pipelines.CancelPipelineBuild(project, third.ID)
		if err != nil {
			return nil, err
		}
		return canceled.Status, nil
	})
	call("pipeline.delete", func() (any, error) {
		if _, err := gl.Pipelines.DeletePipeline(project, third.ID); err != nil {
			return nil, err
		}
		_, _, err := gl.Pipelines.GetPipeline(project, third.ID)
		return statusOf(err), nil
	})
}

func manageHooks(gl *gitlab.Client) {
	call("merge_request.create_pipeline", func() (any, error) {
		created, _, err := gl.MergeRequests.CreateMergeRequestPipeline(project, 3)
		if err != nil {
			return nil, err
		}
		return string(created.Source), nil
	})
	made := must(gl.Projects.AddProjectHook(project, &gitlab.AddProjectHookOptions{URL: gitlab.Ptr("https://example.com/a"), PushEvents: gitlab.Ptr(true)}))
	call("hook.create", func() (any, error) { return made.URL, nil })
	count := func() (any, error) {
		all, _, err := gl.Projects.ListProjectHooks(project, nil)
		return len(all), err
	}
	call("hook.list", count)
	call("hook.get", func() (any, error) {
		found, _, err := gl.Projects.GetProjectHook(project, made.ID)
		if err != nil {
			return nil, err
		}
		return found.URL, nil
	})
	call("hook.edit", func() (any, error) {
		options := &gitlab.EditProjectHookOptions{URL: gitlab.Ptr("https://example.com/b")}
		edited, _, err := gl.Projects.EditProjectHook(project, made.ID, options)
		if err != nil {
			return nil, err
		}
		return edited.URL, nil
	})
	call("hook.delete", func() (any, error) {
		if _, err := gl.Projects.DeleteProjectHook(project, made.ID); err != nil {
			return nil, err
		}
		return count()
	})
}

func lint(gl *gitlab.Client) {
	check := func(content string) (any, error) {
		result, _, err := gl.Validate.ProjectNamespaceLint(project, &gitlab.ProjectNamespaceLintOptions{Content: &content})
		return valid(result, err)
	}
	call("lint.valid", func() (any, error) { return check("build:\n  script: make\n") })
	call("lint.invalid", func() (any, error) { return check("a: [") })
	call("lint.own", func() (any, error) {
		result, _, err := gl.Validate.ProjectLint(project, nil)
		return valid(result, err)
	})
}

func manageSchedules(gl *gitlab.Client) {
	made := must(gl.PipelineSchedules.CreatePipelineSchedule(project, &gitlab.CreatePipelineScheduleOptions{
		Description: gitlab.Ptr("nightly"),
		Ref:         gitlab.Ptr("main"),
		Cron:        gitlab.Ptr("0 2 * * *"),
	}))
	call("schedule.create", func() (any, error) { return made.Description, nil })
	count := func() (any, error) {
		all, _, err := gl.PipelineSchedules.ListPipelineSchedules(project, nil)
		return len(all), err
	}
	call("schedule.list", count)
	call("schedule.get", func() (any, error) {
		found, _, err := gl.PipelineSchedules.GetPipelineSchedule(project, made.ID)
		if err != nil {
			return nil, err
		}
		return found.Description, nil
	})
	call("schedule.edit", func() (any, error) {
		options := &gitlab.EditPipelineScheduleOptions{Description: gitlab.Ptr("weekly")}
		edited, _, err := gl.PipelineSchedules.EditPipelineSchedule(project, made.ID, options)
		if err != nil {
			return nil, err
		}
		return edited.Description, nil
	})
	call("schedule.own", func() (any, error) {
		owned, _, err := gl.PipelineSchedules.TakeOwnershipOfPipelineSchedule(project, made.ID)
		if err != nil {
			return nil, err
		}
		return owned.Owner.Username, nil
	})
	pair := func(variable *gitlab.PipelineVariable, _ *gitlab.Response, err error) (any, error) {
		if err != nil {
			return nil, err
		}
		return variable.Key + "=" + variable.Value, nil
	}
	call("schedule.variable.create", func() (any, error) {
		options := &gitlab.CreatePipelineScheduleVariableOptions{Key: gitlab.Ptr("K"), Value: gitlab.Ptr("v")}
		return pair(gl.PipelineSchedules.CreatePipelineScheduleVariable(project, made.ID, options))
	})
	call("schedule.variable.edit", func() (any, error) {
		options := &gitlab.EditPipelineScheduleVariableOptions{Value: gitlab.Ptr("w")}
		return pair(gl.PipelineSchedules.EditPipelineScheduleVariable(project, made.ID, "K", options))
	})
	call("schedule.variable.delete", func() (any, error) {
		if _, _, err := gl.PipelineSchedules.DeletePipelineScheduleVariable(project, made.ID, "K"); err != nil {
			return nil, err
		}
		if len(must(gl.PipelineSchedules.GetPipelineSchedule(project, made.ID)).Variables) > 0 {
			return "there", nil
		}
		return "gone", nil
	})
	call("schedule.play", func() (any, error) {
		_, err := gl.PipelineSchedules.RunPipelineSchedule(project, made.ID)
		return "done", err
	})
	call("schedule.pipelines", func() (any, error) {
		all, _, err := gl.PipelineSchedules.ListPipelinesTriggeredBySchedule(project, made.ID, nil)
		return len(all), err
	})
	call("schedule.delete", func() (any, error) {
		if _, err := gl.PipelineSchedules.DeletePipelineSchedule(project, made.ID); err != nil {
			return nil, err
		}
		return count()
	})
}

func manageScope(gl *gitlab.Client) {
	other, _ := strconv.ParseInt(os.Getenv("OTHER_PROJECT"), 10, 64)
	get := func() (any, error) {
		settings, _, err := gl.JobTokenScope.GetProjectJobTokenAccessSettings(project)
		if err != nil {
			return nil, err
		}
		return onOff(settings.InboundEnabled), nil
	}
	count := func() (any, error) {
		all, _, err := gl.JobTokenScope.GetProjectJobTokenInboundAllowList(project, nil)
		return len(all), err
	}
	call("scope.get", get)
	call("scope.list", count)
	call("scope.remove", func() (any, error) {
		if _, err := gl.JobTokenScope.RemoveProjectFromJobScopeAllowList(project, other); err != nil {
			return nil, err
		}
		return count()
	})
	call("scope.add", func() (any, error) {
		options := &gitlab.JobTokenInboundAllowOptions{TargetProjectID: &other}
		if _, _, err := gl.JobTokenScope.AddProjectToJobScopeAllowList(project, options); err != nil {
			return nil, err
		}
		return count()
	})
	call("scope.change", func() (any, error) {
		options := &gitlab.PatchProjectJobTokenAccessSettingsOptions{Enabled: false}
		if _, err := gl.JobTokenScope.PatchProjectJobTokenAccessSettings(project, options); err != nil {
			return nil, err
		}
		return get()
	})
}
