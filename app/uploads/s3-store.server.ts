import { AwsClient } from "aws4fetch";
import { digestOf } from "./content.ts";
import type { FileStore } from "./file-store.ts";

/** A bucket of any store that speaks S3, and how it is reached. */
export type Bucket = {
  /** Like https://s3.eu-central-1.amazonaws.com. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  /** Whether the bucket is named in the path of an address or in its host. */
  readonly addressing: "path" | "host";
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const tries = 3;

/** Keeps files in a bucket. Requests carry the digest of their content, so a damaged one is refused. */
export function s3Store(place: Bucket): FileStore {
  const { accessKeyId, secretAccessKey, region } = place;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: "s3",
    retries: tries,
  });
  const base = bucketUrl(place);
  return {
    async put(key, content, contentType) {
      const headers = {
        "content-type": contentType,
        "x-amz-content-sha256": await digestOf(content),
      };
      const answer = await client.fetch(`${base}/${key}`, {
        method: "PUT",
        body: content,
        headers,
      });
      await requireOk(answer, "put");
    },
    async get(key) {
      const answer = await client.fetch(`${base}/${key}`);
      if (answer.status === 404) return undefined;
      await requireOk(answer, "get", false);
      return answer.body ?? undefined;
    },
    async delete(key) {
      const answer = await client.fetch(`${base}/${key}`, { method: "DELETE" });
      if (answer.status !== 404) await requireOk(answer, "delete");
    },
  };
}

/** The address under which the keys of a bucket stand. */
export function bucketUrl({
  endpoint,
  bucket,
  addressing,
}: Pick<Bucket, "endpoint" | "bucket" | "addressing">): string {
  const url = new URL(endpoint);
  if (addressing === "host") url.host = `${bucket}.${url.host}`;
  else url.pathname = `${url.pathname.replace(/\/$/, "")}/${bucket}`;
  return url.href.replace(/\/$/, "");
}

/** What the store answered is read to its end, so that its connection can be used again. */
async function requireOk(answer: Response, act: string, drain = true): Promise<void> {
  if (drain || !answer.ok) await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`The file store answered ${answer.status} to a ${act}.`);
}
