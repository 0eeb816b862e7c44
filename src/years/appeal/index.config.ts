export default definePageConfig({ navigationBarTitleText: '称号申诉' });
