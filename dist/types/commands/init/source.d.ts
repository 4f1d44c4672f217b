/** Where gitlab-downstream itself comes from. */
export type Source = 
/** A project of the instance, or a repository of GitHub; `placeholder` when nobody said which. */
{
    readonly kind: 'project';
    readonly path: string;
    readonly version: string | undefined;
    readonly placeholder: boolean;
} | {
    readonly kind: 'url';
    readonly url: string;
    readonly version: string | undefined;
}
/** A folder of the repository that the file is for, without `./`. */
 | {
    readonly kind: 'folder';
    readonly path: string;
};
/** `group/project@1.0.0`, `https://host/group/project@1.0.0` or `./folder`. */
export declare function parseSource(text: string | undefined): Source;
/** The entry of `include:` for a template, as lines without indentation. */
export declare function includeLines(source: Source, template: string): string[];
/** The command that starts the CLI in a GitLab job; `undefined` leaves it to the template. */
export declare function jobCommand(source: Source): string | undefined;
/** What `uses:` takes in a GitHub workflow. */
export declare function actionReference(source: Source): string;
