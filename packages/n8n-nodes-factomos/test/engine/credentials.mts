import type {
  ICredentialDataDecryptedObject,
  ICredentials,
  ICredentialsHelper,
  ICredentialTypeData,
  NodeParameterValueType,
} from 'n8n-workflow';
import { workflowPackage } from './n8n-core.mts';

/** A credentials helper without a database: the decrypted data is what the test provides. */
export function credentialsHelper(
  types: ICredentialTypeData,
  decrypted: Record<string, ICredentialDataDecryptedObject>,
): ICredentialsHelper {
  class Credentials extends workflowPackage.ICredentialsHelper {
    getParentTypes() {
      return [];
    }
    isCredentialUsableByNode() {
      return true;
    }
    async authenticate(...[credentials, typeName, request]: Parameters<ICredentialsHelper['authenticate']>) {
      const authenticate = types[typeName]?.type.authenticate;
      if (typeof authenticate === 'object') throw new Error('These tests know no generic authentication');
      return authenticate
        ? await authenticate(credentials, request as Parameters<typeof authenticate>[1])
        : (request as Parameters<NonNullable<typeof authenticate>>[1]);
    }
    async preAuthentication(): Promise<undefined> {
      await Promise.resolve();
    }
    async runPreAuthentication(): Promise<undefined> {
      await Promise.resolve();
    }
    async getCredentials(...[{ id, name }, type]: Parameters<ICredentialsHelper['getCredentials']>) {
      const getData = async () => await Promise.resolve(decrypted[type]);
      return await Promise.resolve({ id, name, type, getData } as unknown as ICredentials);
    }
    async getDecrypted(...[, , type, mode, , , at]: Parameters<ICredentialsHelper['getDecrypted']>) {
      const data = decrypted[type];
      if (!data) throw new Error(`The test gives no credential ${type}`);
      if (!at) return await Promise.resolve(data);
      const { expression } = at.workflow;
      const { runExecutionData, runIndex, itemIndex, node, connectionInputData } = at;
      const resolve = (value: NodeParameterValueType) =>
        expression.getParameterValue(
          value,
          runExecutionData,
          runIndex,
          itemIndex,
          node.name,
          connectionInputData,
          mode,
          {},
        );
      return resolve(data as NodeParameterValueType) as ICredentialDataDecryptedObject;
    }
    async updateCredentials() {
      await Promise.resolve();
    }
    async updateCredentialsOauthTokenData() {
      await Promise.resolve();
    }
    getCredentialsProperties(type: string) {
      return types[type]?.type.properties ?? [];
    }
  }
  return new Credentials();
}
