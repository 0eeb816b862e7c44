export default definePageConfig({ navigationBarTitleText: '评审办法' });
