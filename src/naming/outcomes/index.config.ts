export default definePageConfig({ navigationBarTitleText: '推荐结果' });
