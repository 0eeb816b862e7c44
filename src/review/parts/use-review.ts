import { useRouter } from '@tarojs/taro';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';

/** @returns the round that a page of its review is opened on, and the review as the industry union works on it */
export const useReview = () => {
  const roundId = parameter(useRouter().params, 'round');
  return { roundId, review: useProcedure('review.get', { roundId }) };
};
