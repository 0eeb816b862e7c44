import { openPage } from '@/platform/routes';
import { type Filters, parametersOf } from './applications/filters';

/** Opens an application out of a list: the page keeps the list, for going on to the next one. */
export const openApplication = (id: string, filters: Filters): void =>
  openPage('officer/application', { ...parametersOf(filters), id });
