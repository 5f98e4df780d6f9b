import { isObject, type JsonObject } from '@tools/json';
import { type Identity, repositoryUrl } from './identity.ts';

/**
 * The fields after `license` or, without one, `description`. n8n's review requires that `repository` has no
 * `directory`.
 */
function identityFields(identity: Identity, folder: string): JsonObject {
  const url = repositoryUrl(identity);
  return {
    author: identity.author,
    homepage: folder === '.' ? `${url}#readme` : `${url}/tree/main/${folder}#readme`,
    repository: { type: 'git', url: `git+${url}.git` },
    bugs: { url: `${url}/issues` },
  };
}

/** Relative links in the extension's README need its folder, which vsce does not know. */
function marketplaceFields(identity: Identity, folder: string): JsonObject {
  const url = repositoryUrl(identity);
  return {
    publisher: identity.publisher,
    vsce: { baseContentUrl: `${url}/blob/HEAD/${folder}`, baseImagesUrl: `${url}/raw/HEAD/${folder}` },
  };
}

/** @returns the manifest with this identity; other fields and their order are unchanged */
export function withIdentity(manifest: JsonObject, identity: Identity, folder: string): JsonObject {
  const fields = {
    ...identityFields(identity, folder),
    ...(isObject(manifest.contributes) ? marketplaceFields(identity, folder) : {}),
  };
  const kept = Object.entries(manifest).filter(([key]) => !(key in fields) || key === 'publisher');
  const anchor = kept.findIndex(([key]) => key === 'license');
  return {
    ...Object.fromEntries(kept.slice(0, anchor + 1)),
    ...fields,
    ...Object.fromEntries(kept.slice(anchor + 1).filter(([key]) => key !== 'publisher')),
  };
}
