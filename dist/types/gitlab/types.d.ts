import * as z from 'zod/mini';
export declare const pipelineSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    iid: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    project_id: z.ZodMiniNumber<number>;
    sha: z.ZodMiniString<string>;
    ref: z.ZodMiniNullable<z.ZodMiniString<string>>;
    status: z.ZodMiniString<string>;
    source: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    tag: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniBoolean<boolean>>>;
    web_url: z.ZodMiniString<string>;
    created_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    updated_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    started_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    finished_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    queued_duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    yaml_errors: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    user: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        username: z.ZodMiniString<string>;
    }, z.core.$loose>>>;
    detailed_status: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        text: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        label: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        group: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
}, z.core.$loose>;
export type Pipeline = z.infer<typeof pipelineSchema>;
declare const pipelineBasicSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    iid: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    project_id: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    sha: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    ref: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    status: z.ZodMiniString<string>;
    web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
}, z.core.$loose>;
export type PipelineBasic = z.infer<typeof pipelineBasicSchema>;
export declare const jobSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    name: z.ZodMiniString<string>;
    stage: z.ZodMiniString<string>;
    status: z.ZodMiniString<string>;
    allow_failure: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    failure_reason: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    created_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    started_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    finished_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    queued_duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    pipeline: z.ZodMiniOptional<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        project_id: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        status: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$loose>>;
    artifacts_file: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        filename: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        size: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    }, z.core.$loose>>>;
    artifacts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        file_type: z.ZodMiniString<string>;
        size: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
        filename: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        file_format: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
    artifacts_expire_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
}, z.core.$loose>;
export type Job = z.infer<typeof jobSchema>;
export declare const bridgeSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    name: z.ZodMiniString<string>;
    stage: z.ZodMiniString<string>;
    status: z.ZodMiniString<string>;
    allow_failure: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    failure_reason: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    created_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    started_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    finished_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    queued_duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    pipeline: z.ZodMiniOptional<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        project_id: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        status: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$loose>>;
    artifacts_file: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        filename: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        size: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    }, z.core.$loose>>>;
    artifacts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        file_type: z.ZodMiniString<string>;
        size: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
        filename: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        file_format: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
    artifacts_expire_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    downstream_pipeline: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        iid: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        project_id: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        sha: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        ref: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        status: z.ZodMiniString<string>;
        web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
}, z.core.$loose>;
/** A trigger job (`trigger:` keyword). */
export type Bridge = z.infer<typeof bridgeSchema>;
export declare const projectSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    path_with_namespace: z.ZodMiniString<string>;
    default_branch: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    visibility: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
}, z.core.$loose>;
export type Project = z.infer<typeof projectSchema>;
export declare const triggerTokenSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    description: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    created_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    updated_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    last_used: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    token: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    expires_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    owner: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        username: z.ZodMiniString<string>;
        name: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
}, z.core.$loose>;
export type TriggerToken = z.infer<typeof triggerTokenSchema>;
export {};
