export default definePageConfig({ navigationBarTitleText: '批次统计' });
