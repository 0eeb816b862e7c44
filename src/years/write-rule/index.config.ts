export default definePageConfig({ navigationBarTitleText: '写制度' });
