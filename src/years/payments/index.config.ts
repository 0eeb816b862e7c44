export default definePageConfig({ navigationBarTitleText: '发放的补助' });
