export default definePageConfig({ navigationBarTitleText: '补助结算' });
