export const id = 963;
export const ids = [963];
export const modules = {

/***/ 5963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/bundle/js/options/invalid-value.js
var invalid_value = __webpack_require__(8115);
// EXTERNAL MODULE: ./build/bundle/js/options/nearest.js
var nearest = __webpack_require__(7002);
// EXTERNAL MODULE: ./build/bundle/js/options/project.js
var project = __webpack_require__(6873);
// EXTERNAL MODULE: ./build/bundle/js/options/ref.js
var ref = __webpack_require__(4861);
// EXTERNAL MODULE: ./build/bundle/js/version.js
var version = __webpack_require__(9101);
;// CONCATENATED MODULE: ./build/bundle/js/commands/init/source.js


/** Actions have a tag of the major version that moves along. */
const ACTION_VERSION = `v${version/* VERSION */.x.split('.')[0]}`;
/** `group/project@1.0.0`, `https://host/group/project@1.0.0` or `./folder`. */
function parseSource(text) {
    const given = text?.trim() ?? '';
    if (given === '')
        return { kind: 'project', path: 'your-group/gitlab-downstream', version: undefined, placeholder: true };
    if (/^[./]/.test(given)) {
        return { kind: 'folder', path: checked(given, given.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''), /^[\w.+/-]+$/) };
    }
    const [, address = given, version] = /^(.+?)@([\w.+-]+)$/.exec(given) ?? [];
    if (!/^https?:\/\//.test(address)) {
        return { kind: 'project', path: checked(given, address, /^[\w.+-]+(?:\/[\w.+-]+)+$/), version, placeholder: false };
    }
    const url = address.replace(/(?:\.git)?\/*$/, '');
    if (!URL.canParse(url) || new URL(url).username !== '' || /["'\s$]/.test(url))
        throw unknown(given);
    return { kind: 'url', url, version };
}
/** The entry of `include:` for a template, as lines without indentation. */
function includeLines(source, template) {
    switch (source.kind) {
        case 'project':
            return [`component: $CI_SERVER_FQDN/${source.path}/${template}@${source.version ?? version/* VERSION */.x}`];
        case 'folder':
            return [`local: /${source.path}/templates/${template}.yml`];
        case 'url':
            return [`remote: ${rawUrl(source.url, source.version ?? releaseTag(source.url), `templates/${template}.yml`)}`];
    }
}
/** The command that starts the CLI in a GitLab job; `undefined` leaves it to the template. */
function jobCommand(source) {
    switch (source.kind) {
        case 'project':
            if (source.placeholder)
                return undefined;
            return `npx --yes ${archiveUrl(`$CI_SERVER_URL/${source.path}`, source.version ?? version/* VERSION */.x)}`;
        case 'folder':
            return `node ${source.path}/dist/cli/index.js`;
        case 'url':
            return `npx --yes ${archiveUrl(source.url, source.version ?? releaseTag(source.url))}`;
    }
}
/** What `uses:` takes in a GitHub workflow. */
function actionReference(source) {
    switch (source.kind) {
        case 'project':
            return `${source.placeholder ? 'your-org/gitlab-downstream' : source.path}@${source.version ?? ACTION_VERSION}`;
        case 'folder':
            return `./${source.path}`;
        case 'url': {
            const { hostname, pathname } = new URL(source.url);
            if (hostname === 'github.com')
                return `${pathname.slice(1)}@${source.version ?? ACTION_VERSION}`;
            throw new errors/* UsageError */.eb(`--source ${source.url}: a GitHub workflow takes actions from github.com or a folder of its repository only`);
        }
    }
}
/** The CI/CD catalog of GitLab takes plain versions, GitHub's releases begin with a v. */
function releaseTag(url) {
    return new URL(url).hostname === 'github.com' ? `v${version/* VERSION */.x}` : version/* VERSION */.x;
}
function rawUrl(url, version, file) {
    const { hostname, pathname } = new URL(url);
    if (hostname === 'github.com')
        return `https://raw.githubusercontent.com${pathname}/${version}/${file}`;
    return `${url}/-/raw/${version}/${file}`;
}
/** An archive that npm installs from; unlike an address of git it needs no git in the image. */
function archiveUrl(url, version) {
    if (URL.parse(url)?.hostname === 'github.com') {
        return `https://codeload.github.com${new URL(url).pathname}/tar.gz/${version}`;
    }
    return `${url}/-/archive/${version}/${url.slice(url.lastIndexOf('/') + 1)}-${version}.tar.gz`;
}
function checked(given, path, pattern) {
    if (!pattern.test(path) || path.split('/').includes('..'))
        throw unknown(given);
    return path;
}
function unknown(given) {
    return new errors/* UsageError */.eb(`--source ${JSON.stringify(given)}: expected a project such as group/gitlab-downstream@${version/* VERSION */.x}, the URL of its repository, or a folder such as ./vendor/gitlab-downstream`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/bundle/js/commands/init/crontab.js

/**
 * A line for cron. The token comes from a file of its owner, so that neither the process list nor the crontab shows it; everything is
 * written to a log, so that there is nothing for cron to mail.
 */
function renderCrontab(answers) {
    const { project, ref, schedule, gitlabUrl } = answers;
    const name = project.replaceAll('/', '-');
    const envFile = `$HOME/.config/gitlab-downstream/${name}.env`;
    const logFolder = '$HOME/.local/state/gitlab-downstream';
    const trigger = [
        answers.cli ?? ownCommand(),
        'trigger',
        `--gitlab-url ${quote(gitlabUrl)}`,
        `--project ${quote(project)}`,
        `--ref ${quote(ref)}`,
        '--wait',
    ].join(' ');
    const command = `umask 077; mkdir -p "${logFolder}" && { set -a; . "${envFile}"; set +a; ${trigger}; } >> "${logFolder}/${name}.log" 2>&1`;
    const lines = [
        `# Starts a pipeline of ${project} on ${ref}, and waits for its result. Times are local.`,
        `# The token is in ${envFile} (mode 600); what is said goes to ${logFolder}/${name}.log.`,
        `${schedule} ${escapePercent(command)}`,
    ];
    return { content: `${lines.join('\n')}\n`, next: [...nextSteps(project, name), ...ownCommandNote(answers)] };
}
function nextSteps(project, name) {
    return [
        'mkdir -p ~/.config/gitlab-downstream',
        `put the token there: gitlab-downstream tokens create --project ${project} --description cron --write-env ~/.config/gitlab-downstream/${name}.env`,
        'for --wait on a private project add a line DOWNSTREAM_API_TOKEN=… (scope read_api) to that file',
        'then add the line: crontab -e',
    ];
}
/** Cron has hardly a PATH: the programs that run now, by their full paths. */
function ownCommand() {
    const [program = 'node', script = ''] = process.argv;
    return `${quote(program)} ${quote(script)}`;
}
/** What npx runs lies in its cache, which npm may clean. */
function ownCommandNote({ cli }) {
    const isCached = cli === undefined && process.argv[1]?.includes(`${external_node_path_.sep}_npx${external_node_path_.sep}`) === true;
    return isCached ? ["the line names a file in npx's cache, which may be cleaned: install the CLI, or give --cli"] : [];
}
/** A literal word for sh. */
function quote(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** Cron makes a line break of `%`, also inside quotes. */
function escapePercent(text) {
    return text.replaceAll('%', '\\%');
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/init/yaml-text.js
/** A text as a YAML scalar: plain where it can be mistaken for nothing else, else in double quotes, which JSON's are. */
function yamlText(text) {
    const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    return isPlain ? text : JSON.stringify(text);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/init/github-workflow.js


/** A workflow that triggers and waits, on a push or every night. */
function renderWorkflow(answers, { nightly }) {
    const { project, ref, gitlabUrl, source } = answers;
    const isFolder = source.kind === 'folder';
    const lines = [
        `# Starts a pipeline of ${project} on ${gitlabUrl}, and takes over its result.`,
        '# GITLAB_TRIGGER_TOKEN: a pipeline trigger token of that project. GITLAB_API_TOKEN: an access token with scope read_api',
        '# to wait and to show logs, or api to cancel the pipeline too when this workflow is cancelled.',
        `name: ${nightly ? 'Downstream nightly' : 'Downstream'}`,
        'on:',
        ...(nightly
            ? [
                '  schedule:',
                '    # In UTC; GitHub starts it some minutes late.',
                `    - cron: ${JSON.stringify(answers.schedule)}`,
            ]
            : ['  push:', '    branches: [main]']),
        '  workflow_dispatch:',
        isFolder ? 'permissions:\n  contents: read' : 'permissions: {}',
        'jobs:',
        '  downstream:',
        '    runs-on: ubuntu-latest',
        '    timeout-minutes: 70',
        '    steps:',
        ...(isFolder ? ['      - uses: actions/checkout@v6'] : []),
        '      - name: Start the pipeline and wait',
        '        id: downstream',
        `        uses: ${actionReference(source)}`,
        '        with:',
        `          gitlab-url: ${yamlText(gitlabUrl)}`,
        `          project: ${yamlText(project)}`,
        `          ref: ${yamlText(ref)}`,
        `          token: ${expression('secrets.GITLAB_TRIGGER_TOKEN')}`,
        `          api-token: ${expression('secrets.GITLAB_API_TOKEN')}`,
        '          wait: true',
        '          timeout: 1h',
    ];
    return { content: `${lines.join('\n')}\n`, next: github_workflow_nextSteps(answers) };
}
function expression(text) {
    return `\${{ ${text} }}`;
}
function github_workflow_nextSteps({ project, source }) {
    const isPlaceholder = source.kind === 'project' && source.placeholder;
    return [
        ...(isPlaceholder ? ['replace your-org by the owner of gitlab-downstream on GitHub, or give --source'] : []),
        `create a trigger token: gitlab-downstream tokens create --project ${project} --description GitHub`,
        'store GITLAB_TRIGGER_TOKEN and GITLAB_API_TOKEN as secrets: Settings > Secrets and variables > Actions',
    ];
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/init/gitlab-include.js



/** A `.gitlab-ci.yml` that includes one template; its lines also fit into one that is there already. */
function renderInclude(answers, { name, inputs, about, stages }) {
    if (inputs.includes('branch') && /^\d+$/.test(answers.project)) {
        throw new errors/* UsageError */.eb(`project ${answers.project}: GitLab's own \`trigger:\` takes the full path only`);
    }
    const values = {
        project: answers.project,
        ref: answers.ref,
        branch: answers.ref.replace(/^refs\/heads\//, ''),
        job: 'build',
        'gitlab-url': answers.gitlabUrlGiven ? answers.gitlabUrl : undefined,
        cli: answers.cli ?? jobCommand(answers.source),
    };
    const given = inputs.flatMap((input) => {
        const value = values[input];
        return value === undefined ? [] : [`      ${input}: ${yamlText(value)}`];
    });
    const [first = '', ...rest] = includeLines(answers.source, name);
    const lines = [
        `# ${about.replace('PROJECT', answers.project)} More inputs are described at the top of templates/${name}.yml`,
        '# of gitlab-downstream. Tokens are never inputs: they are masked CI/CD variables (Settings > CI/CD > Variables).',
        ...(stages === undefined ? [] : [`stages: [${stages.join(', ')}]`]),
        'include:',
        `  - ${first}`,
        ...rest.map((line) => `    ${line}`),
        ...(given.length === 0 ? [] : ['    inputs:', ...given]),
    ];
    return { content: `${lines.join('\n')}\n`, next: gitlab_include_nextSteps(answers, { name, inputs }) };
}
function gitlab_include_nextSteps({ project, source }, { name, inputs }) {
    const isPlaceholder = source.kind === 'project' && source.placeholder;
    return [
        ...(isPlaceholder
            ? ['replace your-group by the group that holds gitlab-downstream on your instance, or give --source']
            : []),
        ...(inputs.includes('project') && inputs.includes('cli')
            ? [
                `let jobs of this project in at ${project}: its Settings > CI/CD > Job token permissions; or define DOWNSTREAM_TOKEN, a trigger token`,
            ]
            : []),
        ...(inputs.includes('job') ? ['set the input `job`: the job whose artifacts it takes'] : []),
        ...(name === 'upload-to-s3'
            ? [
                'let an earlier job leave the package in dist/ as an artifact',
                'define S3_URL, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as masked CI/CD variables',
            ]
            : []),
        ...(name === 'nightly' ? ['create a schedule: Build > Pipeline schedules'] : []),
        ...(name === 'webhook-receiver' ? ['add the webhook: gitlab-downstream webhook add'] : []),
    ];
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/init/templates.js



/** Where a file of its kind usually is. */
const USUAL_FILES = {
    gitlab: '.gitlab-ci.yml',
    github: '.github/workflows/downstream.yml',
    cron: 'downstream.cron',
};
/** Every template, in the order in which it is offered. */
const templates = [
    include('trigger', {
        inputs: ['project', 'ref', 'gitlab-url', 'cli'],
        about: 'Starts a pipeline of PROJECT from a job.',
    }),
    include('trigger-on-tag', { inputs: ['project', 'ref', 'cli'], about: 'A tag here starts a pipeline of PROJECT.' }),
    include('bridge-on-tag', {
        inputs: ['project', 'branch'],
        about: "A tag here starts a pipeline of PROJECT with GitLab's own `trigger:`, without runner and token.",
    }),
    include('upload-to-s3', {
        inputs: [],
        stages: ['test', 'build', 'package'],
        about: 'Uploads the package when UPLOAD_TO_S3 is set by whoever starts the pipeline.',
    }),
    include('fetch-artifacts', {
        inputs: ['project', 'ref', 'job', 'gitlab-url', 'cli'],
        about: 'Takes the artifacts of a job of PROJECT.',
    }),
    include('nightly', {
        inputs: ['project', 'ref', 'cli'],
        about: 'Starts a pipeline of PROJECT by a pipeline schedule.',
    }),
    include('webhook-receiver', { inputs: ['cli'], about: 'Reads the event of the webhook that started the pipeline.' }),
    {
        name: 'github',
        kind: 'github',
        takesProject: true,
        render: (answers) => renderWorkflow(answers, { nightly: false }),
    },
    {
        name: 'github-nightly',
        kind: 'github',
        takesProject: true,
        render: (answers) => renderWorkflow(answers, { nightly: true }),
    },
    { name: 'cron', kind: 'cron', takesProject: true, render: renderCrontab },
];
function include(name, settings) {
    return {
        name,
        kind: 'gitlab',
        takesProject: settings.inputs.includes('project'),
        render: (answers) => renderInclude(answers, { name, ...settings }),
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/init/questions.js







/** The template of the argument, or asked for. */
async function chooseTemplate({ positionals, ask }) {
    const names = templates.map(({ name }) => name);
    const name = positionals[0] || (await ask?.(`Template (${names.join(', ')}): `));
    if (!name)
        throw new errors/* UsageError */.eb('argument TEMPLATE: is required', { hints: [`the templates are ${names.join(', ')}`] });
    const found = templates.find((template) => template.name === name);
    if (found)
        return found;
    throw new errors/* UsageError */.eb(`${JSON.stringify(name)} is no template${(0,nearest/* suggestName */.S)(name, names)}`, {
        hints: [`the templates are ${names.join(', ')}`],
    });
}
/** What the template is filled in with: from flags and options, and where a person can be asked, by questions. */
async function gatherAnswers(template, context) {
    const { options, flags } = context;
    const project = template.takesProject ? await findProject(context) : '';
    const ref = template.takesProject ? (options.ref?.given ?? (await askRef(context))) : '';
    const asksSource = template.kind !== 'cron' && textOf(flags.source) === undefined;
    const place = template.kind === 'github' ? 'its repository on GitHub, owner/name' : 'its project on your GitLab, or a URL';
    const source = asksSource
        ? await context.ask?.(`Where is gitlab-downstream (${place}; empty: filled in later)? `)
        : textOf(flags.source);
    return {
        project,
        ref,
        gitlabUrl: options.gitlabUrl,
        gitlabUrlGiven: options.explicit.has('gitlab-url'),
        source: parseSource(source),
        cli: oneLine(textOf(flags.cli)),
        schedule: parseSchedule(textOf(flags.schedule)),
    };
}
async function findProject({ options, ask }) {
    if (options.project !== undefined)
        return String(options.project);
    const answer = await ask?.('Project whose pipeline is started (full path): ');
    if (!answer)
        throw new errors/* UsageError */.eb('project: is required; expected the full path, such as group/project');
    return /^\d+$/.test(answer) ? answer : checkAnswer('project', answer, project/* checkProjectPath */.FV);
}
async function askRef({ ask }) {
    const answer = await ask?.('Branch or tag [main]: ');
    return answer ? checkAnswer('ref', answer, (text) => (0,ref/* parseRef */.r)(text).given) : 'main';
}
function checkAnswer(option, answer, parse) {
    try {
        return parse(answer);
    }
    catch (error) {
        if (!(error instanceof invalid_value/* InvalidValueError */.$))
            throw error;
        throw new errors/* UsageError */.eb(`${option} ${JSON.stringify(answer)}: ${error.message}`, { cause: error });
    }
}
function textOf(flag) {
    return typeof flag === 'string' && flag.trim() !== '' ? flag.trim() : undefined;
}
/** A second line would be a line of its own in a crontab. */
function oneLine(text) {
    if (text !== undefined && /[\r\n]/.test(text))
        throw new errors/* UsageError */.eb('--cli: expected one line');
    return text;
}
/** At night, and not on the full hour, when everybody's jobs start. */
const USUAL_SCHEDULE = '17 3 * * *';
function parseSchedule(text = USUAL_SCHEDULE) {
    const fields = text.split(/[ \t]+/);
    if (fields.length === 5 && fields.every((field) => /^[\dA-Za-z*,/-]+$/.test(field)))
        return fields.join(' ');
    throw new errors/* UsageError */.eb(`--schedule ${JSON.stringify(text)}: expected five fields, such as "${USUAL_SCHEDULE}"`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/bundle/js/host/make-folder.js
var make_folder = __webpack_require__(7129);
;// CONCATENATED MODULE: ./build/bundle/js/commands/init/write-file.js





/** Writes a file that is not there, or with `force` puts it in the place of the one that is; never through a symbolic link. */
async function writeNewFile(path, content, { force }) {
    try {
        (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
        if (force)
            await replace(path, content);
        else
            await (0,promises_.writeFile)(path, content, { flag: 'wx' });
    }
    catch (cause) {
        if (cause instanceof errors/* UsageError */.eb)
            throw cause;
        const { code, message } = cause;
        if (code !== 'EEXIST' || force)
            throw new errors/* UsageError */.eb(`${path} cannot be written: ${code ?? message}`, { cause });
        throw new errors/* UsageError */.eb(`${path} is there already`, {
            cause,
            hints: ['--output FILE writes another file, --output - prints it', '--force overwrites it'],
        });
    }
}
async function replace(path, content) {
    const isFolder = await (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
    if (isFolder)
        throw new errors/* UsageError */.eb(`${path} is a folder`);
    const unfinished = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.writeFile)(unfinished, content, { flag: 'wx' });
        await (0,promises_.rename)(unfinished, path);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/init/init.js



/** `init TEMPLATE`. Sends nothing. */
const init = async (context) => {
    const { flags, host } = context;
    const template = await chooseTemplate(context);
    const { content, next } = template.render(await gatherAnswers(template, context));
    const file = typeof flags.output === 'string' && flags.output !== '' ? flags.output : USUAL_FILES[template.kind];
    const document = { template: template.name, content, next };
    if (file === '-') {
        for (const step of next)
            host.debug(step);
        return { exitCode: 0, document: { ...document, file: null }, text: content };
    }
    await writeNewFile(file, content, { force: flags.force === true });
    const steps = next.map((step, index) => `  ${index + 1}. ${step}`);
    const text = [`Wrote ${file}`, ...(steps.length === 0 ? [] : ['Next:', ...steps])].join('\n');
    return { exitCode: 0, document: { ...document, file }, text };
};


/***/ }),

/***/ 7129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Makes a folder and those above it, where they are missing. Throws the system's error. Node's own recursive way never returns where
 * a folder cannot be made though its parent is there, as in /proc.
 */
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' && isFolder(folder))
            return;
        if (code !== 'ENOENT' || isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)))
            throw error;
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ })

};
