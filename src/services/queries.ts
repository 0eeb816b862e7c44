import { QueryClient } from '@tanstack/react-query';

/** Answers kept on this device for the present session. Retries are the client's work (client.ts), not the cache's. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      staleTime: 15_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Asks again what has grown old, when a page comes back into view. */
export const refreshShown = (): void => {
  void queryClient.refetchQueries({ type: 'active', stale: true }, { cancelRefetch: false });
};
