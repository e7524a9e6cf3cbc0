/** A source that cannot be fetched or listed, with a message for the person who asked for it. */
export class DownloadError extends Error {}
