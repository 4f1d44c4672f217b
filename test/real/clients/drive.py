"""Makes every call of calls.ts with python-gitlab, and prints what each of them brings as JSON."""

import json
import os

import gitlab

env = os.environ
gl = gitlab.Gitlab(env["SANDBOX_URL"], private_token=env["API_TOKEN"])
results = {}


def call(name, make):
    try:
        results[name] = make()
    except Exception as error:  # noqa: BLE001
        results[name] = f"{type(error).__name__}: {error}"


def status_of(make):
    try:
        make()
        return "found"
    except gitlab.exceptions.GitlabError as error:
        return str(error.response_code)


def after(change, look):
    change()
    return look()


gl.auth()
call("user", lambda: gl.user.username)
call("version", lambda: gl.version()[0])
project = gl.projects.get("group/app")
call("project.get", lambda: project.path_with_namespace)
call("branch.get", lambda: project.branches.get("main").name)
call("tag.get", lambda: project.tags.get("v1.0").name)

many = gl.projects.get("group/statuses")
call("pipeline.statuses", lambda: " ".join(sorted(one.status for one in many.pipelines.list(get_all=True))))
call("job.statuses", lambda: " ".join(sorted(one.status for one in many.jobs.list(get_all=True))))

trigger = project.triggers.create({"description": "made"})
call("trigger.create", lambda: trigger.description)
call("trigger.list", lambda: len(project.triggers.list(get_all=True)))
call("trigger.get", lambda: project.triggers.get(trigger.id).description)
trigger.description = "renamed"
call("trigger.update", lambda: after(trigger.save, lambda: project.triggers.get(trigger.id).description))
call("trigger.delete", lambda: after(trigger.delete, lambda: len(project.triggers.list(get_all=True))))

started = project.trigger_pipeline("main", env["TRIGGER_TOKEN"], variables={"A": "b c"})
call("trigger.run", lambda: f"{started.source} {started.ref}")
pipeline = project.pipelines.get(started.id)
call("pipeline.get", lambda: pipeline.status)
call("pipeline.list", lambda: len(project.pipelines.list(status="failed", get_all=True)))
call("pipeline.latest", lambda: project.pipelines.latest(ref="main").status)
call("pipeline.variables", lambda: {v.key: v.value for v in pipeline.variables.list(get_all=True)}["A"])
call("pipeline.jobs", lambda: " ".join(sorted(job.name for job in pipeline.jobs.list(get_all=True))))
call(
    "pipeline.bridges",
    lambda: " ".join(f"{b.name} {b.downstream_pipeline['status']}" for b in pipeline.bridges.list(get_all=True)),
)
call("pipeline.test_report", lambda: pipeline.test_report.get().total_count)
call("pipeline.test_report_summary", lambda: pipeline.test_report_summary.get().total["count"])
call("commit.last_pipeline", lambda: project.commits.get(pipeline.sha).last_pipeline["status"])

call("commit.statuses", lambda: " ".join(sorted(one.name for one in project.commits.get(pipeline.sha).statuses.list(get_all=True) if one.name != "down")))
call("merge_request.list", lambda: len(project.mergerequests.list(source_branch="main", state="opened", get_all=True)))
request = project.mergerequests.get(3)
call("merge_request.get", lambda: request.head_pipeline["status"])
call("merge_request.pipelines", lambda: len(request.pipelines.list(get_all=True)))

listed = project.jobs.list(scope=["success"], get_all=True)
call("job.list", lambda: " ".join(job.name for job in listed))
build = project.jobs.get(listed[0].id)
unit = [job for job in pipeline.jobs.list(get_all=True) if job.name == "unit"][0]
call("job.get", lambda: f"{build.name} {build.status}")
call("job.trace", lambda: build.trace().decode().strip())
call("job.archive", lambda: build.artifacts()[:2].decode())
call("job.file", lambda: build.artifact("out.bin").decode())
call("job.keep", lambda: after(build.keep_artifacts, lambda: project.jobs.get(build.id).name))
own = gitlab.Gitlab(env["SANDBOX_URL"], job_token=env["JOB_TOKEN"])
call("job.own", lambda: own.http_get("/job")["name"])

call("pipeline.retry", lambda: after(pipeline.retry, lambda: project.pipelines.get(pipeline.id).status))
call("ref.archive", lambda: project.artifacts.download(ref_name="main", job="build")[:2].decode())
call("ref.file", lambda: project.artifacts.raw(ref_name="main", artifact_path="out.bin", job="build").decode())
call("job.retry", lambda: build.retry()["name"])
erasable = project.jobs.get(unit.id)
call("job.erase", lambda: after(erasable.erase, lambda: "erased" if project.jobs.get(unit.id).erased_at else "kept"))
call(
    "job.delete_artifacts",
    lambda: after(build.delete_artifacts, lambda: "gone" if status_of(build.artifacts) == "404" else "there"),
)
call("project.delete_artifacts", lambda: after(project.artifacts.delete, lambda: "done"))

created = project.pipelines.create({"ref": "main", "variables": [{"key": "B", "value": "1"}]})
call("pipeline.create", lambda: f"{created.source} {created.ref}")
call("pipeline.rename", lambda: gl.http_put(f"/projects/{project.id}/pipelines/{created.id}/metadata", post_data={"name": "named"})["name"])
jobs = {job.name: project.jobs.get(job.id) for job in created.jobs.list(get_all=True)}
call("job.play", lambda: after(jobs["deploy"].play, lambda: jobs["deploy"].name))
call("job.cancel", lambda: jobs["long"].cancel()["status"])
third = project.pipelines.create({"ref": "main"})
call("pipeline.cancel", lambda: third.cancel()["status"])
call("pipeline.delete", lambda: after(third.delete, lambda: status_of(lambda: project.pipelines.get(third.id))))

call("merge_request.create_pipeline", lambda: request.pipelines.create().source)

hook = project.hooks.create({"url": "https://example.com/a", "push_events": True})
call("hook.create", lambda: hook.url)
call("hook.list", lambda: len(project.hooks.list(get_all=True)))
call("hook.get", lambda: project.hooks.get(hook.id).url)
hook.url = "https://example.com/b"
call("hook.edit", lambda: after(hook.save, lambda: project.hooks.get(hook.id).url))
call("hook.delete", lambda: after(hook.delete, lambda: len(project.hooks.list(get_all=True))))

valid = {"content": "build:\n  script: make\n"}
call("lint.valid", lambda: "valid" if project.ci_lint.create(valid).valid else "invalid")
call("lint.invalid", lambda: "valid" if project.ci_lint.create({"content": "a: ["}).valid else "invalid")
call("lint.own", lambda: "valid" if project.ci_lint.get().valid else "invalid")

schedule = project.pipelineschedules.create({"ref": "main", "description": "nightly", "cron": "0 2 * * *"})
call("schedule.create", lambda: schedule.description)
call("schedule.list", lambda: len(project.pipelineschedules.list(get_all=True)))
call("schedule.get", lambda: project.pipelineschedules.get(schedule.id).description)
schedule.description = "weekly"
call("schedule.edit", lambda: after(schedule.save, lambda: project.pipelineschedules.get(schedule.id).description))
call("schedule.own", lambda: after(schedule.take_ownership, lambda: schedule.owner["username"]))


def first_variable():
    return "".join(f"{v['key']}={v['value']}" for v in project.pipelineschedules.get(schedule.id).attributes["variables"])


call("schedule.variable.create", lambda: after(lambda: schedule.variables.create({"key": "K", "value": "v"}), first_variable))
call("schedule.variable.edit", lambda: after(lambda: schedule.variables.update("K", {"key": "K", "value": "w"}), first_variable))
call("schedule.variable.delete", lambda: after(lambda: schedule.variables.delete("K"), lambda: first_variable() or "gone"))
call("schedule.play", lambda: after(schedule.play, lambda: "done"))
# The answer to `play` has no id, so the object has none any more.
schedule = project.pipelineschedules.list(get_all=True)[0]
call("schedule.pipelines", lambda: len(schedule.pipelines.list(get_all=True)))
call("schedule.delete", lambda: after(schedule.delete, lambda: len(project.pipelineschedules.list(get_all=True))))

scope = project.job_token_scope.get()
call("scope.get", lambda: "on" if scope.inbound_enabled else "off")
count = lambda: len(scope.allowlist.list(get_all=True))  # noqa: E731
other = int(env["OTHER_PROJECT"])
call("scope.list", count)
call("scope.remove", lambda: after(lambda: scope.allowlist.delete(other), count))
call("scope.add", lambda: after(lambda: scope.allowlist.create({"target_project_id": other}), count))
scope.enabled = False
call("scope.change", lambda: after(scope.save, lambda: "on" if project.job_token_scope.get().inbound_enabled else "off"))

print(json.dumps(results))
