/**
 * The value at a path such as `project.path_with_namespace`, `commits[0].id` or `commits.0.id`.
 * @throws {UsageError} that names what is there instead.
 */
export declare function readField(payload: unknown, path: string): unknown;
