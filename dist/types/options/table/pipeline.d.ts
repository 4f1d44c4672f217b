import { parseInputPairs, parseInputs } from '../inputs.ts';
import { parseSha } from '../lists.ts';
import { parseInstance } from '../location.ts';
import { parsePipelineAddress } from '../pipeline-address.ts';
import { parseProject } from '../project.ts';
import { parseRef } from '../ref.ts';
import { parseVariablePairs, parseVariables } from '../variables.ts';
import { parseBoolean } from '../words.ts';
/** Which pipeline, with which rights, and what it is given. */
export declare const pipelineOptions: {
    readonly 'gitlab-url': {
        readonly group: "Pipeline";
        readonly description: 'Base URL of the GitLab instance; a path prefix is kept';
        readonly placeholder: 'URL';
        readonly parse: typeof parseInstance;
        readonly default: 'https://gitlab.com';
        readonly ci: {
            readonly variable: 'CI_SERVER_URL';
        };
    };
    readonly project: {
        readonly group: "Pipeline";
        readonly description: 'Project whose pipeline it is: numeric id or full path';
        readonly placeholder: 'PROJECT';
        readonly parse: typeof parseProject;
        readonly defaultText: 'required';
    };
    readonly ref: {
        readonly group: "Pipeline";
        readonly description: 'Branch or tag: short, refs/heads/x or refs/tags/x; no commit SHA, no merge-request ref';
        readonly placeholder: 'REF';
        readonly parse: typeof parseRef;
        readonly defaultText: 'required';
    };
    readonly token: {
        readonly group: "Pipeline";
        readonly description: 'Starts the pipeline: a trigger token or a CI job token';
        readonly placeholder: 'TOKEN';
        readonly parse: (text: string, { source }: {
            readonly source: string;
            readonly readFile: import("../variable-files.ts").ReadFile;
        }) => import("../values.ts").Credential;
        readonly ci: {
            readonly variable: 'CI_JOB_TOKEN';
            readonly text: 'CI_JOB_TOKEN, for its own instance only';
        };
        readonly confidential: 'secret';
    };
    readonly 'api-token': {
        readonly group: "Pipeline";
        readonly description: 'Reads (read_api) and acts (api): a project, group or personal access token; without it, reads use the job token where there is one, else no credentials';
        readonly placeholder: 'TOKEN';
        readonly parse: (text: string, { source }: {
            readonly source: string;
            readonly readFile: import("../variable-files.ts").ReadFile;
        }) => import("../values.ts").Credential;
        readonly confidential: 'secret';
    };
    readonly variables: {
        readonly group: "Pipeline";
        readonly description: 'Pipeline variables: a YAML or JSON map, or KEY=VALUE lines';
        readonly placeholder: 'MAP';
        readonly parse: typeof parseVariables;
        readonly pairFlag: {
            readonly name: 'variable';
            readonly description: 'One pipeline variable; repeatable';
            readonly parse: typeof parseVariablePairs;
        };
        readonly lines: true;
        readonly confidential: 'private';
    };
    readonly 'variables-file': {
        readonly group: "Pipeline";
        readonly description: 'Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win, variables wins over files';
        readonly placeholder: 'FILE';
        readonly parse: (text: string, { readFile }: {
            readonly source: string;
            readonly readFile: import("../variable-files.ts").ReadFile;
        }) => Promise<import("../variables.ts").TextMap>;
        readonly lines: true;
    };
    readonly inputs: {
        readonly group: "Pipeline";
        readonly description: 'Pipeline inputs (spec:inputs): a YAML or JSON map, types kept';
        readonly placeholder: 'MAP';
        readonly parse: typeof parseInputs;
        readonly pairFlag: {
            readonly name: 'input';
            readonly description: 'One pipeline input, a number, boolean or list where the value is one in JSON; repeatable';
            readonly parse: typeof parseInputPairs;
        };
        readonly lines: true;
        readonly confidential: 'private';
    };
    readonly 'upstream-variables': {
        readonly group: "Pipeline";
        readonly description: 'Also passes UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known';
        readonly parse: typeof parseBoolean;
        readonly default: 'false';
    };
    readonly 'pipeline-id': {
        readonly group: "Pipeline";
        readonly description: 'Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref';
        readonly placeholder: 'PIPELINE';
        readonly parse: typeof parsePipelineAddress;
    };
    readonly 'expect-sha': {
        readonly group: "Pipeline";
        readonly description: 'Fails if the pipeline runs another commit; what this call started is canceled then, what it attached to never';
        readonly placeholder: 'SHA';
        readonly parse: typeof parseSha;
    };
    readonly 'dry-run': {
        readonly group: "Pipeline";
        readonly description: 'Checks everything, prints the request with secrets masked, and sends nothing that changes anything';
        readonly parse: typeof parseBoolean;
        readonly default: 'false';
    };
};
