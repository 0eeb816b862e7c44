import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';
import { Filling } from './filling';
import { Following } from './following';

interface Props {
  readonly application: ApplicationView;
  readonly tab?: 'applications';
}

/** The leader's application: to be filled in, or to be followed. */
export const ApplicationScreen = (props: Props) =>
  props.application.editable ? <Filling {...props} /> : <Following {...props} />;
