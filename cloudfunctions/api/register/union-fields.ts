import * as v from 'valibot';
import { placeName } from '../input/person-fields';

export const level = v.picklist(['directUnion', 'unitUnion']);
export const unit = v.nullable(
  v.strictObject({ name: placeName, industry: placeName, administrationName: placeName }),
);
