import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { keepInAddress } from '@/platform/address';
import { parameter } from '@/platform/routes';
import { filtersFrom, noFilters, parametersOf, waitingForMe } from '../applications/filters';
import { Desk } from './desk';

/** One application for an officer: read it, judge it, go on to the next. */
export default function ApplicationPage() {
  const { params } = useRouter();
  const [filters] = useState(() => {
    const asked = filtersFrom((name) => parameter(params, name));
    return Object.keys(parametersOf(asked)).length === 0 ? waitingForMe : { ...noFilters, ...asked };
  });
  const [id, setId] = useState(() => parameter(params, 'id'));
  const open = (next: string) => {
    setId(next);
    keepInAddress('officer/application', { ...parametersOf(filters), id: next });
  };
  return <Desk id={id} filters={filters} onOpen={open} />;
}
