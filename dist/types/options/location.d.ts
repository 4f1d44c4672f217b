/** Where an instance is. */
export interface Instance {
    /** Without a trailing slash and without `/api/v4`; a path prefix is kept. */
    readonly url: string;
    readonly apiVersion: 'v4' | 'v3';
}
/** The `gitlab-url` option. Credentials in it are refused without repeating them. */
export declare function parseInstance(text: string): Instance;
/** A web page of a GitLab instance. */
export interface PageUrl {
    readonly origin: string;
    /** Decoded, without leading and trailing slashes. */
    readonly path: string;
}
/** An address of a web page, without its query and fragment. */
export declare function parsePageUrl(text: string): PageUrl;
/** Whether a text is meant as an address with a scheme. */
export declare function isUrl(text: string): boolean;
/** The path below an instance's prefix; `undefined` when the page lies on another instance. */
export declare function pathOnInstance(page: PageUrl, instanceUrl: string): string | undefined;
/** Undoes one level of URL encoding. */
export declare function decodePath(text: string): string;
