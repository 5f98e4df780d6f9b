import * as CDX from '@cyclonedx/cyclonedx-library';
import type { BundledPackage } from '../notices/notices.ts';

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @returns a CycloneDX bill of materials: the contents of an artefact, and what is installed with it */
export function billOfMaterials(name: string, version: string, parts: readonly BundledPackage[]): string {
  const artefact = new CDX.Models.Component(CDX.Enums.ComponentType.Library, name, {
    version,
    bomRef: purl(name, version),
    purl: purl(name, version),
  });
  const bom = new CDX.Models.Bom();
  bom.metadata.component = artefact;
  for (const part of parts) {
    const component = new CDX.Models.Component(CDX.Enums.ComponentType.Library, part.name, {
      version: part.version,
      bomRef: purl(part.name, part.version),
      purl: purl(part.name, part.version),
    });
    component.licenses.add(new CDX.Models.LicenseExpression(part.license));
    bom.components.add(component);
    artefact.dependencies.add(component.bomRef);
  }
  const factory = new CDX.Serialize.JSON.Normalize.Factory(CDX.Spec.Spec1dot6);
  return new CDX.Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 });
}
