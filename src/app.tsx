import { QueryClientProvider } from '@tanstack/react-query';
import { useDidHide, useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { flushDrafts } from './draft/drafts';
import { sendFaults } from './faults/journal';
import { watchFaults } from './faults/watch-faults';
import { followReports } from './messages/prompt-reports';
import { watchVersions } from './platform/renewal';
import { followQueue, sendQueued } from './queue/app-queue';
import { followNetwork } from './services/connection';
import { queryClient } from './services/queries';
import { openTransport } from './services/transport';
import './app.scss';
import './components/icon/drawings.css';
import './platform/frame';
import './platform/whole-nodes';

openTransport();
followNetwork();
followQueue();
followReports();
watchFaults();
watchVersions();

/** Root of the mini-program and of the browser build. */
export default function App({ children }: PropsWithChildren) {
  useDidHide(() => {
    flushDrafts();
    void sendFaults();
  });
  useDidShow(sendQueued);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
