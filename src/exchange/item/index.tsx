import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { OfferScreen } from './offer-screen';

/** One result on the exchange page, by id. */
export default function OfferPage() {
  const { params } = useRouter();
  const offer = useProcedure('exchange.get', { id: parameter(params, 'id') });
  if (offer.data !== undefined) return <OfferScreen offer={offer.data} />;
  return (
    <Page title="成果交流">
      <Loaded query={offer}>{() => null}</Loaded>
    </Page>
  );
}
